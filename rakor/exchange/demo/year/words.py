# What units write in their reports, and what is answered: sentences put together so that none repeats.
from collections.abc import Callable
from datetime import date
from random import Random

from rakor.exchange.demo.year.days import said

AT_WORK = (
    "petugas sudah di lapangan", "pekerjaan dimulai bersama warga", "bahan sudah tiba di lokasi",
    "data awal sudah terkumpul", "jadwal disepakati dengan pihak desa", "tim dibagi per dusun",
    "pengukuran selesai dan pengerjaan berjalan", "surat tugas sudah terbit", "daftar penerima sudah dicocokkan",
    "alat sudah disiapkan dan dicoba", "sebagian berkas sudah lengkap", "kelompok warga sudah dibentuk",
)  # fmt: skip
IN_OFFICE = (
    "data dikumpulkan dari setiap bidang", "rancangan sudah di meja kepala", "berkas dua bidang masih ditunggu",
    "isian sudah diperiksa sekretariat", "rapat pembahasan intern sudah digelar", "lampiran sedang dirapikan",
    "surat pengantar sudah disiapkan", "angka masih dicocokkan dengan bendahara",
)  # fmt: skip
AFTERWARDS = (
    "dikirim setelah ditandatangani", "kekurangannya diminta kepada bidang", "pembahasan dilanjutkan dua hari lagi",
    "naskah akhir disusun pekan ini", "menunggu persetujuan kepala unit", "diserahkan bersama lampiran",
)  # fmt: skip
SETTLED = (
    "sudah diserahkan beserta lampirannya", "tanda terima tersimpan di sekretariat", "sudah disetujui kepala unit",
    "salinannya dikirim ke Setda", "angka sudah dicocokkan kembali", "berkas lengkap dan sudah diunggah",
)  # fmt: skip
ROUTINE = (
    "tidak ada kejadian menonjol", "naik sedikit dibanding laporan lalu", "turun dibanding laporan lalu",
    "tetap seperti laporan lalu", "dua catatan sudah ditangani di tempat", "data masuk dari semua petugas",
    "satu lokasi belum mengirim data", "target berjalan sudah tercapai", "masih di bawah target berjalan",
)  # fmt: skip
KEPT_UP = (
    "pemantauan diteruskan", "rekap dikirim ke Bappeda", "camat diminta mengawasi", "dibahas lagi pada rakor",
    "tindakan lanjutan sedang disiapkan", "petugas tambahan diturunkan", "tidak perlu langkah khusus",
)  # fmt: skip
NEXT = (
    "sisanya dijadwalkan pekan depan", "tahap berikut menunggu cuaca", "dilanjutkan bersama perangkat desa",
    "pekan ini dilakukan pengecekan ulang", "kekurangan bahan sedang dipesan", "rekap disusun oleh bidang terkait",
    "kunjungan kedua direncanakan lima hari lagi", "berita acara sedang disiapkan", "foto lapangan menyusul",
    "hasil akan dibahas di tingkat kecamatan",
)  # fmt: skip
FINISHED = (
    "hasilnya sudah diperiksa di lapangan", "berita acara sudah ditandatangani", "warga sudah memanfaatkannya",
    "berkas lengkap tersimpan di unit", "serah terima dilakukan di kantor desa", "daftar akhir sudah diserahkan",
    "tidak ada keluhan sampai laporan ini dibuat", "camat ikut memeriksa hasilnya",
    "dokumentasi sebelum dan sesudah tersedia", "rekap akhir sudah dicocokkan",
)  # fmt: skip
OBSTACLES = (
    ("Hujan terus-menerus sehingga {} tertunda.", "Mohon dukungan alat berat dari provinsi."),
    ("Anggaran untuk {} baru cukup untuk separuhnya.", "Mohon persetujuan pergeseran anggaran."),
    ("Petugas {} hanya tiga orang.", "Mohon bantuan tenaga dari unit lain."),
    ("Lahan untuk {} masih dipersoalkan warga.", "Mohon pimpinan memfasilitasi musyawarah."),
    ("Data {} dari dua sumber tidak sama.", "Mohon penegasan data yang dipakai."),
    ("Penyedia bahan untuk {} belum mengirim barang.", "Mohon teguran resmi kepada penyedia."),
    ("Jalan menuju lokasi {} terputus.", "Mohon jalan darurat dibuka lebih dahulu."),
    ("Aplikasi pusat untuk {} sering tidak dapat dibuka.", "Mohon disampaikan kepada kementerian."),
    ("Izin untuk {} masih menunggu instansi vertikal.", "Mohon surat pengantar Bupati."),
    ("Peserta {} sulit dikumpulkan pada musim panen.", ""),
    ("Kendaraan operasional untuk {} rusak.", "Mohon pinjaman kendaraan dari Setda."),
)
UNCHANGED = (
    "masih menunggu pencairan", "petugas dialihkan ke penanganan banjir", "menunggu jadwal dari desa",
    "menunggu jawaban surat ke provinsi", "pekerjaan terhenti selama libur panjang",
)  # fmt: skip
RETURNED = (
    "Sebutkan lokasi dan jumlah {} yang sudah selesai.",
    "Foto {} belum dilampirkan; mohon dilengkapi.",
    "Angka {} berbeda dari laporan kecamatan; mohon dicocokkan.",
    "Jelaskan sisa pekerjaan {} dan kapan selesainya.",
    "Berita acara {} belum ditandatangani.",
)
LONGER = (
    "Pekerjaan {} terhambat cuaca dan perlu tambahan waktu.",
    "Bahan untuk {} baru tersedia bulan depan.",
    "Jadwal {} bertepatan dengan kegiatan provinsi.",
)
GIVEN_UP = (
    "Kewenangan {} ternyata ada pada provinsi.",
    "Lokasi {} masuk kawasan hutan sehingga tidak dapat dikerjakan.",
    "Anggaran {} dipotong pemerintah pusat tahun ini.",
)
WITHDRAWN = (
    "Kebutuhan {} sudah dipenuhi program provinsi.",
    "Prioritas bergeser; {} tidak dilanjutkan tahun ini.",
)
NOT_OURS = (
    "Urusan {} bukan tugas unit kami menurut susunan organisasi.",
    "Kami tidak memiliki petugas dan anggaran untuk {}.",
)
REOPENED = ("Pemeriksaan lapangan menemukan {} belum selesai seluruhnya.",)
REPLACED = "Sasaran {} ditambah dengan arahan baru."


