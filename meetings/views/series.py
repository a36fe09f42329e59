# Series of meetings: the list, one with its next days, its form; making the next meetings, and copying one. Setda only.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meetings import access as meeting_access
from meetings import actions, habits, recurring
from meetings.forms import CopyForm, PlanForm, SeriesForm
from meetings.models import Series
from meetings.views.shared import invalid, today, typed
from rakor.people import access
from rakor.people.access import Role
from rakor.web.page import page

SHOWN = 8
LATEST = 5


@require_safe
def series_index(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, Role.SETDA)
    return page(request, "meetings/series_index.html", {"rows": habits.listed(today(member))})


@require_safe
def series(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    found = meeting_access.series(member, pk)
    on = today(member)
    latest = found.meetings.filter(held_on__lt=on).listed()[:LATEST]
    context = {
        "series": found,
        "rule": recurring.in_words(found.rrule),
        "days": habits.upcoming(found, member.government, on, SHOWN),
        "invitees": found.invitees.select_related("unit", "group", "post"),
        "items": found.items.all(),
        "latest": latest,
        "form": PlanForm(),
    }
    return page(request, "meetings/series.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def series_new(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, Role.SETDA)
    return _kept(request, member, None)


@require_http_methods(["GET", "HEAD", "POST"])
def series_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    return _kept(request, member, meeting_access.series(member, pk))


@require_POST
def series_plan(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    found, form = meeting_access.series(member, pk), PlanForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Isi berapa rapat yang disiapkan: 1 sampai 12.")
        return redirect("meetings:series", government, pk)
    made = actions.plan(by=member, series=found, on=today(member), count=form.cleaned_data["count"])
    if made:
        messages.success(request, f"{len(made)} rapat sudah disiapkan, lengkap dengan undangan dan acara tetapnya.")
    else:
        messages.info(request, "Tidak ada rapat yang perlu dibuat: semua tanggal itu sudah ada rapatnya.")
    return redirect("meetings:series", government, pk)


@require_http_methods(["GET", "HEAD", "POST"])
def copy(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = CopyForm(typed(request))
    if request.method == "POST" and form.is_valid():
        made = actions.copy_meeting(by=member, meeting=meeting, **form.cleaned_data)
        messages.success(
            request, "Rapat sudah disalin: keterangan, undangan, dan acaranya. Periksa dahulu sebelum dipakai."
        )
        return redirect("meetings:edit", government, made.pk)
    return page(request, "meetings/copy.html", {"meeting": meeting, "form": form}, status=invalid(form))


def _kept(request: HttpRequest, member: access.Member, series: Series | None) -> HttpResponse:
    guests = habits.usual_guests(series) if series else None
    form = SeriesForm(typed(request), series=series, guests=guests, on=today(member))
    if request.method == "POST" and form.is_valid():
        kept = actions.keep_series(
            by=member, series=series, guests=form.guests, items=form.cleaned_data["items"], **form.fields_of_series
        )
        messages.success(request, "Rangkaian sudah disimpan. Rapat yang sudah dibuat tidak berubah.")
        return redirect("meetings:series", member.government.slug, kept.pk)
    return page(
        request,
        f"meetings/series_{'edit' if series else 'new'}.html",
        {"form": form, "series": series},
        status=invalid(form),
    )
