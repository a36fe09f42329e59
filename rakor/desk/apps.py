from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "rakor.desk"
    verbose_name = "Meja notula"

    def ready(self):
        from meetings.actions.editions import compose_with
        from rakor.desk.papers.snapshot import compose

        compose_with(compose)
