# Arahan umum: a rule or an appeal about a subject. Every pair of the two lists makes one sentence.
RULES = (
    ("Utamakan keselamatan warga dalam {}", "menekankan"),
    ("Jaga ketertiban administrasi dalam {}", "mengingatkan"),
    ("Perkuat koordinasi antarbidang dalam {}", "menekankan"),
    ("Hindari tumpang tindih kegiatan dalam {}", "meminta"),
    ("Libatkan desa dan tokoh warga dalam {}", "meminta"),
    ("Sampaikan informasi yang benar dan mudah dipahami tentang {}", "mengimbau"),
    ("Dahulukan warga yang paling membutuhkan dalam {}", "menekankan"),
    ("Jauhi pungutan di luar ketentuan dalam {}", "mengingatkan"),
    ("Gunakan data yang sama sebagai dasar {}", "harus"),
    ("Tanggapi keluhan warga dengan cepat dalam {}", "meminta"),
    ("Hemat anggaran tanpa mengurangi mutu dalam {}", "mengimbau"),
    ("Catat setiap langkah dengan rapi dalam {}", "mengingatkan"),
    ("Bangun suasana kerja yang saling membantu dalam {}", "berharap"),
    ("Turun ke lapangan dan jangan hanya menunggu laporan dalam {}", "menekankan"),
)
SUBJECTS = (
    "penyaluran bantuan sosial", "pelayanan administrasi kependudukan", "pelayanan perizinan", "penanganan sampah",
    "pemeliharaan jalan", "pengawasan proyek fisik", "pelaksanaan program MBG", "pendampingan Koperasi Merah Putih",
    "pencegahan stunting", "pelayanan puskesmas", "penerimaan murid baru", "pemeliharaan gedung sekolah",
    "pengendalian harga pangan", "penyaluran pupuk", "pembinaan nelayan", "pembinaan UMKM", "penataan pasar",
    "pengelolaan dana desa", "penyusunan rencana kerja", "pengadaan barang dan jasa", "pengelolaan aset",
    "pengelolaan parkir", "kesiapsiagaan bencana", "penanganan kebakaran", "perlindungan perempuan dan anak",
    "penegakan ketertiban umum", "pengelolaan objek wisata", "pembinaan atlet", "pelatihan kerja",
    "pelayanan air bersih", "penghijauan", "pengelolaan arsip", "penggunaan media sosial dinas", "disiplin pegawai",
    "penyusunan laporan keuangan", "penanganan pengaduan", "kerja sama antardaerah", "pelayanan lansia",
    "pembangunan desa", "pemungutan pajak daerah",
)  # fmt: skip
