from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "rakor.people"
    label = "people"
    verbose_name = "Pemerintah, perangkat daerah, dan pengguna"
