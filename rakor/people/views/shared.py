# What the pages of this room share: the day, what was asked of a list, the data of a form.
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from rakor.people.access import Member

PER_PAGE = 50


def today(member: Member) -> date:
    return member.government.today(timezone.now())


def typed(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: nothing until it is sent."""
    return request.POST if request.method == "POST" else None


def asked(request: HttpRequest) -> str:
    """The words of the search box."""
    return " ".join(request.GET.get("q", "").split())[:80]


def paged(request: HttpRequest, rows: QuerySet) -> Page:
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))


def invalid(form) -> int:
    return 422 if form.errors else 200
