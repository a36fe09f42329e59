# The governments of the demonstration as places: units and kecamatan. Of the three real ones the kecamatan are real and
# the OPD an unverified sample; nobody is named in them.
from dataclasses import dataclass, field
from datetime import date, datetime

from rakor.calendar import today as calendar_today
from rakor.exchange.demo.year import place
from rakor.people import scope
from rakor.people.actions.governments import create_government
from rakor.people.actions.posts import put_post
from rakor.people.actions.units import coordinate, create_unit
from rakor.people.models import Government, Post, Unit, UnitKind

Level = Government.Level


@dataclass(frozen=True)
class Region:
    """`aliases` are other ways to write a kecamatan; `documents` the files in documents/ that belong to it."""

    name: str
    slug: str
    province: str
    opd: tuple[tuple[str, str], ...]
    kecamatan: tuple[str, ...]
    level: str = Level.REGENCY
    hue: int = 163
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    documents: tuple[str, ...] = ()
    is_sample: bool = False

    @property
    def head(self) -> str:
        return "walikota" if self.level == Level.CITY else "bupati"


SOLOK = Region(
    "Kabupaten Solok", "solok", "Sumatera Barat",
    opd=(
        ("Sekretariat DPRD", "Setwan"),
        ("Inspektorat Daerah", "Inspektorat"),
        ("Badan Perencanaan, Penelitian dan Pengembangan", "Bapelitbang"),
        ("Badan Keuangan Daerah", "BKD"),
        ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM"),
        ("Badan Penanggulangan Bencana Daerah", "BPBD"),
        ("Badan Kesatuan Bangsa dan Politik", "Kesbangpol"),
        ("Dinas Kesehatan", "Dinkes"),
        ("Dinas Pendidikan, Pemuda dan Olahraga", "Disdikpora"),
        ("Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR"),
        ("Dinas Perumahan, Kawasan Permukiman dan Lingkungan Hidup", "DPRKPLH"),
        ("Dinas Sosial", "Dinsos"),
        ("Dinas Pengendalian Penduduk dan Keluarga Berencana", "DPPKB"),
        ("Dinas Pemberdayaan Masyarakat dan Nagari", "DPMN"),
        ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"),
        ("Dinas Komunikasi dan Informatika", "Diskominfo"),
        ("Dinas Koperasi, Usaha Kecil, Perindustrian dan Perdagangan", "Diskoperindag"),
        ("Dinas Pertanian", "Distan"),
        ("Dinas Perikanan dan Pangan", "DPP"),
        ("Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu dan Tenaga Kerja", "DPMPTSPTK"),
        ("Satuan Polisi Pamong Praja dan Pemadam Kebakaran", "Satpol PP"),
    ),
    kecamatan=(
        "Pantai Cermin", "Lembah Gumanti", "Payung Sekaki", "Lembang Jaya", "Gunung Talang", "Bukit Sundi",
        "IX Koto Sungai Lasi", "Kubung", "X Koto Singkarak", "X Koto Diatas", "Junjung Sirih", "Hiliran Gumanti",
        "Tigo Lurah", "Danau Kembar",
    ),
    aliases={"X Koto Diatas": ("X Koto Di Atas",)},
    documents=("solok-2025-02-24", "solok-2026-01-19", "solok-2026-02-02"),
)  # fmt: skip
SOLOK_SELATAN = Region(
    "Kabupaten Solok Selatan", "solok-selatan", "Sumatera Barat", hue=205,
    opd=(
        ("Sekretariat DPRD", "Setwan"),
        ("Inspektorat Daerah", "Inspektorat"),
        ("Badan Perencanaan Pembangunan Daerah", "Bappeda"),
        ("Badan Keuangan Daerah", "BKD"),
        ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM"),
        ("Badan Penanggulangan Bencana Daerah", "BPBD"),
        ("Dinas Kesehatan", "Dinkes"),
        ("Dinas Pendidikan dan Kebudayaan", "Disdikbud"),
        ("Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR"),
        ("Dinas Lingkungan Hidup", "DLH"),
        ("Dinas Sosial", "Dinsos"),
        ("Dinas Pemberdayaan Masyarakat dan Nagari", "DPMN"),
        ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"),
        ("Dinas Komunikasi dan Informatika", "Diskominfo"),
        ("Dinas Koperasi, UKM dan Perdagangan", "Diskop"),
        ("Dinas Pertanian", "Distan"),
        ("Satuan Polisi Pamong Praja", "Satpol PP"),
    ),
    kecamatan=(
        "Sangir", "Sungai Pagu", "Koto Parik Gadang Diateh", "Sangir Jujuan", "Sangir Batang Hari", "Pauh Duo",
        "Sangir Balai Janggo",
    ),
    aliases={"Sangir Batang Hari": ("Sangir Batanghari",), "Pauh Duo": ("Pauah Duo",)},
    documents=("solok-selatan-2026-02-09",),
)  # fmt: skip
PRABUMULIH = Region(
    "Kota Prabumulih", "prabumulih", "Sumatera Selatan", level=Level.CITY, hue=28,
    opd=(
        ("Sekretariat DPRD", "Setwan"),
        ("Inspektorat Daerah", "Inspektorat"),
        ("Badan Perencanaan Pembangunan Daerah", "Bappeda"),
        ("Badan Keuangan Daerah", "BKD"),
        ("Badan Penanggulangan Bencana Daerah", "BPBD"),
        ("Dinas Kesehatan", "Dinkes"),
        ("Dinas Pendidikan dan Kebudayaan", "Disdikbud"),
        ("Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR"),
        ("Dinas Perhubungan", "Dishub"),
        ("Dinas Lingkungan Hidup", "DLH"),
        ("Dinas Sosial", "Dinsos"),
        ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"),
        ("Dinas Komunikasi dan Informatika", "Diskominfo"),
        ("Dinas Perdagangan", "Disdag"),
        ("Dinas Ketahanan Pangan dan Pertanian", "DKPP"),
        ("Satuan Polisi Pamong Praja", "Satpol PP"),
    ),
    kecamatan=(
        "Prabumulih Barat", "Prabumulih Timur", "Prabumulih Utara", "Prabumulih Selatan", "Cambai",
        "Rambang Kapak Tengah",
    ),
    aliases={"Rambang Kapak Tengah": ("RKT",)},
    documents=("prabumulih",),
)  # fmt: skip
REAL = (SOLOK, SOLOK_SELATAN, PRABUMULIH)
CONTOH = Region(
    place.NAME, place.SLUG, place.PROVINCE, tuple((name, short) for name, short, _ in place.OPD),
    tuple(place.KECAMATAN), hue=258, is_sample=True,
)  # fmt: skip


