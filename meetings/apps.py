from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "meetings"
    verbose_name = "Rapat"

    def ready(self):
        from meetings.messages import register_all

        register_all()
