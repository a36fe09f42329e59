# What is typed: numbers as written here, topics line by line.
from decimal import Decimal

import pytest

from meetings.forms import FigureForm, RecordForm
from tests import make


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("29", 29),
        ("1.250", 1250),
        ("1.250.000", 1250000),
        ("12,5", "12.5"),
        ("1.250,75", "1250.75"),
        ("12.5", "12.5"),
        ("-3", -3),
    ],
)
def test_numbers_are_read_as_written_here(typed, read):
    form = FigureForm({"label": "x", "value": typed})
    assert (form.is_valid(), form.cleaned_data["value"]) == (True, Decimal(read))


@pytest.mark.parametrize("typed", ["ratusan", "NaN", "1e30", "1" * 20, "0,1234567", "1,2,3"])
def test_what_is_no_number_is_refused(typed):
    form = FigureForm({"label": "x", "value": typed})
    assert (form.is_valid(), list(form.errors)) == (False, ["value"])


def test_a_figure_needs_a_value_or_words():
    assert FigureForm({"label": "x"}).non_field_errors() == ["Isi nilainya, atau tulis menurut ucapan."]
    assert FigureForm({"label": "x", "text": "ratusan"}).is_valid()


def test_a_figure_is_shown_as_it_is_typed(inside):
    figure = make.meeting().figures.model(label="x", value=Decimal("1250.500000"))
    assert FigureForm(figure=figure)["value"].value() == "1.250,5"


def test_topics_are_lines_each_once(inside):
    form = RecordForm(
        {"title": "x", "topics": " jalan, jembatan \r\n\r\nstunting\njalan,  jembatan"}, meeting=make.meeting()
    )
    assert (form.is_valid(), form.cleaned_data["topics"]) == (True, ["jalan, jembatan", "stunting"])


def test_a_topic_too_long_is_refused(inside):
    form = RecordForm({"title": "x", "topics": "a" * 301}, meeting=make.meeting())
    assert list(form.errors) == ["topics"]
