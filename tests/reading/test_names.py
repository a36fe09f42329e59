# What a name means: by name, abbreviation, alias or head, by set, never nearly and never two at once; completion.
import pytest

from rakor.reading.completion import at_the_end, complete
from rakor.reading.names import UnitName, Vocabulary
from tests.reading.here import vocabulary

HERE = vocabulary()
UNITS = [
    ("Dinkes", "Dinas Kesehatan"),
    ("DINKES", "Dinas Kesehatan"),
    ("dinas kesehatan", "Dinas Kesehatan"),
    ("Kadis Kesehatan", "Dinas Kesehatan"),
    ("Plt. Kepala Dinas Kesehatan", "Dinas Kesehatan"),
    ("Kepala Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("Dinas P.U.", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("Camat Kubung", "Kecamatan Kubung"),
    ("Kecamatan Kubung", "Kecamatan Kubung"),
    ("Camat Sangir", "Kecamatan Sangir"),
    ("Kabag Hukum", "Bagian Hukum"),
    ("Asisten II", "Asisten Perekonomian dan Pembangunan"),
    ("Dinas Kesehatan Kabupaten Solok", "Dinas Kesehatan"),
    ("Sekwan", "Sekretariat DPRD"),
    ("Inspektur", "Inspektorat Daerah"),
]
GROUPS = [
    ("para camat", ["Seluruh camat"]),
    ("seluruh kepala OPD", ["Seluruh OPD (tanpa kecamatan)"]),
    ("semua dinas", ["Seluruh OPD (tanpa kecamatan)"]),
    ("camat se-Kabupaten Solok", ["Seluruh camat"]),
    ("seluruh perangkat daerah", ["Seluruh perangkat daerah (termasuk kecamatan)"]),
    ("para kabag", ["Seluruh Kepala Bagian"]),
    ("seluruh Asisten", ["Para Asisten"]),
    ("TPPS", ["Tim Percepatan Penurunan Stunting"]),
]
NOBODY = [
    "Camat Sangir Jujuan", "Camat Solok", "Dinas Kesehatan Kota Solok", "Dinas", "dinas kes", "OPD terkait", "seluruh ASN", "Solok", "",
    "Dinas Kesehatan Hewan", "kota", "camat sang", "sejumlah kepala OPD",
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), UNITS)
def test_a_unit_by_what_it_is_called(text, name):
    assert HERE.unit(text).name == name
    assert HERE.exactly(text).works.name == name


@pytest.mark.parametrize(("text", "names"), GROUPS)
def test_a_group_by_what_it_is_called(text, names):
    assert [group.name for group in HERE.exactly(text).groups] == names


@pytest.mark.parametrize("text", NOBODY)
def test_a_name_that_means_nobody(text):
    assert not HERE.exactly(text)


def test_a_name_of_two_is_nobodys():
    two = Vocabulary("Kabupaten Uji", [UnitName(1, "Dinas Satu", "DS"), UnitName(2, "Dinas Sosial", "DS")])
    assert not two.exactly("DS")
    assert two.unit("Dinas Satu").pk == 1


def test_the_city_and_the_regency_of_one_name():
    city = vocabulary("Kota Solok")
    assert city.unit("Dinas Kesehatan Kota Solok").name == "Dinas Kesehatan"
    assert city.unit("Dinas Kesehatan Kabupaten Solok") is None


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dink", "Dinas Kesehatan"),
        ("kes", "Dinas Kesehatan"),
        ("pupr", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("dinas pek", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("camat ku", "Kecamatan Kubung"),
        ("para c", "Seluruh camat"),
        ("asisten 2", "Asisten Perekonomian dan Pembangunan"),
        ("sekd", "Sekretaris Daerah"),
    ],
)
def test_completion_begins_words(typed, first):
    assert complete(HERE, typed)[0].name == first


def test_completion_puts_the_abbreviation_first_and_each_once():
    found = complete(HERE, "d", limit=30)
    assert len({(one.kind, one.pk) for one in found}) == len(found)
    assert complete(HERE, "dlh")[0].insert == "DLH"


def test_completion_of_nothing_is_nothing():
    assert [complete(HERE, text) for text in ("", "  ", "zzz", "#")] == [[], [], [], []]


@pytest.mark.parametrize(("line", "typed", "first"), [
    ("arahan dink", "dink", "Dinas Kesehatan"),
    ("arahan Dinkes (+dinas pek", "dinas pek", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("arahan Dinas Pekerjaan Umum dan Pena", "Dinas Pekerjaan Umum dan Pena", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("arahan Dinkes, para c", "para c", "Seluruh camat"),
    ("putus: alihkan ke dlh", "", ""),
    ("putus: alihkan ke dinas ling", "dinas ling", "Dinas Lingkungan Hidup"),
    ("arahan Dinkes cek dapur #stun", "#stun", "Stunting"),
    ("arahan Dinkes ", "", ""),
    ("arahan Dinkes cek 29 yayasan", "", ""),
    ("Rapat dibuka dink", "", ""),
    ("arahan d", "", ""),
])  # fmt: skip
def test_the_name_at_the_end_of_a_line_is_completed(line, typed, first):
    piece, found = at_the_end(HERE, line)
    assert (piece, found[0].name if found else "") == (typed, first)


def test_themes_complete_behind_their_mark():
    assert [one.name for one in complete(HERE, "#stun")] == ["Stunting"]
    assert complete(HERE, "#stun")[0].insert == "#Stunting"


USUAL = [
    ("Disdik", "Dinas Pendidikan dan Kebudayaan"),
    ("kadisdikbud", "Dinas Pendidikan dan Kebudayaan"),
    ("Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("Kadis PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("DPM-PTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
    ("BPKAD", "Badan Keuangan dan Aset Daerah"),
    ("Kabapperida", "Badan Perencanaan Pembangunan Daerah"),
]


@pytest.mark.parametrize(("text", "name"), USUAL)
def test_what_offices_call_each_other_everywhere_needs_no_alias(text, name):
    others = ["Dinas Kesehatan", "Dinas Sosial"]
    units = [UnitName(n, one) for n, one in enumerate([*dict.fromkeys(one for _, one in USUAL), *others])]
    assert getattr(Vocabulary("Kabupaten Uji", units).unit(text), "name", None) == name


def test_an_abbreviation_that_could_be_two_means_neither():
    units = [UnitName(1, "Badan Keuangan Daerah"), UnitName(2, "Badan Kepegawaian Daerah")]
    assert Vocabulary("Kabupaten Uji", units).unit("BKD") is None


def test_a_governments_own_word_goes_first():
    units = [UnitName(1, "Dinas Kesehatan"), UnitName(2, "Dinas Kelautan", "Dinkes")]
    assert Vocabulary("Kabupaten Uji", units).unit("Dinkes") == units[1]
