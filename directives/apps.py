from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    name = "directives"
    verbose_name = "Arahan"

    def ready(self):
        from directives.messages import register_all
        from directives.messages_of_decisions import register_decisions
        from directives.messages_of_ladder import register_ladder
        from directives.messages_of_releases import register_releases

        register_all()
        register_decisions()
        register_ladder()
        register_releases()
