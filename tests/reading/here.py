# The names of a regency as plain data: what the tests of reading read with. A list of examples, nobody's real one.
from rakor.reading.names import GroupName, PostName, ThemeName, UnitName, Vocabulary

OPD = {
    "Dinas Kesehatan": ("Dinkes", "dinas kesehatan daerah"),
    "Dinas Pendidikan, Kepemudaan dan Olahraga": ("Disdikpora", "disdik", "dinas pendidikan"),
    "Dinas Pekerjaan Umum dan Penataan Ruang": ("Dinas PUPR", "dpupr", "pupr", "dinas pu"),
    "Dinas Perhubungan": ("Dishub",),
    "Dinas Lingkungan Hidup": ("DLH",),
    "Dinas Sosial": ("Dinsos",),
    "Dinas Pertanian": ("Distan",),
    "Dinas Perindustrian, Perdagangan, Koperasi dan UKM": ("Disperindagkop UKM", "disperindag", "diskop ukm"),
    "Dinas Komunikasi dan Informatika": ("Diskominfo", "kominfo"),
    "Dinas Kependudukan dan Pencatatan Sipil": ("Disdukcapil", "dukcapil"),
    "Dinas Pengendalian Penduduk dan Keluarga Berencana": ("DPPKB", "dppkb"),
    "Dinas Ketahanan Pangan": ("DKP",),
    "Badan Perencanaan Pembangunan Daerah": ("Bappeda", "bapelitbang", "badan perencanaan"),
    "Badan Keuangan Daerah": ("BKD",),
    "Badan Penanggulangan Bencana Daerah": ("BPBD",),
    "Badan Kepegawaian dan Pengembangan SDM": ("BKPSDM",),
    "Inspektorat Daerah": ("Inspektorat",),
    "Satuan Polisi Pamong Praja": ("Satpol PP", "satpol"),
    "Sekretariat DPRD": ("Setwan",),
}
KECAMATAN = (
    "Kubung",
    "Gunung Talang",
    "Lembah Gumanti",
    "Bukit Sundi",
    "X Koto Singkarak",
    "X Koto Diatas",
    "Sangir",
    "Tigo Lurah",
)
BAGIAN = {
    "Bagian Hukum": ("Bagian Hukum",),
    "Bagian Organisasi": ("Bagian Organisasi",),
    "Bagian Perekonomian": ("Bagian Perekonomian",),
}


def units() -> list[UnitName]:
    rows = [(name, names, "opd") for name, names in OPD.items()]
    rows += [(f"Kecamatan {name}", (f"Camat {name}",), "kecamatan") for name in KECAMATAN]
    rows += [(name, names, "setda") for name, names in BAGIAN.items()]
    rows += [
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat", ("Asisten I", "asisten 1"), "setda"),
        ("Asisten Perekonomian dan Pembangunan", ("Asisten II", "asisten 2"), "setda"),
        ("RSUD Arosuka", ("RSUD",), "below"),
        ("Satgas MBG", ("Satgas MBG", "satgas mbg"), "team"),
        ("TPID", ("TPID",), "team"),
        ("PLN Cabang Solok", ("PLN",), "external"),
    ]
    return [UnitName(n, name, names[0], names[1:], kind) for n, (name, names, kind) in enumerate(rows, 1)]


def vocabulary(government: str = "Kabupaten Solok") -> Vocabulary:
    rows = units()
    by_name = {row.name: row for row in rows}
    posts = [
        PostName(1, f"Bupati {government.partition(' ')[2]}", "Bupati", (), "head"),
        PostName(2, f"Wakil Bupati {government.partition(' ')[2]}", "Wakil Bupati", ("wabup",), "deputy"),
        PostName(3, "Sekretaris Daerah", "Sekda", (), "sekda"),
        PostName(4, "Kepala Dinas Kesehatan", "", (), "unit_head", by_name["Dinas Kesehatan"]),
        PostName(
            5,
            "Asisten Perekonomian dan Pembangunan",
            "Asisten II",
            (),
            "asisten",
            by_name["Asisten Perekonomian dan Pembangunan"],
        ),
    ]
    groups = [
        GroupName(1, "Seluruh OPD (tanpa kecamatan)", ("seluruh opd", "semua opd", "seluruh kepala opd"), "all_opd"),
        GroupName(2, "Seluruh camat", ("seluruh camat", "para camat", "semua camat", "camat se-kabupaten"), "all_camat"),
        GroupName(
            3, "Seluruh perangkat daerah (termasuk kecamatan)",
            ("seluruh perangkat daerah", "semua perangkat daerah", "seluruh opd dan kecamatan"), "all_units",
        ),
        GroupName(4, "Para Asisten", ("para asisten", "seluruh asisten"), "asisten"),
        GroupName(5, "Seluruh Kepala Bagian", ("seluruh kepala bagian", "seluruh kabag", "para kabag"), "all_bagian"),
        GroupName(6, "Tim Percepatan Penurunan Stunting", ("tpps",), "listed"),
    ]  # fmt: skip
    themes = [
        ThemeName(1, "MBG", ("makan bergizi gratis", "program mbg", "dapur mbg")),
        ThemeName(2, "Koperasi Merah Putih", ("kopdes merah putih", "kdmp")),
        ThemeName(3, "Program 100 hari", ("100 hari", "program 100 hari kerja")),
        ThemeName(0, "Stunting", ("penurunan stunting",)),
        ThemeName(0, "Lingkungan dan sampah", ("sampah", "lingkungan hidup")),
        ThemeName(0, "Inflasi dan harga pangan", ("inflasi", "harga pangan")),
        ThemeName(0, "Asta Cita 3: lapangan kerja, infrastruktur", ("asta cita 3",)),
    ]
    return Vocabulary(government, rows, posts, groups, themes)
