# Units and their kinds.
from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from rakor.people import access
from rakor.people.access import KEEPERS
from rakor.people.actions import units as actions
from rakor.people.forms.units import KindForm, UnitForm
from rakor.people.models import Coordination, Post, Unit, UnitKind
from rakor.people.views.shared import asked, invalid, paged, today, typed
from rakor.web.page import page


@require_safe
def units(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    q, on, category = asked(request), today(member), request.GET.get("golongan", "")
    rows = Unit.objects.filter(Q(name__icontains=q) | Q(short_name__icontains=q) | Q(aliases__contains=[q.lower()]))
    if category in UnitKind.Category.values:
        rows = rows.filter(kind__category=category)
    ended = request.GET.get("tampil") == "berakhir"
    rows = rows.filter(until__lt=on) if ended else rows.not_over(on)
    here = Q(memberships__since=None) | Q(memberships__since__lte=on)
    here &= Q(memberships__until=None) | Q(memberships__until__gte=on)
    rows = (
        rows.select_related("kind", "parent")
        .annotate(users=Count("memberships__user", filter=here, distinct=True))
        .order_by("name")
    )
    shown = {
        "rows": paged(request, rows), "q": q, "category": category, "categories": UnitKind.Category.choices,
        "ended": ended, "has_opd": Unit.objects.not_over(on).opd().exists(),
    }  # fmt: skip
    return page(request, "people/units.html", shown, fragments=("rows",))


@require_http_methods(["GET", "HEAD", "POST"])
def unit_new(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    form = UnitForm(typed(request), on=today(member))
    if unit := form.act(actions.create_coordinated, by=member, on=today(member)):
        messages.success(request, f"{unit} sudah ditambahkan.")
        return redirect("people:units", government)
    return page(request, "people/unit_new.html", {"form": form}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def unit_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    unit, on = access.unit(member, pk), today(member)
    coordination = Coordination.objects.on(on).filter(unit=unit).first()
    names = ("name", "short_name", "kind", "aliases", "parent", "phone", "days_per_week", "since", "until")
    initial = {name: getattr(unit, name) for name in names} | {"asisten": coordination and coordination.asisten_id}
    form = UnitForm(typed(request), initial=initial, on=on, unit=unit)
    if form.act(actions.update_coordinated, by=member, unit=unit, on=on):
        messages.success(request, f"{unit} sudah disimpan.")
        return redirect("people:units", government)
    shown = {"form": form, "unit": unit, "posts": Post.objects.filter(unit=unit)}
    return page(request, "people/unit_edit.html", shown, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def kinds(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    form = KindForm(typed(request))
    if kind := form.act(actions.put_kind, by=member):
        messages.success(request, f"Jenis {kind} sudah ditambahkan.")
        return redirect("people:kinds", government)
    rows = UnitKind.objects.annotate(count=Count("units")).order_by("name")
    return page(request, "people/kinds.html", {"form": form, "rows": rows}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def kind_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    kind = access.kind(member, pk)
    form = KindForm(typed(request), initial={"name": kind.name, "category": kind.category})
    if form.act(actions.put_kind, by=member, kind=kind):
        messages.success(request, f"Jenis {kind} sudah disimpan.")
        return redirect("people:kinds", government)
    return page(request, "people/kind_edit.html", {"form": form, "kind": kind}, status=invalid(form))