def found(region: Region) -> Government | None:
    return Government.objects.filter(name=region.name).first()


def today(at: datetime) -> date:
    """The date in a government that is not made yet."""
    return calendar_today(Government.Zone.WIB, at)


def make(region: Region, *, asisten_from: date = date(2025, 1, 1)) -> Government:
    """The government with its units. Of Kabupaten Contoh each unit has its head's post and its Asisten."""
    made = create_government(
        by=None, name=region.name, level=region.level, slug=region.slug, province=_province(region.province),
        hue=region.hue, is_sample=region.is_sample, has_sample_units=not region.is_sample,
    )  # fmt: skip
    with scope.government(made.pk):
        _units(region)
        if region.is_sample:
            _contoh(asisten_from)
        else:
            asisten = Unit.objects.get(short_name="Asisten II")
            for unit in Unit.objects.filter(short_name__in=["Dinas PUPR", "Diskoperindag", "BPBD"]):
                coordinate(by=None, unit=unit, asisten=asisten, on=asisten_from)
    return made


def _province(name: str) -> Government:
    full = name if name.startswith("Provinsi ") else f"Provinsi {name}"
    known = Government.objects.filter(level=Level.PROVINCE, name__in=[name, full]).first()
    return known or create_government(by=None, name=full, level=Level.PROVINCE)


def _units(region: Region) -> None:
    kinds = {kind.name: kind for kind in UnitKind.objects.all()}
    for name, short in region.opd:
        kind = next((kind for word, kind in kinds.items() if name.startswith(word)), kinds["Dinas"])
        create_unit(by=None, kind=kind, name=name, short_name=short)
    for name in region.kecamatan:
        aliases = [f"{word} {other}" for other in region.aliases.get(name, ()) for word in ("Kecamatan", "Camat")]
        create_unit(
            by=None, kind=kinds["Kecamatan"], name=f"Kecamatan {name}", short_name=f"Camat {name}", aliases=aliases
        )


def _contoh(on: date) -> None:
    kinds = {kind.name: kind for kind in UnitKind.objects.all()}
    for name, short in place.BAGIAN:
        create_unit(by=None, kind=kinds["Bagian"], name=name, short_name=short)
    create_unit(by=None, kind=kinds["Satgas atau tim"], name=place.TEAM[0], short_name=place.TEAM[1])
    units = {unit.called: unit for unit in Unit.objects.select_related("kind")}
    asisten = {number: units[f"Asisten {'I' * number}"] for number in (1, 2, 3)}
    for name, short, number in place.OPD:
        coordinate(by=None, unit=units[short], asisten=asisten[number], on=on)
        title = name if name.startswith(("Inspektorat", "Sekretariat")) else f"Kepala {name}"
        put_post(by=None, title=title.replace("Inspektorat", "Inspektur").replace("Sekretariat", "Sekretaris"),
                 rank_kind=Post.Rank.UNIT_HEAD, unit=units[short])  # fmt: skip
    for name in place.KECAMATAN:
        unit = units[f"Camat {name}"]
        coordinate(by=None, unit=unit, asisten=asisten[1], on=on)
        put_post(by=None, title=f"Camat {name}", rank_kind=Post.Rank.CAMAT, unit=unit)
    for name, short in place.BAGIAN:
        put_post(by=None, title=f"Kepala {name}", rank_kind=Post.Rank.KABAG, unit=units[short])
