# The bar: proportions without a style attribute.
import re

from rakor.web.drawings import bar


def widths(svg):
    return [float(width) for width in re.findall(r'width="([\d.]+)%"', svg)]


def test_widths_are_proportions():
    assert widths(bar([("done", 3, "selesai"), ("late", 1, "terlambat")])) == [74.6, 24.6]


def test_one_among_hundreds_is_still_seen():
    assert widths(bar([("done", 999, "selesai"), ("late", 1, "terlambat")]))[1] > 1


def test_nothing_at_all_says_so():
    assert bar([("done", 0, "selesai")]) == '<svg class="bar" role="img" aria-label="belum ada"></svg>'


def test_bars_under_each_other_share_a_scale():
    assert widths(bar([("done", 1, "a"), ("rest", 1, "b")], of=4)) == [24.6, 24.6]
