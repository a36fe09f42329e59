from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "rakor.dashboard"
    verbose_name = "Ringkasan"
