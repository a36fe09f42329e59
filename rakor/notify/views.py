# The inbox: a person's own messages. Everybody else's do not exist here.
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rakor.notify import outbox
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
