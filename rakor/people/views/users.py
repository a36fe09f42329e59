# Accounts and roles. A link is shown once, to whoever asked for it; the password behind it is its owner's own.
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rakor.people import access, codes, doors
from rakor.people.access import KEEPERS
from rakor.people.actions import users as actions
from rakor.people.forms.users import AccountForm, MembershipForm, RoleForm, UserForm
from rakor.people.models import Membership, User
from rakor.people.views.shared import asked, invalid, paged, today, typed
from rakor.web.page import page


@require_safe
def users(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    q, on, role = asked(request), today(member), request.GET.get("peran", "")
    here = Membership.objects.not_over(on)
    ended = request.GET.get("tampil") == "berakhir"
    rows = User.objects.filter(pk__in=Membership.objects.values("user"))
    rows = rows.exclude(pk__in=here.values("user")) if ended else rows.filter(pk__in=here.values("user"))
    if role in Membership.Role.values:
        rows = rows.filter(pk__in=here.filter(role=role).values("user"))
    if q:
        rows = rows.filter(
            Q(name__icontains=q)
            | Q(username__icontains=q)
            | Q(pk__in=here.filter(unit__name__icontains=q).values("user"))
        )
    held = Prefetch("memberships", here.select_related("unit"), to_attr="here")
    shown = {
        "rows": paged(request, rows.order_by("name", "pk").prefetch_related(held)), "q": q, "role": role,
        "roles": Membership.Role.choices, "ended": ended,
    }  # fmt: skip
    return page(request, "people/users.html", shown, fragments=("rows",))


@require_http_methods(["GET", "HEAD", "POST"])
def user_new(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    form = UserForm(typed(request), who=member, on=today(member))
    if user := form.act(actions.create_user, by=member, since=today(member)):
        messages.success(request, f"Akun {user} sudah dibuat. Berikan tautan agar ia mengatur kata sandinya sendiri.")
        return redirect("people:user_edit", government, user.pk)
    return page(request, "people/user_new.html", {"form": form}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def user_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    user, on = access.colleague(member, pk), today(member)
    is_ours, given = access.hosts(member, user), access.grantable(member)
    if request.method == "POST" and not is_ours:
        raise PermissionDenied
    form = AccountForm(typed(request), initial={name: getattr(user, name) for name in ("username", "name", "email")})
    if form.act(actions.edit_user, by=member, user=user):
        messages.success(request, f"Akun {user} sudah disimpan.")
        return redirect("people:user_edit", government, pk)
    rows = list(Membership.objects.filter(user=user).select_related("unit").order_by("since", "pk"))
    shown = {
        "form": form, "user_shown": user, "is_ours": is_ours, "is_self": user.pk == member.user.pk,
        "held": [(row, row.role in given) for row in rows if row.until is None or row.until >= on],
        "past": [row for row in rows if row.until and row.until < on],
        "no_home": user.home_id != member.government.pk,
    }  # fmt: skip
    return page(request, "people/user_edit.html", shown, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def membership_new(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    user = access.colleague(member, pk)
    form = MembershipForm(typed(request), who=member, on=today(member), initial={"since": today(member)})
    if form.act(actions.give_role, by=member, user=user):
        messages.success(request, f"Peran {user} sudah ditambahkan.")
        return redirect("people:user_edit", government, pk)
    return page(request, "people/membership_new.html", {"form": form, "user_shown": user}, status=invalid(form))


@require_POST
def membership_end(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    membership = access.membership(member, pk)
    try:
        actions.end_membership(by=member, membership=membership, on=today(member))
        messages.success(request, f"Peran {membership.get_role_display()} {membership.user} sudah berakhir.")
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("people:user_edit", government, membership.user_id)


@require_POST
def user_active(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    user, wanted = access.colleague(member, pk), request.POST.get("aktif") == "1"
    try:
        actions.set_active(by=member, user=user, is_active=wanted, on=today(member))
        word = "dapat masuk kembali" if wanted else "tidak dapat masuk lagi"
        messages.success(request, f"{user} {word}.")
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("people:user_edit", government, pk)


@never_cache
@require_POST
def hand_out_link(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The link, its code and its picture, shown this once. Asking again makes another and closes this one."""
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    user = access.colleague(member, pk)
    token = actions.hand_out_link(by=member, user=user, at=timezone.now())
    shown = {"user_shown": user, "hours": actions.PASSWORD_HOURS} | _link(request, token)
    return page(request, "people/hand_out_link.html", shown)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, government: str) -> HttpResponse:
    """A link for somebody who already has an account, here or with another government."""
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    form = RoleForm(typed(request), who=member, on=today(member))
    shown = {"form": form, "hours": actions.JOIN_HOURS}
    if token := form.act(actions.invite, by=member, at=timezone.now()):
        shown |= _link(request, token)
    return page(request, "people/invite.html", shown, status=invalid(form))


def _link(request: HttpRequest, token: str) -> dict:
    address = request.build_absolute_uri(reverse("people:door", args=[token]))
    return {
        "address": address,
        "code": doors.written(token),
        "picture": codes.qr(address),
        "code_address": request.build_absolute_uri(reverse("people:door_code")),
    }