class Words:
    """Sentences for one load. Whatever once() has given, it never gives again."""

    def __init__(self) -> None:
        self.seen: set[str] = set()

    def once(self, make: Callable[[], str], on: date) -> str:
        """A sentence that is new; after a few tries the day is put before it, then a serial number behind it."""
        for _ in range(4):
            if self._is_new(text := make()):
                return text
        text = f"Per {said(on)}: {make()}"
        number = 1
        while not self._is_new(numbered := text if number == 1 else f"{text} Lembar {number}."):
            number += 1
        return numbered

    def _is_new(self, text: str) -> bool:
        before = len(self.seen)
        self.seen.add(text)
        return len(self.seen) > before

    def progress(self, chance: Random, work: str, on: date, count: str, *, in_office: bool) -> str:
        """`count` is such as "3 dari 8 titik", or nothing."""
        now, then = (IN_OFFICE, AFTERWARDS) if in_office else (AT_WORK, NEXT)
        said_now = f"{count} selesai" if count else ""
        return self.once(lambda: f"{begin(work)}: {said_now or chance.choice(now)}; {chance.choice(then)}.", on)

    def routine(self, chance: Random, work: str, on: date) -> str:
        """One report of many on the same subject."""
        day = said(on)
        return self.once(lambda: f"{begin(work)}, {day}: {chance.choice(ROUTINE)}; {chance.choice(KEPT_UP)}.", on)

    def claim(self, chance: Random, work: str, on: date, everything: str, *, in_office: bool) -> str:
        """`everything` is what is complete, such as "seluruh 8 titik selesai"."""
        checked = SETTLED if in_office else FINISHED
        return self.once(lambda: f"{begin(work)}: {everything}, {chance.choice(checked)}.", on)

    def unchanged(self, chance: Random, work: str, on: date) -> str:
        return self.once(lambda: f"Belum ada perubahan pada {work}: {chance.choice(UNCHANGED)}.", on)

    def of(self, chance: Random, patterns: tuple[str, ...], work: str) -> str:
        return chance.choice(patterns).format(work)


def begin(text: str) -> str:
    return text[0].upper() + text[1:]
