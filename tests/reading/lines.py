# Lines of capture and what they say, written from what a note-taker means. Said on Monday 2 February 2026.
# Keys left out are empty; "text" is given where addressing or tags are taken out of it.
DINKES, PUPR, DISDIK = (
    "Dinas Kesehatan",
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas Pendidikan, Kepemudaan dan Olahraga",
)
DISHUB, DLH, DINSOS, DAGANG = (
    "Dinas Perhubungan",
    "Dinas Lingkungan Hidup",
    "Dinas Sosial",
    "Dinas Perindustrian, Perdagangan, Koperasi dan UKM",
)
ALL_OPD, ALL_CAMAT, ALL_UNITS = (
    "Seluruh OPD (tanpa kecamatan)",
    "Seluruh camat",
    "Seluruh perangkat daerah (termasuk kecamatan)",
)

DIRECTIVES = [
    ("arahan Dinkes (+Disdik, para camat) cek 29 yayasan MBG yang belum beroperasi paling lambat Jumat depan #MBG", {
        "text": "cek 29 yayasan MBG yang belum beroperasi paling lambat Jumat depan", "lead": [DINKES], "supporting": [DISDIK],
        "groups": [ALL_CAMAT], "sites": (29, "yayasan"), "themes": ["MBG"], "due": "2026-02-13"}),
    ("ARAHAN: Dinas PUPR dan Dishub: perbaiki 11 ruas jalan sampai akhir Maret", {
        "text": "perbaiki 11 ruas jalan sampai akhir Maret", "lead": [PUPR, DISHUB], "sites": (11, "ruas jalan"), "due": "2026-03-31"}),
    ("Arahan dinkes cek posko", {"text": "cek posko", "lead": [DINKES]}),
    ("arahan DPUPR tutup lubang di jalan provinsi besok",
     {"text": "tutup lubang di jalan provinsi besok", "lead": [PUPR], "due": "2026-02-03"}),
    ("arahan Kepala Dinas PUPR segera perbaiki drainase", {"text": "segera perbaiki drainase", "lead": [PUPR], "words": "segera"}),
    ("arahan kadis kesehatan bersama Kabag Hukum susun perbup sebelum rakor berikutnya", {
        "text": "susun perbup sebelum rakor berikutnya", "lead": [DINKES], "supporting": ["Bagian Hukum"], "period": "before_rakor"}),
    ("arahan Camat Kubung, Camat Gunung Talang data 45 rumah terdampak dalam 3 hari kerja", {
        "text": "data 45 rumah terdampak dalam 3 hari kerja", "lead": ["Kecamatan Kubung", "Kecamatan Gunung Talang"],
        "sites": (45, "rumah"), "due": "2026-02-05"}),
    ("arahan seluruh camat laporkan kondisi jalan setiap Senin", {
        "text": "laporkan kondisi jalan setiap Senin", "groups": [ALL_CAMAT], "period": "weekly"}),
    ("arahan para kabag siapkan bahan paling lambat 10 Maret", {
        "text": "siapkan bahan paling lambat 10 Maret", "groups": ["Seluruh Kepala Bagian"], "due": "2026-03-10"}),
    ("arahan para Asisten pantau realisasi", {"text": "pantau realisasi", "groups": ["Para Asisten"]}),
    ("arahan semua dinas kirim data pegawai H+3", {"text": "kirim data pegawai H+3", "groups": [ALL_OPD], "due": "2026-02-05"}),
    ("arahan semua OPD dan camat hadir apel", {"text": "hadir apel", "groups": [ALL_UNITS]}),
    ("arahan OPD terkait cek 29 yayasan MBG", {"text": "OPD terkait cek 29 yayasan MBG", "sites": (29, "yayasan"), "to": "OPD terkait"}),
    ("arahan Dinkes koordinasi dengan Dinas PUPR untuk 12 titik drainase", {
        "text": "koordinasi dengan Dinas PUPR untuk 12 titik drainase", "lead": [DINKES], "sites": (12, "titik")}),
    ("arahan Dinkes laporkan hasilnya kepada Dinas Sosial", {"text": "laporkan hasilnya kepada Dinas Sosial", "lead": [DINKES]}),
    ("arahan Dinas Perikanan cek tambak", {"text": "Dinas Perikanan cek tambak", "unread": ["Dinas Perikanan"]}),
    ("arahan Camat Sangir cek posko", {"text": "cek posko", "lead": ["Kecamatan Sangir"]}),
    ("arahan Camat Sangir Jujuan cek posko besok", {
        "text": "Camat Sangir Jujuan cek posko besok", "unread": ["Camat Sangir Jujuan"], "due": "2026-02-03"}),
    ("arahan Dinas Kesehatan Kota Solok cek posko",
     {"text": "Dinas Kesehatan Kota Solok cek posko", "unread": ["Dinas Kesehatan Kota Solok"]}),
    ("arahan Dinas Kesehatan Kabupaten Solok cek posko", {"text": "cek posko", "lead": [DINKES]}),
    ("arahan Dinkes (+Dinas Antah) cek posko", {"text": "(+Dinas Antah) cek posko", "lead": [DINKES], "unread": ["Dinas Antah"]}),
    ("arahan Disperindag (+TNI/Polri, Bulog, Dinas Antah) pantau harga setiap Senin #inflasi #\"Pasar murah\"", {
        "text": "(+Dinas Antah) pantau harga setiap Senin", "lead": [DAGANG], "external": ["TNI/Polri", "Bulog"],
        "unread": ["Dinas Antah"], "period": "weekly", "themes": ["Inflasi dan harga pangan", "Pasar murah"]}),
    ("arahan PLN pasang 20 lampu jalan", {"text": "pasang 20 lampu jalan", "external": ["PLN Cabang Solok"], "sites": (20, "lampu jalan")}),
    ("arahan infrastruktur dikerjakan bersama, misalnya PUPR perlu Dishub, DLH, camat, lurah", {
        "text": "infrastruktur dikerjakan bersama, misalnya PUPR perlu Dishub, DLH, camat, lurah"}),
    ("arahan DLH angkut sampah di 8 pasar, didukung Dinas PUPR dan Satpol PP #sampah", {
        "text": "angkut sampah di 8 pasar, didukung Dinas PUPR dan Satpol PP", "lead": [DLH],
        "supporting": [PUPR, "Satuan Polisi Pamong Praja"], "sites": (8, "pasar"), "themes": ["Lingkungan dan sampah"]}),
    ("arahan Dinsos wajib salurkan bantuan hari ini", {
        "text": "wajib salurkan bantuan hari ini", "lead": [DINSOS], "verb": "wajib", "due": "2026-02-02"}),
    ("arahan Bupati meminta Dinas Sosial mendata 120 rumah dalam sepekan", {
        "text": "Bupati meminta Dinas Sosial mendata 120 rumah dalam sepekan", "lead": [DINSOS], "verb": "meminta",
        "sites": (120, "rumah"), "due": "2026-02-09", "issuer": "Bupati Solok"}),
    ("arahan Dinkes siapkan laporan 31 Juni", {
        "text": "siapkan laporan 31 Juni", "lead": [DINKES], "fault": "tidak ada tanggal 31 Juni 2026"}),
    ("arahan Dinkes lapor Senin, 12 Juni 2026", {
        "text": "lapor Senin, 12 Juni 2026", "lead": [DINKES], "fault": "12 Juni 2026 adalah hari Jumat, bukan Senin"}),
    ("arahan Dinkes cek lima puluh sekolah pekan depan", {
        "text": "cek lima puluh sekolah pekan depan", "lead": [DINKES], "sites": (50, "sekolah"), "due": "2026-02-13"}),
    ("arahan Dinas Pendidikan: rehab 7 gedung sekolah tahun 2026", {
        "text": "rehab 7 gedung sekolah tahun 2026", "lead": [DISDIK], "sites": (7, "gedung")}),
    ("arahan Inspektorat periksa 14 nagari mulai 1 Maret sampai 15 Maret", {
        "text": "periksa 14 nagari mulai 1 Maret sampai 15 Maret", "lead": ["Inspektorat Daerah"], "sites": (14, "nagari"),
        "start": "2026-03-01", "due": "2026-03-15"}),
    ("arahan #MBG Dinkes cek dapur", {"text": "cek dapur", "lead": ["Dinas Kesehatan"], "themes": ["MBG"]}),
    ("arahan TPID dan Disperindag gelar pasar murah sebelum Lebaran #harga pangan", {
        "text": "gelar pasar murah sebelum Lebaran", "lead": ["TPID", DAGANG], "themes": ["Inflasi dan harga pangan"],
        "due": "2026-03-20"}),
    ("arahan Sekda pimpin evaluasi lusa pukul 09.00", {
        "text": "pimpin evaluasi lusa pukul 09.00", "lead": ["Sekretaris Daerah"], "due": "2026-02-04", "time": "09:00"}),
    ("arahan: tingkatkan disiplin", {"text": "tingkatkan disiplin"}),
    ("arahan", {"text": ""}),
    ("arahan tim percepatan penurunan stunting rapat tiap bulan #stunting", {
        "text": "rapat tiap bulan", "groups": ["Tim Percepatan Penurunan Stunting"], "period": "monthly", "themes": ["Stunting"]}),
]  # fmt: skip
SEEDS = [
    ("arahan Sekda meminta OPD terkait untuk turun langsung ke lapangan guna melakukan pengecekan lokasi dan titik MBG yang belum "
     "beroperasi, sehingga dapat diketahui kendala yang dihadapi dan segera dicarikan solusi yang tepat.",
     {"verb": "meminta", "to": "OPD terkait", "issuer": "Sekretaris Daerah", "words": "segera"}),
    ("arahan OPD terkait turun langsung ke lapangan mengecek lokasi dan titik MBG yang belum beroperasi: 29 yayasan #MBG",
     {"to": "OPD terkait", "sites": (29, "yayasan"), "themes": ["MBG"],
      "text": "OPD terkait turun langsung ke lapangan mengecek lokasi dan titik MBG yang belum beroperasi: 29 yayasan"}),
    ("arahan Sekda Medison juga menekankan pentingnya koordinasi dan komunikasi yang intensif antar OPD.", {"verb": "menekankan"}),
    ("arahan Seluruh OPD harus memiliki pemahaman yang sama terhadap prioritas pembangunan daerah.",
     {"verb": "harus", "groups": [ALL_OPD], "text": "harus memiliki pemahaman yang sama terhadap prioritas pembangunan daerah."}),
    ("arahan Sekda Medison mengingatkan pentingnya membangun budaya kerja aparatur yang berintegritas, profesional, dan "
     "berorientasi pada hasil.",
     {"verb": "mengingatkan"}),
    ("arahan Program prioritas daerah dan MBG bukan sekedar agenda. Karena itu, dibutuhkan kerja sama yang solid dan "
     "tanggung jawab bersama",
     {"verb": "dibutuhkan"}),
    ("arahan Sekretaris Daerah Kabupaten Solok, Medison S.Sos, M.Si, dalam arahannya menginstruksikan seluruh Kepala Organisasi Perangkat "
     "Daerah (OPD) untuk meningkatkan kolaborasi lintas sektor.",
     {"verb": "menginstruksikan", "groups": [ALL_OPD], "issuer": "Sekretaris Daerah"}),
    ("arahan Seluruh perangkat daerah diharapkan mampu bekerja secara profesional, responsif, dan berorientasi pada pelayanan publik",
     {"verb": "diharapkan", "groups": [ALL_UNITS],
      "text": "diharapkan mampu bekerja secara profesional, responsif, dan berorientasi pada pelayanan publik"}),
    ("arahan Koordinasi Lintas Sektor: Menghilangkan ego sektoral antar instansi.", {}),
    ("arahan Percepatan Program Prioritas: Memastikan proyek strategis berjalan tepat waktu.", {"words": "tepat waktu"}),
    ("arahan Optimalisasi Target: Memastikan kinerja perangkat daerah sejalan dengan visi-misi pembangunan tahun berjalan.",
     {"words": "tahun berjalan"}),
    ("arahan diminta kepada semua Kepala OPD untuk benar – benar memahami visi, misi dan program unggulan tersebut",
     {"verb": "diminta", "groups": [ALL_OPD]}),
    ("arahan Semua OPD juga harus memahami apa akar masalah yang sedang kita hadapi",
     {"verb": "harus", "groups": [ALL_OPD], "text": "juga harus memahami apa akar masalah yang sedang kita hadapi"}),
    ("arahan kepada seluruh Kepala Perangkat Daerah untuk menyiapkan program kerja 100 hari pertama dengan fokus pada "
     "perbaikan layanan publik",
     {"groups": [ALL_UNITS], "text": "menyiapkan program kerja 100 hari pertama dengan fokus pada perbaikan layanan publik"}),
    ("arahan Untuk program – program kegiatan bukan hanya sekedar laporan di atas kertas saja, tetapi harus benar benar berdampak langsung",
     {"verb": "harus"}),
    ("arahan Semua Kepala OPD juga harus berupaya bagaimana mempermudah akses layanan untuk masyarakat",
     {"verb": "harus", "groups": [ALL_OPD], "text": "juga harus berupaya bagaimana mempermudah akses layanan untuk masyarakat"}),
    ("arahan setiap Organisasi Perangkat Daerah (OPD) mampu melepas ego sektoral dan bekerja dalam satu napas kolaborasi.",
     {"groups": [ALL_OPD], "text": "mampu melepas ego sektoral dan bekerja dalam satu napas kolaborasi."}),
    ("arahan Pemerintah daerah diminta untuk aktif menjalin komunikasi dan kerja sama tidak hanya di internal birokrasi",
     {"verb": "diminta"}),
    ("arahan Ada peran daerah untuk memastikan logistik, distribusi, hingga pengawasan di lapangan berjalan sesuai mandat pusat", {}),
    ("arahan Khairunas menginstruksikan seluruh jajaran ASN di Solok Selatan untuk memahami setiap detail program kerja",
     {"verb": "menginstruksikan", "to": "seluruh jajaran ASN"}),
    ("arahan Ia meminta agar integritas dan semangat pengabdian menjadi landasan utama", {"verb": "meminta"}),
    ("arahan seluruh perangkat daerah wajib menyampaikan laporan secara berkala mengenai progres program pembangunan "
     "maupun pelayanan publik.",
     {"verb": "wajib", "groups": [ALL_UNITS], "words": "secara berkala",
      "text": "wajib menyampaikan laporan secara berkala mengenai progres program pembangunan maupun pelayanan publik."}),
    ("arahan Setiap OPD diharapkan mampu mengimplementasikan hasil rapat ke dalam program kerja nyata",
     {"verb": "diharapkan", "groups": [ALL_OPD], "text": "diharapkan mampu mengimplementasikan hasil rapat ke dalam program kerja nyata"}),
    ("arahan Semua harus saling mendukung, saling mengisi, dan bersinergi. Misalnya infrastruktur bukan hanya Dinas PUPR, perlu dukungan "
     "Dishub, DLH, camat dan lurah", {"verb": "harus"}),
    ("arahan Wali Kota Prabumulih juga mengingatkan seluruh jajarannya agar tetap berpegang pada prinsip transparansi",
     {"verb": "mengingatkan"}),
]  # fmt: skip
OTHERS = [
    ("Dinkes diminta cek 29 yayasan besok", {"kind": "catatan"}),
    ("Rapat dibuka oleh Asisten I", {"kind": "catatan"}),
    ("catatan: listrik padam", {"kind": "catatan", "text": "listrik padam"}),
    ("laporan Dinkes: capaian imunisasi 82 persen", {"kind": "laporan", "lead": [DINKES], "text": "capaian imunisasi 82 persen"}),
    ("laporan realisasi fisik 40 persen", {"kind": "laporan", "text": "realisasi fisik 40 persen"}),
    ("kendala jaringan terputus di Tigo Lurah", {"kind": "kendala", "text": "jaringan terputus di Tigo Lurah"}),
    ("Kendala: anggaran belum cair #MBG", {"kind": "kendala", "text": "anggaran belum cair", "themes": ["MBG"]}),
    ("usulan tambah armada", {"kind": "usulan", "text": "tambah armada"}),
    ("temuan: 3 titik tanpa izin", {"kind": "temuan", "text": "3 titik tanpa izin"}),
    ("tanya Camat Kubung: kapan jalan diperbaiki?", {"kind": "tanya", "lead": ["Kecamatan Kubung"], "text": "kapan jalan diperbaiki?"}),
    ("angka inflasi 2,4 persen", {"kind": "angka", "text": "inflasi 2,4 persen"}),
    ("lapor Dinkes: 12 dari 29 yayasan sudah dicek", {"kind": "lapor", "lead": [DINKES], "text": "12 dari 29 yayasan sudah dicek"}),
    ("putus: perpanjang s.d. 27 Februari karena longsor", {
        "kind": "putus", "text": "perpanjang s.d. 27 Februari karena longsor", "due": "2026-02-27"}),
    ("putus: alihkan ke Dinas PUPR", {"kind": "putus", "text": "alihkan ke Dinas PUPR", "lead": [PUPR]}),
    ("putus: selesai", {"kind": "putus", "text": "selesai"}),
]  # fmt: skip
FRESH = [  # written after the others were green
    ("arahan BPBD bersama Satpol PP dan Camat Lembah Gumanti siagakan posko 24 jam selama Ramadan", {
        "text": "siagakan posko 24 jam selama Ramadan", "lead": ["Badan Penanggulangan Bencana Daerah"],
        "supporting": ["Satuan Polisi Pamong Praja", "Kecamatan Lembah Gumanti"], "start": "2026-02-19", "due": "2026-03-20"}),
    ("arahan wajib bagi seluruh OPD menyerahkan LKPJ paling lambat 27 Februari 2026 pukul 16.00", {
        "verb": "wajib", "groups": [ALL_OPD], "due": "2026-02-27", "time": "16:00"}),
    ("arahan Bappeda & BKD (+Bagian Hukum) rampungkan RKPD 2027 akhir Maret", {
        "text": "rampungkan RKPD 2027 akhir Maret", "lead": ["Badan Perencanaan Pembangunan Daerah", "Badan Keuangan Daerah"],
        "supporting": ["Bagian Hukum"], "due": "2026-03-31", "words": "akhir Maret"}),
    ("arahan kepada Disdukcapil agar jemput bola ke 21 nagari tiap bulan", {
        "text": "jemput bola ke 21 nagari tiap bulan", "lead": ["Dinas Kependudukan dan Pencatatan Sipil"], "sites": (21, "nagari"),
        "period": "monthly"}),
    ("arahan tolong Dinkes cek stok vaksin", {"lead": [DINKES]}),
    ("arahan Pak Bupati mengingatkan para camat agar data penerima bantuan diverifikasi dalam 7 hari kerja", {
        "verb": "mengingatkan", "groups": [ALL_CAMAT], "due": "2026-02-11"}),
    ("arahan Dinas Pendidikan (pendukung: Dinkes, DPPKB) skrining di 35 SD dan 12 SMP sampai akhir semester I 2026", {
        "text": "skrining di 35 SD dan 12 SMP sampai akhir semester I 2026", "lead": [DISDIK], "sites": (35, "SD"),
        "supporting": [DINKES, "Dinas Pengendalian Penduduk dan Keluarga Berencana"], "due": "2026-06-30"}),
    ("arahan camat tertibkan pedagang", {"unread": ["camat"]}),
    ("arahan dinas terkait segera tindaklanjuti", {"to": "dinas terkait", "words": "segera"}),
    ("arahan diskominfo publikasikan hasil rakor hari ini juga", {
        "text": "publikasikan hasil rakor hari ini juga", "lead": ["Dinas Komunikasi dan Informatika"], "due": "2026-02-02",
        "words": "hari ini juga"}),
    ("arahan Dinas Kesehatan dan seluruh puskesmas vaksinasi balita sampai akhir triwulan I", {"lead": [DINKES], "due": "2026-03-31"}),
    ("arahan satpol pp tertibkan 17 baliho liar mulai besok s.d. Jumat", {
        "text": "tertibkan 17 baliho liar mulai besok s.d. Jumat", "lead": ["Satuan Polisi Pamong Praja"], "sites": (17, "baliho"),
        "start": "2026-02-03", "due": "2026-02-06"}),
    ("arahan kominfo + dukcapil integrasikan data #\"100 hari\"", {
        "text": "integrasikan data", "lead": ["Dinas Komunikasi dan Informatika"],
        "supporting": ["Dinas Kependudukan dan Pencatatan Sipil"], "themes": ["Program 100 hari"]}),
    ("arahan Dispora siapkan lapangan", {"unread": ["Dispora"]}),
    ("arahan seluruh kepala opd dan camat menyampaikan laporan realisasi setiap tanggal 5 mulai Maret 2026", {
        "text": "menyampaikan laporan realisasi setiap tanggal 5 mulai Maret 2026", "groups": [ALL_UNITS], "period": "monthly",
        "start": "2026-03-01"}),
    ("arahan Dinkes/Disdik sosialisasi MBG di 40 sekolah", {
        "text": "sosialisasi MBG di 40 sekolah", "lead": [DINKES, DISDIK], "sites": (40, "sekolah")}),
]  # fmt: skip
TABLE = DIRECTIVES + SEEDS + OTHERS + FRESH
