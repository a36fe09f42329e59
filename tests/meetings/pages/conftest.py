# A meeting with something in every part, for the pages about it.
import pytest

from meetings import actions
from rakor.people.models import Group, Unit
from tests import make

AT = make.moment(make.date(2026, 2, 2), 10)


@pytest.fixture
def meeting(inside):
    made = make.meeting(
        "Rakor OPD", type=actions.put_type(by=None, name="Rakor rutin"), place="Ruang kerja Sekda", mode="tatap_muka"
    )
    actions.add_turn(by=None, meeting=made, title="Sekretaris Daerah", name="Nama Sekda")
    item = actions.add_agenda(by=None, meeting=made, text="Program MBG")
    actions.write_block(by=None, meeting=made, text="Sekda membuka rapat.", at=AT)
    actions.add_turn(by=None, meeting=made, title="Wakil Bupati", role="melanjutkan")
    actions.write_block(
        by=None, meeting=made, text="Dua puluh sembilan yayasan.", at=AT, agenda_item=item, kind="obstacle"
    )
    return made


@pytest.fixture
def closed(inside):
    """Only Dinas Kesehatan was invited."""
    made = make.meeting("Rapat terbatas", is_closed=True)
    actions.record_attendance(by=None, meeting=made, unit=Unit.objects.get(short_name="Dinkes"))
    return made


def attend(meeting, **fields):
    return actions.record_attendance(by=None, meeting=meeting, **fields)


def all_camat():
    return Group.objects.get(rule="all_camat")
