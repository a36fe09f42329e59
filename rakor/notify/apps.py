from django.apps import AppConfig


class NotifyConfig(AppConfig):
    name = "rakor.notify"
    verbose_name = "Pemberitahuan"
