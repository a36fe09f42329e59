# The report link: made by Setda or the unit, opened on a phone without signing in. The second part opens that one form.
from datetime import datetime
from uuid import UUID

from allauth.core.ratelimit import consume_or_429
from django import forms
from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from directives import access, actions
from directives.forms import ReportForm, UnchangedForm
from directives.models import Assignment, Prepared, Report, ReportLink
from directives.states import NotAllowed
from directives.views.handing_in import declined_of, hand_in, why_closed
from rakor.people import access as people_access
from rakor.people import doors, scope
from rakor.people.access import Member, Role
from rakor.people.models import Door, Membership, User
from rakor.web.dates import written
from rakor.web.page import page

COOKIE = "lapor"  # what a confirmed phone keeps, for this link's path alone


class LinkForm(forms.Form):
    person = forms.ModelChoiceField(None, label="Untuk siapa", empty_label="Pilih …")
    mails = forms.BooleanField(label="Kirim tautannya lewat surel juga", required=False)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report_link(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Makes a link; the page that answers is the only one that ever shows its code."""
    member = people_access.member(request, government)
    work = access.reportable(member, pk)
    at = timezone.now()
    on = member.government.today(at)
    members = Membership.objects.on(on).filter(unit=work.unit_id, role=Role.OPD)
    people = User.objects.filter(pk__in=members.values("user"), is_active=True).order_by("name")
    form = LinkForm(request.POST if request.method == "POST" else None, people=people)
    context = {"work": work, "directive": work.directive, "form": form, "people": people, "on": on}
    if form.is_valid():
        given = form.cleaned_data
        try:
            link, code = actions.make_link(by=member, assignment=work, at=at, **given)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
        else:
            context |= _made(request, link, code) | {"mails": given["mails"]}
    live = work.links.filter(revoked_at=None, expires_at__gt=at).select_related("person", "made_by")
    return page(request, "directives/links.html", context | {"links": live}, status=422 if form.errors else 200)


@require_POST
def report_link_revoke(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    link = access.report_link(member, pk)
    actions.revoke_link(by=member, link=link, at=timezone.now())
    messages.success(request, f"Tautan untuk {link.person} sudah dicabut.")
    return redirect("directives:report_link", government, link.assignment_id)


@never_cache
@sensitive_post_parameters("kode")
@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Nobody is signed in here, whoever is. Whatever does not open looks alike."""
    at = timezone.now()
    found = doors.find(token, at)
    with scope.nothing(), scope.government(found.government_id if found else None):
        link, member = _behind(found, at)
        if link is None or member is None:
            answer = consume_or_429(request, action="door") or page(request, "people/door_closed.html", status=404)
        elif _is_confirmed(request, link):
            answer = _report(request, member, link, at)
        else:
            answer = consume_or_429(request, action="door") or _ask_code(request, member, link, at)
    answer.headers["Referrer-Policy"] = "strict-origin"
    return answer


def _made(request: HttpRequest, link: ReportLink, code: str) -> dict:
    """What whoever made it passes on: the text without the code, and the code."""
    work = link.assignment
    door = Door.objects.get(kind=Door.Kind.REPORT, subject=str(link.pk), used_at=None)
    address = request.build_absolute_uri(reverse("report_door:by_link", args=[doors.token_of(door)]))
    closed = work.directive.meeting and work.directive.meeting.is_closed
    until = written(link.assignment.directive.government.today(link.expires_at), "j F Y")
    text = (
        f"Yth. {link.person}, mohon laporan {work.unit} untuk arahan"
        f"{'' if closed else f' “{work.directive.text[:300]}”'}.\nIsi di {address}\n"
        f"Tautan ini hanya untuk arahan ini, berlaku sampai {until}. Kode enam angkanya disampaikan terpisah."
    )
    number = "".join(sign for sign in work.unit.phone if sign.isdigit())
    number = f"62{number[1:]}" if number.startswith("0") else number
    return {
        "made": link, "code": f"{code[:3]} {code[3:]}", "address": address, "text": text,
        "whatsapp": f"https://wa.me/{number}?{urlencode({'text': text})}",
    }  # fmt: skip


def _behind(door: Door | None, at: datetime) -> tuple[ReportLink | None, Member | None]:
    """The link and its person as the unit's own member, as long as both are so today."""
    if door is None or door.kind != Door.Kind.REPORT:
        return None, None
    rows = ReportLink.objects.select_related("assignment__directive__meeting", "assignment__unit__kind", "person")
    link = rows.filter(pk=door.subject).first()
    if link is None or not link.is_live(at) or not link.person.is_active:
        return None, None
    work = link.assignment
    memberships = Membership.objects.on(door.government.today(at)).filter(user=link.person, unit=work.unit_id)
    if work.taken_off_on or not memberships.filter(role=Role.OPD).exists():
        return None, None
    member = Member(
        user=link.person, government=door.government, roles=frozenset({Role.OPD}), units=frozenset({work.unit_id})
    )
    return link, member


def _is_confirmed(request: HttpRequest, link: ReportLink) -> bool:
    try:
        return actions.is_device(link, request.get_signed_cookie(COOKIE, salt=COOKIE))
    except (KeyError, signing.BadSignature):
        return False


def _ask_code(request: HttpRequest, member: Member, link: ReportLink, at: datetime) -> HttpResponse:
    shown = {
        "government": member.government,
        "taken": bool(link.device_hash),
        "over": link.code_until <= at,
        "wrong": False,
    }
    if request.method == "POST" and "kode" in request.POST:
        code = "".join(sign for sign in request.POST["kode"][:40] if sign in "0123456789")
        secret = actions.confirm_device(link=link, code=code, at=at)
        if secret:
            answer = redirect(request.path)
            answer.set_signed_cookie(
                COOKIE, secret, salt=COOKIE, path=request.path, max_age=link.expires_at - at, httponly=True,
                samesite="Lax", secure=settings.HTTPS,
            )  # fmt: skip
            return answer
        link.refresh_from_db()
        if not link.is_live(at):
            return page(request, "people/door_closed.html", status=404)
        shown |= {"wrong": True, "left": actions.LINK_TRIES - link.tries}
    return page(request, "directives/link_code.html", shown, status=422 if request.method == "POST" else 200)


def _report(request: HttpRequest, member: Member, link: ReportLink, at: datetime) -> HttpResponse:
    """The form that the unit's own people get when they sign in, and nothing beside it."""
    work = link.assignment
    shown = {
        "government": member.government, "work": work, "directive": work.directive, "person": link.person,
        "on": member.government.today(at),
    }  # fmt: skip
    if request.method == "GET" and "terkirim" in request.GET:
        return page(request, "directives/link_sent.html", shown | {"waits": _waits(work)})
    sent = request.POST if request.method == "POST" else None
    unchanged = sent is not None and "tetap-reason" in sent
    declined = declined_of(work)
    form = ReportForm(
        None if unchanged else sent, request.FILES or None, on_behalf=False, directive=work.directive,
        initial=declined and vars(declined),
    )  # fmt: skip
    same = UnchangedForm(sent if unchanged else None)
    used = same if unchanged else form
    if used.is_valid() and hand_in(member, work, used, unchanged, link):
        return redirect(f"{request.path}?terkirim")
    shown |= {
        "form": form, "same": same, "closed": "" if sent else why_closed(work), "declined": declined,
        "taken": _taken(work, member), "on_behalf": False,
        "returned": work.reports.filter(verdict=Report.Verdict.RETURNED).last() if work.status == "returned" else None,
    }  # fmt: skip
    return page(request, "directives/link_report.html", shown, status=422 if used.errors else 200)


def _waits(work: Assignment) -> bool:
    return work.prepared.filter(state=Prepared.State.WAITING).exists()


def _taken(work: Assignment, member: Member) -> list[UUID]:
    sent = work.reports.filter(entered_by=member.user, client_id__isnull=False)
    return list(sent.order_by("-pk").values_list("client_id", flat=True)[:10])
