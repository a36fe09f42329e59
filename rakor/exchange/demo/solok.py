# Kabupaten Solok: what is publicly known of one rakor, in our own words, as tercatat. Its kecamatan are real,
# its OPD an unverified sample, its officials only those that the record names.
from datetime import date

from directives.models.choices import Kind

NAME, PROVINCE = "Kabupaten Solok", "Sumatera Barat"

KECAMATAN = (
    "Pantai Cermin",
    "Lembah Gumanti",
    "Payung Sekaki",
    "Lembang Jaya",
    "Gunung Talang",
    "Bukit Sundi",
    "IX Koto Sungai Lasi",
    "Kubung",
    "X Koto Singkarak",
    "X Koto Diatas",
    "Junjung Sirih",
    "Hiliran Gumanti",
    "Tigo Lurah",
    "Danau Kembar",
)
OPD = (
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
)

MEETING = {
    "title": "Rakor OPD: evaluasi program dan pelayanan publik",
    "held_on": date(2026, 2, 2),
    "place": "Ruang kerja Sekda Kabupaten Solok",
    "mode": "tatap_muka",
}
CHAIR = {"post": "Sekretaris Daerah Kabupaten Solok", "name": "Medison, S.Sos., M.Si."}
PRESENT = ("Staf Ahli", "para Asisten", "seluruh Kepala OPD")
AGENDA = (
    "Evaluasi program dan kegiatan yang sudah berjalan",
    "Langkah strategis menghadapi agenda dan tantangan pembangunan",
    "Penyelarasan program kerja dan capaian kinerja",
    "Peningkatan mutu pelayanan publik",
    "Percepatan pembangunan daerah",
    "Pemanfaatan anggaran yang optimal",
    "Pelaksanaan program MBG",
)
# (kind of block, text, directive or None)
MINUTES = (
    (
        "text",
        "Sekda membuka rapat: pembangunan daerah tidak dapat dijalankan sendiri-sendiri; program perlu satu langkah dan satu pemahaman.",
        None,
    ),
    (
        "directive",
        "Sekda menekankan agar koordinasi dan komunikasi antar-OPD dilakukan lebih intensif.",
        {
            "text": "Tingkatkan koordinasi dan komunikasi intensif antar-OPD",
            "kind": Kind.STANDING,
            "verb": "menekankan",
            "addressed_to": "seluruh OPD",
            "group": "all_opd",
        },
    ),
    (
        "directive",
        "Seluruh OPD diminta memahami prioritas pembangunan daerah secara sama, supaya program tepat sasaran.",
        {
            "text": "Samakan pemahaman tentang prioritas pembangunan daerah agar program tepat sasaran",
            "kind": Kind.STANDING,
            "verb": "harus",
            "addressed_to": "seluruh OPD",
            "group": "all_opd",
        },
    ),
    (
        "directive",
        "Sekda mengingatkan budaya kerja aparatur yang jujur, bertanggung jawab, peduli, dan berorientasi hasil.",
        {
            "text": "Bangun budaya kerja aparatur yang berintegritas, profesional, dan berorientasi pada hasil",
            "kind": Kind.STANDING,
            "verb": "mengingatkan",
            "addressed_to": "seluruh aparatur",
        },
    ),
    ("obstacle", "29 yayasan MBG belum berjalan; kendalanya belum diketahui.", None),
    (
        "directive",
        "Sekda meminta OPD terkait turun ke lapangan, mengecek lokasi dan titik MBG yang belum beroperasi, "
        "mencari tahu kendalanya, dan segera mencarikan solusi.",
        {
            "text": "Turun ke lapangan mengecek lokasi dan titik MBG yang belum beroperasi, cari tahu kendalanya, "
            "dan segera carikan solusi",
            "kind": Kind.ONE_OFF,
            "verb": "meminta",
            "addressed_to": "OPD terkait",
            "due_text": "segera (untuk solusi)",
            "site_count": 29,
            "site_unit": "yayasan",
            "themes": ("MBG",),
        },
    ),
    (
        "directive",
        "Program prioritas daerah dan MBG memerlukan kerja sama yang solid dan tanggung jawab bersama.",
        {
            "text": "Bekerja sama dan bertanggung jawab bersama untuk program prioritas daerah dan MBG",
            "kind": Kind.STANDING,
            "verb": "dibutuhkan",
            "addressed_to": "seluruh perangkat daerah",
            "group": "all_units",
            "themes": ("MBG",),
        },
    ),
)
