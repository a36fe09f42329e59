# The web process. It refuses to serve with a database role that could look past row-level security.
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakor.settings")

application = get_wsgi_application()

from rakor.people.locks import refuse_unsafe_role  # noqa: E402  (needs the apps to be loaded)

refuse_unsafe_role()
