# Figures as they were said.
from datetime import date
from decimal import Decimal

from meetings import actions
from meetings.models import Figure, Meeting
from tests import make


def test_a_figure_keeps_value_and_words(inside):
    meeting = make.meeting()
    actions.put_figure(
        by=None, meeting=meeting, label="Yayasan", value=Decimal("29"), unit="yayasan", as_of=date(2026, 2, 2)
    )
    actions.put_figure(by=None, meeting=meeting, label="Peserta", text="ratusan ASN")
    found = list(Figure.objects.values_list("label", "value", "text", "unit", "as_of"))
    assert found == [
        ("Yayasan", Decimal("29"), "", "yayasan", date(2026, 2, 2)),
        ("Peserta", None, "ratusan ASN", "", None),
    ]


def test_it_is_corrected_and_taken_out_and_each_counts(inside):
    meeting = make.meeting()
    figure = actions.put_figure(by=None, meeting=meeting, label="Salah", text="x")
    actions.edit_figure(by=None, figure=figure, label="Benar", value=Decimal("1.5"))
    assert Figure.objects.values_list("label", "value").get() == ("Benar", Decimal("1.5"))
    actions.remove_figure(by=None, figure=figure)
    assert (Figure.objects.count(), Meeting.objects.get(pk=meeting.pk).version) == (0, 3)
