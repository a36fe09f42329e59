from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "rakor.exchange"
    verbose_name = "Pertukaran"
