# The inbox: a person's own messages. Everybody else's do not exist here.
from django.contrib import messages as notices
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rakor.notify import outbox
from rakor.notify.forms import PreferencesForm
from rakor.notify.models import Message
from rakor.people import access
from rakor.web.page import page

PER_PAGE = 25


@require_safe
def inbox(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    messages = Message.objects.inbox(member.user)
    unread = messages.unread()
    only_unread = request.GET.get("tampil") == "belum"
    return page(
        request,
        "notify/inbox.html",
        {
            "rows": Paginator(unread if only_unread else messages, PER_PAGE).get_page(request.GET.get("page")),
            "unread": unread.count(),
            "only_unread": only_unread,
        },
    )


@require_POST
def read(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    message = get_object_or_404(Message.objects.inbox(member.user), pk=pk)
    outbox.mark_read(by=member, message=message, at=timezone.now())
    return redirect(message.url)


@require_POST
def read_all(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    outbox.mark_all_read(by=member, at=timezone.now())
    return redirect("notify:inbox", government)


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest, government: str) -> HttpResponse:
    """What comes beside the inbox, and by which ways. What comes after a due date is no choice."""
    member = access.member(request, government)
    form = PreferencesForm(request.POST if request.method == "POST" else None, user=member.user)
    if form.is_valid():
        outbox.choose(by=member, wanted=form.cleaned_data["kinds"], chats=form.chats)
        notices.success(request, "Pilihan pemberitahuan sudah disimpan.")
        return redirect("notify:preferences", government)
    return page(request, "notify/preferences.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def failed(request: HttpRequest, government: str) -> HttpResponse:
    """Letters that will not arrive as long as nobody mends the address or the mail server."""
    member = access.member(request, government)
    access.require(member, *access.KEEPERS)
    rows = Paginator(Message.objects.failed().select_related("recipient"), PER_PAGE)
    return page(request, "notify/failed.html", {"rows": rows.get_page(request.GET.get("page"))})


@require_POST
def send_again(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.KEEPERS)
    message = get_object_or_404(Message.objects.failed().select_related("recipient"), pk=pk)
    outbox.send_again(by=member, message=message, at=timezone.now())
    notices.success(request, f"Pesan untuk {message.recipient} dikirim ulang sebentar lagi.")
    return redirect("notify:failed", government)
