# For the front door: the governments whose portal has something to read.
from django import template
from django.db import connection

from rakor.people.models import Government

register = template.Library()


@register.inclusion_tag("portal/portals.html")
def portals() -> dict:
    """Two statements. Nobody's scope is needed: a function of the database tells the governments and nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT open_governments()")
        keys = [pk for (pk,) in cursor.fetchall()]
    return {"governments": Government.objects.filter(pk__in=keys)}
