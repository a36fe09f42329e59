# The directives of the matrix' world in every state, and the reports, evidence and sites that came of them.
import io
import uuid

from PIL import Image

from directives import actions as directive_actions
from directives.models import Assignment, Evidence, Theme
from meetings.models import Block, Meeting
from rakor import files
from rakor.people.access import Member
from rakor.people.models import Unit
from tests import make
from tests.matrix.words import DRAFT, EARLIER, PUPR, TODAY


def stored(name: str) -> dict:
    """A stored picture, as the fields of an Attachment or Evidence row."""
    drawn = io.BytesIO()
    Image.new("RGB", (4, 4), "teal").save(drawn, "JPEG")
    return vars(files.put(files.Checked(f"{name}.jpg", "jpg", "image/jpeg", drawn.getvalue()), prefix="uji"))


def directives(ids: dict, units: dict[str, Unit], members: dict[str, Member], word: str) -> None:
    """`given` to Dinkes with PUPR supporting; `pupr` to PUPR alone; `done` by Dinkes and verified; and drafts."""
    by = members["notulis"]
    theme = Theme.objects.create(name=f"Tema {word}".strip())
    ids["theme"] = {"one": theme.pk}
    block = Block.objects.get(pk=ids["block"]["open"])
    spare = Block.objects.filter(meeting=block.meeting_id, kind="text").exclude(pk=block.pk).get()
    dinkes, dispupr = [units["dinkes"]], [units["dispupr"]]

    def drafted(text, **fields):
        return directive_actions.draft(by=by, text=f"{text} {word}".strip(), themes=[theme], **fields)

    made = {
        "given": drafted(
            "Cek dapur MBG", meeting=block.meeting, block=block, lead=dinkes, supporting=dispupr, due_on=TODAY,
            client_id=uuid.uuid4(), parts=[{"text": f"Butir {word}"}], area_leads={units["camat"]: units["dinkes"]},
        ),
        "pupr": drafted(f"Tambal jalan {PUPR}", meeting=block.meeting, lead=dispupr),
        "from_closed": drafted("Amankan stok", meeting=Meeting.objects.get(pk=ids["meeting"]["closed"]), lead=dispupr),
        "returned": drafted("Data ulang posyandu", lead=dinkes),
        "fresh": drafted("Siapkan posko", lead=dinkes),
        "setda": drafted("Susun surat edaran", lead=[units["asisten"]]),
        "inspektorat": drafted("Periksa gudang", lead=[units["inspektorat"]]),
        "unassigned": drafted("OPD terkait menindaklanjuti", addressed_to="OPD terkait"),
        "standing": drafted("Jaga kebersihan", kind="standing", lead=dinkes),
        "standing_pupr": drafted(f"Jaga jalan {PUPR}", kind="standing", lead=dispupr),
        "recorded": drafted("Arahan lama", lead=dinkes),
        "loose": drafted(f"Konsep lepas {DRAFT}", lead=dinkes, issuer_title=f"Penjabat {DRAFT}"),  # of no meeting
        "draft": drafted(f"Belum terbit {DRAFT}", meeting=block.meeting, block=spare, lead=dinkes),
    }  # fmt: skip
    # Dinkes may read the new one, not the one it came from.
    directive_actions.edit_draft(by=by, directive=made["given"], replaces=made["standing_pupr"])
    issued = [directive for name, directive in made.items() if name not in ("recorded", "draft", "loose")]
    directive_actions.issue(by=by, directives=issued, on=EARLIER, at=make.moment(EARLIER))
    directive_actions.record(by=by, directives=[made["recorded"]], on=EARLIER)
    ids["directive"] = {name: directive.pk for name, directive in made.items()}
    ids["konsep"] = {"open": made["draft"].pk}  # in the margin of the open meeting

    def work(name, unit):
        return Assignment.objects.get(directive=made[name], unit=units[unit])

    works = {
        "dinkes": work("given", "dinkes"), "dispupr": work("pupr", "dispupr"), "shared": work("given", "dispupr"),
        "returned": work("returned", "dinkes"), "fresh": work("fresh", "dinkes"), "setda": work("setda", "asisten"),
        "recorded": work("recorded", "dinkes"), "inspektorat": work("inspektorat", "inspektorat"),
        "from_closed": work("from_closed", "dispupr"),
    }  # fmt: skip
    ids["assignment"] = {name: assignment.pk for name, assignment in works.items()}

    def report(name, who, words, **fields):
        files_with_it = [files.Stored(**stored(f"Foto {words}"))]
        return directive_actions.hand_in(
            by=members[who], assignment=works[name], report=directive_actions.Handed(done=f"{words} {word}", **fields),
            on=EARLIER, at=make.moment(EARLIER, 14), files=files_with_it, client_id=uuid.uuid4(),
        )  # fmt: skip

    reports = {
        "dinkes": report("dinkes", "dinkes", "Sudah dicek", is_claim=True, parts=tuple(made["given"].parts.all())),
        "dispupr": report("dispupr", "dispupr", f"Sebagian {PUPR}", percent=40, is_claim=True),
        "shared": report("shared", "dispupr", f"Bagian kami {PUPR}", percent=10),
        "returned": report("returned", "dinkes", "Baru sebagian", percent=20),
        "setda": report("setda", "asisten", "Surat selesai", is_claim=True),
    }
    directive_actions.send_back(
        by=by, report=reports["returned"], reason=f"Lengkapi {word}", on=EARLIER, at=make.moment(EARLIER, 15)
    )
    ids["report"] = {name: row.pk for name, row in reports.items()}
    ids["evidence"] = {name: Evidence.objects.get(report=row).pk for name, row in reports.items()}
    _sites(ids, made, units, members, word)


def _sites(ids: dict, made: dict, units: dict[str, Unit], members: dict[str, Member], word: str) -> None:
    """`given`, checked by Dinkes with a photo; `pupr`, of PUPR alone; `new`, which nobody has checked."""
    sites = {
        "given": directive_actions.put_site(
            by=members["notulis"], directive=made["given"], name=f"Yayasan {word}".strip(), area=units["camat"],
            client_id=uuid.uuid4(),
        ),
        "pupr": directive_actions.put_site(by=None, directive=made["pupr"], name=f"Jalan {word} {PUPR}"),
        "new": directive_actions.put_site(by=None, directive=made["given"], name=f"Dapur {word}".strip()),
    }  # fmt: skip
    directive_actions.check_site(
        by=members["dinkes"], site=sites["given"], state="Berjalan", obstacle=f"Air {word}", checked_on=EARLIER,
        unit=units["dinkes"],
    )  # fmt: skip
    ids["site"] = {name: site.pk for name, site in sites.items()}
    ids["evidence"]["site"] = Evidence.objects.create(site=sites["given"], **stored(f"Titik {word}")).pk
