# The world's decisions: work that was withdrawn, disowned, asked more time for, corrected. tests/matrix/world.py calls it.
import uuid

from directives import actions
from directives.models import Assignment, Evidence
from directives.states import Move
from meetings.models import Meeting
from rakor import files
from rakor.people.access import Member
from rakor.people.models import Post, Unit
from tests import make


def furnish(ids: dict, units: dict[str, Unit], members: dict[str, Member], word: str, secret: str, paper: dict) -> None:
    """`secret` may be read by PUPR and whoever reads all; `paper` is a stored file."""
    by, on = members["notulis"], Meeting.objects.get(pk=ids["meeting"]["open"]).held_on
    when = {"on": on, "at": make.moment(on, 16)}

    def given(name: str, text: str, *units: Unit, **fields) -> Assignment:
        made = actions.draft(by=by, text=f"{text} {word}".strip(), lead=units, **fields)
        actions.issue(by=by, directives=[made], on=on, at=make.moment(on))
        ids["directive"][name] = made.pk
        work = made.assignments.first()
        ids["assignment"][name] = work.pk
        return work

    asked = given("asked", "Bangun gudang", units["dinkes"])
    asked_pupr = given("asked_pupr", f"Bangun jalan {secret}", units["dispupr"])
    disowned = given("disowned", "Atur parkir", units["dinkes"])
    ended = given("ended", "Tutup posko", units["dinkes"])
    corrected = given("corrected", "Cek pasar", units["dinkes"])
    ids["extension"] = {
        name: actions.ask_extension(
            by=members[who], assignment=work, until=on.replace(month=on.month + 3), reason=f"Menunggu alat {said}",
            client_id=uuid.uuid4(), **when,
        ).pk
        for name, who, work, said in (
            ("dinkes", "dinkes", asked, word),
            ("dispupr", "dispupr", asked_pupr, f"{word} {secret}"),
        )
    }  # fmt: skip
    actions.disown(by=members["dinkes"], assignment=disowned, reason=f"Wewenang lain {word}", **when)
    post = Post.objects.get(pk=ids["post"]["sekda"])
    said = actions.Decided(post=post, decided_on=on, basis="lisan", reason=f"Selesai sudah {word}")
    made = actions.decide(
        by=by, directive=ended.directive, move=Move.WITHDRAW, decision=said, assignments=[ended],
        client_id=uuid.uuid4(), **when,
    )  # fmt: skip
    ids["decision"] = {"ended": made.pk}
    ids["evidence"]["paper"] = Evidence.objects.create(decision=made, **vars(files.Stored(**paper))).pk
    ralat = actions.correct(
        by=by, directive=corrected.directive, text=f"Cek pasar dan gudang {word}".strip(), note=f"Salah dengar {word}",
        client_id=uuid.uuid4(), **when,
    )  # fmt: skip
    ids["correction"] = {"corrected": ralat.pk}
