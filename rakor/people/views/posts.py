# Posts and who holds them.
from django.contrib import messages
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from rakor.people import access
from rakor.people.access import KEEPERS
from rakor.people.actions import posts as actions
from rakor.people.forms.posts import HoldingForm, PostForm
from rakor.people.models import Holding, Post
from rakor.people.views.shared import asked, invalid, paged, today, typed
from rakor.web.page import page


@require_safe
def posts(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    q, now = asked(request), Holding.objects.on(today(member))
    held = now.filter(name__icontains=q).values("post") if q else []
    named = Q(title__icontains=q) | Q(short_title__icontains=q) | Q(aliases__contains=[q.lower()]) | Q(pk__in=held)
    rows = Post.objects.filter(named).select_related("unit")
    rows = rows.prefetch_related(Prefetch("holdings", now.order_by("kind"), to_attr="held"))
    return page(request, "people/posts.html", {"rows": paged(request, rows), "q": q}, fragments=("rows",))


@require_http_methods(["GET", "HEAD", "POST"])
def post_new(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    form = PostForm(typed(request), on=today(member))
    if post := form.act(actions.put_post, by=member):
        messages.success(request, f"Jabatan {post} sudah ditambahkan.")
        return redirect("people:post_edit", government, post.pk)
    return page(request, "people/post_new.html", {"form": form}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def post_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    post = access.post(member, pk)
    initial = {name: getattr(post, name) for name in ("title", "short_title", "aliases", "rank_kind", "unit")}
    form = PostForm(typed(request), initial=initial, on=today(member))
    if form.act(actions.put_post, by=member, post=post):
        messages.success(request, f"Jabatan {post} sudah disimpan.")
        return redirect("people:posts", government)
    shown = {"form": form, "post": post, "holdings": post.holdings.select_related("user").order_by("-since")}
    return page(request, "people/post_edit.html", shown, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def holding_new(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    post = access.post(member, pk)
    form = HoldingForm(typed(request), initial={"since": today(member)})
    if form.act(actions.hold, by=member, post=post):
        messages.success(request, f"Pejabat {post} sudah dicatat.")
        return redirect("people:post_edit", government, post.pk)
    return page(request, "people/holding_new.html", {"form": form, "post": post}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def holding_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    holding = access.holding(member, pk)
    initial = {name: getattr(holding, name) for name in ("name", "kind", "since", "until", "user")}
    form = HoldingForm(typed(request), initial=initial)
    if form.act(actions.update_holding, by=member, holding=holding):
        messages.success(request, f"Masa jabatan {holding.post} sudah disimpan.")
        return redirect("people:post_edit", government, holding.post_id)
    return page(request, "people/holding_edit.html", {"form": form, "holding": holding}, status=invalid(form))
