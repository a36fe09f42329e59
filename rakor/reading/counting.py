# "29 yayasan": how many places a directive speaks of, in the words it counts them in. Days, money and measures are none.
from collections.abc import Iterable
from dataclasses import dataclass

from rakor.reading.words import MONTHS, Tokens

PLACES = {
    "yayasan", "titik", "lokasi", "dapur", "sekolah", "desa", "nagari", "kelurahan", "kecamatan", "puskesmas", "posyandu", "pustu",
    "ruas", "jembatan", "rumah", "gedung", "koperasi", "gerai", "sppg", "pasar", "embung", "irigasi", "paket", "kantor", "masjid",
    "mushala", "musala", "madrasah", "pesantren", "paud", "tk", "sd", "sdn", "smp", "smpn", "sma", "sman", "smk", "tps", "tpa", "tps3r",
    "taman", "lapangan", "terminal", "halte", "menara", "tower", "jorong", "dusun", "korong", "rt", "rw", "kampung", "blok", "kawasan",
    "kios", "lapak", "toko", "kos", "warung", "hotel", "restoran", "perusahaan", "usaha", "umkm", "kelompok", "poktan", "gapoktan",
    "bumdes", "bumnag", "bumdesa", "peternakan", "tambak", "kolam", "sungai", "danau", "waduk", "bendungan", "drainase", "saluran",
    "gorong", "selokan", "sumur", "spam", "pamsimas", "pipa", "pju", "lampu", "tiang", "rambu", "persimpangan", "simpang",
    "perlintasan", "spbu", "pangkalan", "agen", "gudang", "pabrik", "tambang", "huntara", "huntap", "bangunan", "reklame", "baliho",
    "aset", "bidang", "persil", "hektar", "unit", "klinik", "apotek", "faskes", "rsud", "laboratorium", "perpustakaan", "objek",
    "destinasi", "wisata", "homestay", "panti", "lks", "kandang", "rph", "tpi", "dermaga", "pelabuhan", "bandara", "posko", "barak",
    "tenda", "shelter", "proyek", "kegiatan", "opd", "instansi", "satuan", "kk", "keluarga", "rtlh", "penerima", "ulayat", "mesin",
}  # fmt: skip
PAIRS = {
    ("ruas", "jalan"), ("rumah", "sakit"), ("rumah", "ibadah"), ("rumah", "makan"), ("dapur", "mbg"), ("dapur", "sppg"),
    ("titik", "api"), ("lampu", "jalan"), ("kelompok", "tani"), ("kelompok", "ternak"), ("sekolah", "dasar"), ("rumah", "warga"),
    ("objek", "wisata"), ("daerah", "irigasi"), ("titik", "banjir"), ("titik", "longsor"), ("titik", "sampah"), ("titik", "lokasi"),
}  # fmt: skip
ALONE = {
    ("dapur", "mbg"),
    ("titik", "api"),
    ("titik", "banjir"),
    ("titik", "longsor"),
    ("titik", "sampah"),
    ("titik", "lokasi"),
}
NO_PLACE = {"opd", "instansi", "kegiatan", "kk", "keluarga", "penerima", "bidang", "hektar", "mesin", "aset"}
FACTORS = {"ribu": 1000, "rb": 1000}


@dataclass(frozen=True)
class Sites:
    count: int
    unit: str
    start: int
    end: int


def sites(line: str, skip: Iterable[tuple[int, int]] = ()) -> Sites | None:
    """The first count of places in the line, outside the stretches `skip`."""
    tokens = Tokens(line)
    for i in range(len(tokens)):
        counted = tokens.number(i)
        if counted is None or any(start < tokens.all[i].end and tokens.all[i].start < end for start, end in skip):
            continue
        if i and tokens.word(i - 1) in (
            "no",
            "nomor",
            "rp",
            "asta",
            "cita",
            "tahun",
            "pasal",
            "perda",
            "sdn",
            "smpn",
            "sman",
            "rt",
            "rw",
            "tahap",
        ):
            continue
        if tokens.word(i - 1) == "-" and tokens.word(i - 2) == "ke":
            continue
        count, at = counted
        if tokens.word(at) in FACTORS:
            count, at = count * FACTORS[tokens.word(at)], at + 1
        if tokens.word(at) in ("dari", "di", "-", "buah", "total") and (total := tokens.number(at + 1)):
            at = total[1]
        at = tokens.past(at, ("buah", "lebih"))
        is_school = tokens.said(at, at + 1).casefold() == "sd" and tokens.kind(at + 1) in ("", "word", "mark")
        noun = "sd" if is_school and tokens.word(at + 1) not in MONTHS else tokens.word(at)
        if noun not in PLACES or noun in NO_PLACE or not 0 < count <= 1_000_000:
            continue
        pair = (noun, tokens.word(at + 1))
        end = at + 2 if pair in PAIRS and pair not in ALONE else at + 1
        unit = tokens.said(at, end)
        return Sites(count, unit if unit.isupper() else unit.casefold(), tokens.all[i].start, tokens.all[end - 1].end)
    return None
