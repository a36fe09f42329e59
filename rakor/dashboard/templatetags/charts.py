# {% load charts %}: the trend of a year as a picture.
from django import template
from django.utils.safestring import SafeString

from rakor.dashboard import charts
from rakor.dashboard.trend import Year

register = template.Library()


@register.simple_tag
def trend(year: Year) -> SafeString:
    open_, overdue = ([getattr(month, name).count for month in year.months] for name in ("open", "overdue"))
    name = f"Arahan belum tuntas pada akhir bulan: {open_[0]} setahun lalu, {open_[-1]} hari ini"
    return charts.areas([("brand", open_), ("late", overdue)], top(year), name)


@register.simple_tag
def top(year: Year) -> int:
    return charts.top_of(max(month.open.count for month in year.months))
