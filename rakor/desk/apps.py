from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "rakor.desk"
    verbose_name = "Meja notula"
