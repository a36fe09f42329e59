# A room above notify, for processes that tests start.
from django.apps import AppConfig


class OutsideConfig(AppConfig):
    name = "tests.notify.outside"

    def ready(self):
        from tests.notify.outside.kinds import register_all

        register_all()
