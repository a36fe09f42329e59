# Posts and who holds them. A person leaves; the post and its work stay.
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet

from rakor.people.access import Member
from rakor.people.actions.checks import once, put, tidy, words
from rakor.people.models import Holding, Post, User

Kind = Holding.Kind
IN_CHARGE = (Kind.DEFINITIVE, Kind.PLT, Kind.PJ)


@transaction.atomic
def put_post(*, by: Member | None, title: str, post: Post | None = None, **fields) -> Post:
    """A new post, or changes to one."""
    title = tidy(title)
    once(Post.objects.all(), "title", title, "Jabatan ini sudah ada.", but=post and post.pk)
    post = post or Post()
    if "aliases" in fields:
        fields["aliases"] = [word for word in words(fields["aliases"]) if word != title.lower()]
    put(post, title=title, **fields)
    return post


@transaction.atomic
def hold(
    *,
    by: Member | None,
    post: Post,
    name: str = "",
    kind: str = Kind.DEFINITIVE,
    since: date | None = None,
    until: date | None = None,
    user: User | None = None,
) -> Holding:
    """Somebody holds the post. The same again gives the row that is there.

    A definitive holder or a Pj succeeds whoever held it with no end: theirs ends the day before. A Plt stands for a
    vacant post, so it never ends a definitive holding. A Plh stands beside a holder who is away.
    """
    fields = {"name": tidy(name), "kind": kind, "since": since, "until": until, "user": user}
    same = Holding.objects.filter(post=post, name=fields["name"], kind=kind, since=since)
    if found := same.select_for_update().first():
        put(found, until=until, user=user)
        return found
    Post.objects.select_for_update().get(pk=post.pk)
    _make_way(post, kind, since)
    made = Holding(post=post)
    _refuse_overlap(made, fields)
    put(made, **fields)
    return made


@transaction.atomic
def update_holding(*, by: Member | None, holding: Holding, **fields) -> Holding:
    """Correct a holding: its name, dates, kind or user."""
    fields = {name: tidy(value) if name == "name" else value for name, value in fields.items()}
    kept = {name: getattr(holding, name) for name in ("kind", "since", "until")}
    _refuse_overlap(holding, kept | fields)
    put(holding, **fields)
    return holding


def _make_way(post: Post, kind: str, since: date | None) -> None:
    if kind == Kind.PLH or since is None:
        return
    ended = [Kind.PLT, Kind.PJ] if kind == Kind.PLT else list(IN_CHARGE)
    before = Holding.objects.filter(Q(since=None) | Q(since__lt=since), post=post, kind__in=ended, until=None)
    for row in before:
        put(row, until=since - timedelta(days=1))


def _refuse_overlap(holding: Holding, fields: dict) -> None:
    kinds = [Kind.PLH] if fields["kind"] == Kind.PLH else list(IN_CHARGE)
    others = Holding.objects.filter(post=holding.post, kind__in=kinds).exclude(pk=holding.pk)
    other = _overlapping(others, fields["since"], fields["until"]).first()
    if other is None:
        return
    who = f"{other.get_kind_display()} {other.name or '(nama belum dicatat)'}"
    if fields["kind"] == Kind.PLT and other.kind == Kind.DEFINITIVE:
        raise ValidationError({"kind": f"Plt untuk jabatan yang kosong; pada tanggal itu masih ada {who}. Pilih Plh, "
                                       "atau akhiri dahulu masa jabatannya."})  # fmt: skip
    raise ValidationError({"since": f"Bertumpang tindih dengan {who}. Isi tanggal mulai dan akhirnya."})


def _overlapping(rows: QuerySet, since: date | None, until: date | None) -> QuerySet:
    if since:
        rows = rows.filter(Q(until=None) | Q(until__gte=since))
    if until:
        rows = rows.filter(Q(since=None) | Q(since__lte=until))
    return rows
