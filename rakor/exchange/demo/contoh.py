# Kabupaten Contoh: fictional, marked DATA CONTOH everywhere. A few weeks of life counted back from today;
# no person in it has a name.
from directives.models.choices import Kind, Period

NAME, PROVINCE = "Kabupaten Contoh", "Provinsi Contoh"

KECAMATAN = ("Contoh Barat", "Contoh Timur", "Contoh Utara", "Contoh Selatan")
OPD = (
    ("Inspektorat Daerah", "Inspektorat"),
    ("Badan Perencanaan Pembangunan Daerah", "Bappeda"),
    ("Badan Keuangan dan Aset Daerah", "BKAD"),
    ("Badan Penanggulangan Bencana Daerah", "BPBD"),
    ("Dinas Kesehatan", "Dinkes"),
    ("Dinas Pendidikan dan Kebudayaan", "Disdikbud"),
    ("Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR"),
    ("Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak", "Dinsos PPPA"),
    ("Dinas Lingkungan Hidup dan Perhubungan", "DLHP"),
    ("Dinas Ketahanan Pangan, Pertanian dan Perikanan", "DKPPP"),
    ("Dinas Koperasi, UKM, Perindustrian dan Perdagangan", "Diskoperindag"),
    ("Dinas Komunikasi, Informatika, Statistik dan Persandian", "Diskominfo"),
)

SERIES = "Rakor Senin"
# Weeks before the coming Monday → title, agenda, and what was ordered:
# (sentence in the minutes, directive fields, lead, supporting, what the units did)
# What a unit did: (unit, days after the rakor, outcome); outcome: "done", "progress", "obstacle", "claim", "returned".
RAKOR = (
    (
        6,
        "Rakor Senin: kesiapan musim hujan dan layanan dasar",
        ("Kesiapan menghadapi musim hujan", "Layanan dasar dan stunting", "Lain-lain"),
        (
            (
                "Bupati meminta saluran drainase di jalan utama dibersihkan sebelum puncak musim hujan.",
                {
                    "text": "Bersihkan saluran drainase jalan utama di pusat kota",
                    "verb": "meminta",
                    "themes": ("infrastruktur",),
                },
                ("Dinas PUPR",),
                ("DLHP", "Camat Contoh Barat"),
                (("Dinas PUPR", 4, "progress"), ("DLHP", 6, "done"), ("Camat Contoh Barat", 7, "claim")),
            ),
            (
                "BPBD diinstruksikan memutakhirkan peta rawan longsor bersama para camat.",
                {"text": "Mutakhirkan peta rawan longsor dan jalur evakuasi", "verb": "menginstruksikan"},
                ("BPBD",),
                ("Camat Contoh Utara", "Camat Contoh Selatan"),
                (("BPBD", 8, "done"), ("Camat Contoh Utara", 9, "done"), ("Camat Contoh Selatan", 10, "done")),
            ),
            (
                "Penimbangan balita harus tuntas di semua posyandu; hasilnya dilaporkan setiap bulan.",
                {
                    "text": "Laporkan hasil penimbangan balita dan tindak lanjut stunting",
                    "verb": "harus",
                    "kind": Kind.PERIODIC,
                    "period": Period.MONTHLY,
                    "themes": ("stunting", "kesehatan"),
                },
                ("Dinkes",),
                ("Dinsos PPPA",),
                (("Dinkes", 9, "progress"),),
            ),
        ),
    ),
    (
        4,
        "Rakor Senin: pengendalian harga dan program MBG",
        ("Harga pangan menjelang akhir tahun", "Pelaksanaan program MBG", "Realisasi anggaran"),
        (
            (
                "Operasi pasar murah diminta digelar di empat kecamatan; jadwalnya ditetapkan dinas.",
                {
                    "text": "Gelar pasar murah di empat kecamatan",
                    "verb": "meminta",
                    "themes": ("inflasi/harga pangan",),
                },
                ("Diskoperindag",),
                ("DKPPP",),
                (("Diskoperindag", 5, "obstacle"),),
            ),
            (
                "Sekda meminta dapur MBG yang belum beroperasi dicek satu per satu dan kendalanya dicatat.",
                {
                    "text": "Cek dapur MBG yang belum beroperasi dan catat kendalanya",
                    "verb": "meminta",
                    "site_count": 12,
                    "site_unit": "dapur",
                    "themes": ("MBG",),
                },
                ("Dinkes", "Disdikbud"),
                (),
                (("Dinkes", 6, "returned"),),
            ),
            (
                "OPD yang realisasinya rendah diminta menyusun rencana percepatan.",
                {
                    "text": "Susun rencana percepatan realisasi anggaran",
                    "verb": "meminta",
                    "addressed_to": "OPD yang realisasinya rendah",
                },
                (),
                (),
                (),
            ),
        ),
    ),
    (
        1,
        "Rakor Senin: layanan publik akhir tahun",
        ("Layanan kependudukan dan perizinan", "Kebersihan pasar"),
        (
            (
                "Data layanan semua OPD diminta diunggah ke portal satu data.",
                {"text": "Unggah data layanan ke portal satu data", "verb": "meminta", "group": "all_opd"},
                (),
                (),
                (("Diskominfo", 2, "done"), ("Bappeda", 3, "progress")),
            ),
            (
                "Bupati mengingatkan seluruh jajaran menjaga sikap melayani.",
                {
                    "text": "Jaga sikap ramah dan cepat dalam melayani warga",
                    "verb": "mengingatkan",
                    "kind": Kind.STANDING,
                    "group": "all_units",
                },
                (),
                (),
                (),
            ),
        ),
    ),
)
DID = {
    "done": "Sudah dilaksanakan seluruhnya dan diperiksa kembali di lapangan.",
    "progress": "Sebagian sudah dikerjakan; sisanya dijadwalkan pekan depan.",
    "obstacle": "Jadwal sudah disusun, pelaksanaan belum dimulai.",
    "claim": "Seluruh titik di wilayah kecamatan sudah selesai dibersihkan.",
    "returned": "Sebagian dapur sudah didatangi.",
}
OBSTACLE = (
    "Stok komoditas di gudang belum cukup untuk empat kecamatan.",
    "Mohon arahan tentang tambahan stok dari provinsi.",
)
RETURNED = "Sebutkan dapur mana saja yang sudah dicek dan kendala masing-masing."
