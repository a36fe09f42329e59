# Kabupaten Contoh as a place: its units, who coordinates them, its villages. Fictional, and nobody in it has a name.
NAME, PROVINCE, SLUG = "Kabupaten Contoh", "Provinsi Contoh", "contoh"

# name, abbreviation, number of the Asisten who coordinates
OPD = (
    ("Sekretariat DPRD", "Setwan", 3),
    ("Inspektorat Daerah", "Inspektorat", 3),
    ("Badan Perencanaan Pembangunan Daerah", "Bappeda", 2),
    ("Badan Keuangan dan Aset Daerah", "BKAD", 3),
    ("Badan Pendapatan Daerah", "Bapenda", 3),
    ("Badan Kepegawaian dan Pengembangan SDM", "BKPSDM", 3),
    ("Badan Penanggulangan Bencana Daerah", "BPBD", 1),
    ("Badan Kesatuan Bangsa dan Politik", "Kesbangpol", 1),
    ("Dinas Pendidikan dan Kebudayaan", "Disdikbud", 1),
    ("Dinas Kesehatan", "Dinkes", 1),
    ("Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR", 2),
    ("Dinas Perumahan dan Kawasan Permukiman", "Disperkim", 2),
    ("Satuan Polisi Pamong Praja", "Satpol PP", 1),
    ("Dinas Pemadam Kebakaran dan Penyelamatan", "Damkar", 1),
    ("Dinas Sosial", "Dinsos", 1),
    ("Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana", "DP3AKB", 1),
    ("Dinas Tenaga Kerja dan Transmigrasi", "Disnaker", 2),
    ("Dinas Ketahanan Pangan", "DKP", 2),
    ("Dinas Lingkungan Hidup", "DLH", 2),
    ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", 1),
    ("Dinas Pemberdayaan Masyarakat dan Desa", "DPMD", 1),
    ("Dinas Perhubungan", "Dishub", 2),
    ("Dinas Komunikasi dan Informatika", "Diskominfo", 3),
    ("Dinas Koperasi, UKM, Perindustrian dan Perdagangan", "Diskoperindag", 2),
    ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", 2),
    ("Dinas Pemuda, Olahraga dan Pariwisata", "Disporapar", 2),
    ("Dinas Pertanian", "Distan", 2),
    ("Dinas Perikanan", "Diskan", 2),
)
BAGIAN = (
    ("Bagian Pemerintahan", "Bagian Pemerintahan"),
    ("Bagian Perekonomian dan Sumber Daya Alam", "Bagian Perekonomian"),
    ("Bagian Administrasi Pembangunan", "Bagian Pembangunan"),
)
TEAM = ("Tim Pengendalian Inflasi Daerah", "TPID")
# Each kecamatan with its villages.
KECAMATAN = {
    "Contoh Barat": ("Suka Maju", "Mekar Jaya", "Sumber Rezeki", "Tirta Asri"),
    "Contoh Timur": ("Karya Bakti", "Harapan Baru", "Bukit Damai", "Sido Rukun"),
    "Contoh Utara": ("Tanjung Sari", "Muara Indah", "Pasir Putih", "Bina Karya"),
    "Contoh Selatan": ("Cahaya Baru", "Marga Mulya", "Kebun Raya", "Sri Rejeki"),
    "Contoh Tengah": ("Pasar Lama", "Pasar Baru", "Simpang Empat", "Kampung Tengah"),
    "Bukit Contoh": ("Bukit Permai", "Puncak Lestari", "Lereng Hijau", "Mata Air"),
    "Lembah Contoh": ("Lembah Subur", "Sawah Luhur", "Tani Makmur", "Padi Sejahtera"),
    "Hulu Contoh": ("Hulu Jernih", "Batu Agung", "Jati Mulya", "Rimba Sentosa"),
    "Hilir Contoh": ("Hilir Makmur", "Delta Jaya", "Tambak Sari", "Kuala Indah"),
    "Pesisir Contoh": ("Nelayan Jaya", "Teluk Tenang", "Karang Indah", "Bahari Mulya"),
    "Danau Contoh": ("Danau Biru", "Tepi Danau", "Pulau Kecil", "Ikan Mas"),
    "Rimba Contoh": ("Rimba Raya", "Damar Wangi", "Rotan Jaya", "Batas Kota"),
}
VILLAGES = tuple((village, kecamatan) for kecamatan, villages in KECAMATAN.items() for village in villages)
HALL = "Aula Setda Kabupaten Contoh"
