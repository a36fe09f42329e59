# What is opened to the public in the matrix' world, and the cells of it: the pages for PPID and Sekda, and the portal,
# which answers everybody alike.
from directives.models import Directive, DirectiveRelease, DirectiveReleaseStep
from meetings.models import Meeting, MeetingRelease, MeetingReleaseStep
from rakor.people.access import Member
from tests.matrix.cells import Cell, cell
from tests.matrix.words import AT, EARLIER, TODAY

CODE = "BUKA23456"  # of the directive and the meeting that are open, in both governments


def furnish(ids: dict, members: dict[str, Member], word: str) -> None:
    """`given` and the open meeting are open, `fresh` waits."""
    ppid, sekda = members["ppid"].user, members["sekda"].user
    released = {
        "state": "released", "proposed_by": ppid, "proposed_at": AT, "answered_by": sekda, "answered_at": AT,
        "opened_on": TODAY,
    }  # fmt: skip
    Directive.objects.filter(pk=ids["directive"]["given"]).update(code=CODE)
    given = DirectiveRelease.objects.create(
        directive_id=ids["directive"]["given"], summary=f"Dapur dicek {word}", given_on=EARLIER, **released
    )
    waiting = DirectiveRelease.objects.create(
        directive_id=ids["directive"]["fresh"], summary=f"Posko disiapkan {word}", given_on=EARLIER, proposed_by=ppid,
        proposed_at=AT,
    )  # fmt: skip
    Meeting.objects.filter(pk=ids["meeting"]["open"]).update(code=CODE)
    meeting = MeetingRelease.objects.create(
        meeting_id=ids["meeting"]["open"], summary=f"Rapat terbuka {word}", code=CODE, title=f"Rapat {word}", **released
    )
    for release in (given, waiting):
        DirectiveReleaseStep.objects.create(release=release, move="propose", by=ppid, at=AT)
    MeetingReleaseStep.objects.create(release=meeting, move="propose", by=ppid, at=AT)
    ids["directive_release"] = {"given": given.pk, "fresh": waiting.pk}
    ids["meeting_release"] = {"open": meeting.pk}


TAKES_PART = "200 ppid pimpinan | 403"
TRIES = "422 ppid pimpinan | 403"
NEVER = "404 ppid pimpinan | 403"  # of a closed meeting, or not issued: as if it were not there
RELEASES: dict[str, Cell] = {
    "meetings:releases": cell(GET=TAKES_PART),
    "meetings:release": cell(
        "pk=meeting", GET={"open": TAKES_PART, "closed": NEVER}, POST={"open": TRIES, "closed": NEVER}
    ),
    "directives:releases": cell(GET=TAKES_PART),
    "directives:release": cell(
        "pk=directive",
        GET={"given": TAKES_PART, "fresh": TAKES_PART, "from_closed": NEVER, "draft": NEVER},
        POST={"given": TRIES, "fresh": TRIES, "from_closed": NEVER, "draft": NEVER},
    ),
}


def _public(**words: str) -> Cell:
    """Everybody reads it, whoever they are and of whatever government."""
    return cell(words={"government": "uji"} | words, GET="200", in_a_government=False)


PUBLIC: dict[str, Cell] = {
    **{
        f"portal:{name}": _public()
        for name in (
            "index", "directives", "meetings", "terms", "data", "openapi", "directives_json", "directives_csv",
            "meetings_json", "meetings_csv",
        )
    },
    **{f"portal:{name}": _public(code=CODE) for name in ("directive", "meeting", "directive_json")},
}  # fmt: skip
