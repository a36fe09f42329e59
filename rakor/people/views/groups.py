# The groups that a directive can be addressed to.
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from rakor.people import access
from rakor.people.access import KEEPERS
from rakor.people.actions.units import put_listed_group
from rakor.people.forms.units import GroupForm
from rakor.people.models import Group
from rakor.people.views.shared import asked, invalid, paged, today, typed
from rakor.web.page import page


@require_safe
def groups(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    q = asked(request)
    rows = paged(request, Group.objects.filter(Q(name__icontains=q) | Q(aliases__contains=[q.lower()])))
    sizes = Group.sizes(rows.object_list, today(member))
    for group in rows.object_list:
        group.size = sizes[group.pk]
    return page(request, "people/groups.html", {"rows": rows, "q": q}, fragments=("rows",))


@require_http_methods(["GET", "HEAD", "POST"])
def group_new(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    form = GroupForm(typed(request), on=today(member))
    if group := form.act(put_listed_group, by=member, on=today(member)):
        messages.success(request, f"Kelompok {group} sudah ditambahkan.")
        return redirect("people:groups", government)
    return page(request, "people/group_new.html", {"form": form}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def group_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    group, on = access.group(member, pk), today(member)
    units = list(group.members(on))
    initial = {"name": group.name, "aliases": group.aliases, "rule": group.rule, "units": units}
    form = GroupForm(typed(request), initial=initial, on=on)
    if form.act(put_listed_group, by=member, group=group, on=on):
        messages.success(request, f"Kelompok {group} sudah disimpan.")
        return redirect("people:groups", government)
    shown = {"form": form, "group": group, "units": units}
    return page(request, "people/group_edit.html", shown, status=invalid(form))
