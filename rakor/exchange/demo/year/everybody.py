# What whole groups are told to do, and what keeps coming due. {bulan} and {triwulan} are those of the meeting.
# (text, the same as a noun, theme)
# One that leadership asks after by name, given in the rakor before last.
PROGRAMME = ("Serahkan program 100 hari kepada Bappeda", "program 100 hari", "perencanaan")
ALL_OPD = (
    ("Sampaikan realisasi anggaran {bulan} kepada BKAD", "realisasi anggaran {bulan}", "anggaran"),
    ("Unggah data layanan {bulan} ke portal satu data", "unggahan data layanan {bulan}", "digitalisasi layanan"),
    ("Tindak lanjuti temuan pemeriksaan {triwulan}", "tindak lanjut temuan {triwulan}", "reformasi birokrasi"),
    ("Serahkan rencana pengadaan {triwulan} kepada Bagian Pembangunan", "rencana pengadaan {triwulan}", "anggaran"),
    ("Perbarui daftar aset per {bulan} dan beri label", "daftar aset {bulan}", "anggaran"),
    ("Selesaikan laporan kinerja {triwulan}", "laporan kinerja {triwulan}", "reformasi birokrasi"),
    ("Tetapkan dua pegawai penghubung pengaduan warga mulai {bulan}", "pegawai penghubung {bulan}", "pelayanan publik"),
    ("Ukur kepuasan warga atas layanan pada {bulan}", "survei kepuasan {bulan}", "pelayanan publik"),
    ("Ajukan usulan perubahan kegiatan {triwulan} kepada Bappeda", "usulan perubahan {triwulan}", "perencanaan"),
    ("Pangkas belanja perjalanan dinas {bulan} dan laporkan hasilnya", "penghematan perjalanan {bulan}", "anggaran"),
    ("Isi kebutuhan pegawai {triwulan} pada aplikasi kepegawaian", "kebutuhan pegawai {triwulan}",
     "reformasi birokrasi"),
    ("Susun peta risiko kegiatan {triwulan}", "peta risiko {triwulan}", "reformasi birokrasi"),
    ("Pasang maklumat pelayanan yang diperbarui pada {bulan}", "maklumat pelayanan {bulan}", "pelayanan publik"),
    ("Cocokkan data penerima program dengan Disdukcapil untuk {bulan}", "pencocokan data penerima {bulan}",
     "kemiskinan"),
    ("Laksanakan kerja bakti kantor dan lingkungan pada {bulan}", "kerja bakti {bulan}", "lingkungan/sampah"),
    ("Siapkan bahan jawaban pandangan fraksi {triwulan}", "bahan jawaban fraksi {triwulan}", "perencanaan"),
)  # fmt: skip
ALL_CAMAT = (
    ("Data warga rawan bencana per desa sampai {bulan}", "pendataan warga rawan bencana {bulan}", "kebencanaan"),
    ("Gelar musyawarah stunting desa pada {bulan}", "musyawarah stunting {bulan}", "stunting"),
    ("Periksa kesiapan gerai Koperasi Merah Putih setiap desa pada {bulan}", "kesiapan gerai koperasi {bulan}",
     "Koperasi Merah Putih"),
    ("Kumpulkan usulan prioritas desa untuk {triwulan}", "usulan prioritas desa {triwulan}", "perencanaan"),
    ("Aktifkan ronda dan pos keamanan desa mulai {bulan}", "pos keamanan desa {bulan}", "ketertiban"),
    ("Serahkan rekap penyaluran dana desa {triwulan}", "rekap dana desa {triwulan}", "desa"),
    ("Dampingi desa menyusun jadwal gotong royong {bulan}", "jadwal gotong royong {bulan}", "lingkungan/sampah"),
    ("Laporkan harga sembako di pasar desa pada {bulan}", "pantauan harga pasar desa {bulan}", "inflasi/harga pangan"),
)  # fmt: skip
ALL_UNITS = (
    ("Serahkan rencana aksi percepatan {triwulan}", "rencana aksi {triwulan}", "perencanaan"),
    ("Lengkapi profil perangkat daerah di laman resmi pada {bulan}", "profil perangkat daerah {bulan}",
     "digitalisasi layanan"),
)  # fmt: skip
# lead, text, noun, theme, period
PERIODIC = (
    ("Diskoperindag", "Laporkan harga 12 bahan pokok di pasar Desa {desa}", "harga bahan pokok pasar Desa {desa}",
     "inflasi/harga pangan", "weekly"),
    ("DKP", "Laporkan stok beras di gudang {kec}", "stok beras {kec}", "inflasi/harga pangan", "fortnightly"),
    ("Dinkes", "Laporkan hasil penimbangan balita di {kec}", "penimbangan balita {kec}", "stunting", "monthly"),
    ("Dinkes", "Laporkan kunjungan dapur MBG di {kec}", "kunjungan dapur MBG {kec}", "MBG", "monthly"),
    ("Dinas PUPR", "Laporkan kemajuan pekerjaan jalan di {kec}", "kemajuan pekerjaan jalan {kec}", "infrastruktur",
     "before_rakor"),
    ("DLH", "Laporkan tonase sampah terangkut dari {kec}", "tonase sampah {kec}", "lingkungan/sampah", "monthly"),
    ("BPBD", "Laporkan kejadian dan kesiapan posko di {kec}", "kesiapan posko {kec}", "kebencanaan", "monthly"),
    ("Disdukcapil", "Laporkan layanan jemput bola di {kec}", "layanan jemput bola {kec}", "pelayanan publik",
     "monthly"),
    ("Bapenda", "Laporkan penerimaan pajak daerah dari {kec}", "penerimaan pajak {kec}", "anggaran", "monthly"),
    ("Dinsos", "Laporkan penyaluran bantuan di {kec}", "penyaluran bantuan {kec}", "kemiskinan", "quarterly"),
    ("Distan", "Laporkan luas tanam dan panen di {kec}", "luas tanam {kec}", "swasembada pangan", "monthly"),
    ("Diskan", "Laporkan hasil tangkapan dan budi daya di {kec}", "hasil perikanan {kec}", "swasembada pangan",
     "quarterly"),
    ("Disdikbud", "Laporkan kehadiran guru dan siswa di {kec}", "kehadiran guru dan siswa {kec}", "pendidikan",
     "monthly"),
    ("DPMPTSP", "Laporkan izin terbit untuk usaha di {kec}", "izin terbit {kec}", "pelayanan publik", "monthly"),
    ("Satpol PP", "Laporkan patroli ketertiban di {kec}", "patroli ketertiban {kec}", "ketertiban", "fortnightly"),
    ("Diskominfo", "Laporkan gangguan jaringan layanan di {kec}", "gangguan jaringan {kec}", "digitalisasi layanan",
     "quarterly"),
)  # fmt: skip
PERIODIC_OF_CAMAT = (
    ("Laporkan keadaan umum kecamatan setiap bulan mulai {bulan}", "keadaan umum kecamatan", "ketertiban", "monthly"),
    ("Laporkan kemajuan dana desa setiap triwulan mulai {bulan}", "kemajuan dana desa", "desa", "quarterly"),
)
PERIODIC_OF_OPD = (
    ("Laporkan serapan anggaran setiap bulan mulai {bulan}", "serapan anggaran", "anggaran", "monthly"),
    (
        "Laporkan kemajuan program prioritas setiap triwulan mulai {bulan}",
        "kemajuan program prioritas",
        "perencanaan",
        "quarterly",
    ),
)
