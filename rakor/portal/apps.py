from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "rakor.portal"
    verbose_name = "Portal publik"
