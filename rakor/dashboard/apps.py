from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "rakor.dashboard"
    verbose_name = "Ringkasan"

    def ready(self):
        from rakor.dashboard.messages import register_weekly

        register_weekly()
