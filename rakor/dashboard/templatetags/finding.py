# {% load finding %}: a text cut to where what was looked for stands in it.
from django import template

from rakor.dashboard import finding

register = template.Library()
register.simple_tag(finding.snippet, name="snippet")
