# What offices call each other all over the country: an abbreviation, and how the name of the unit it means begins.
# It counts only where the government's own names say nothing else, and exactly one of its units begins so.
import re

from rakor.reading.naming import plain

_USUAL = {
    "inspektorat": "itda irda inspektorat",
    "sekretariat (dprd|dewan)": "setwan",
    "rumah sakit umum daerah": "rsud",
    "satuan polisi pamong praja": "satpol satpolpp satpol-pp polpp pol-pp",
    "(dinas|satuan) pemadam kebakaran": "damkar disdamkar damkarmat",
    "dinas pendidikan": "disdik dispendik disdikbud disdikpora dikbud dindik",
    "dinas kesehatan": "dinkes dkk",
    "dinas pekerjaan umum": "pupr dpupr dpu disputr dputr pu bina-marga",
    "dinas perumahan": "disperkim perkim disperkimtan perkimtan disperakim dprkp",
    "dinas sosial": "dinsos dissos",
    "dinas tenaga kerja": "disnaker disnakertrans naker",
    "dinas (lingkungan hidup|kebersihan)": "dlh dlhk dislh",
    "dinas kependudukan": "disdukcapil dukcapil dispendukcapil capil",
    "dinas pemberdayaan masyarakat": "dpmd pmd dispermades dpmn dinpermasdes",
    "dinas (perhubungan)": "dishub",
    "dinas komunikasi": "diskominfo kominfo diskominfotik diskominfosan",
    "dinas penanaman modal": "dpmptsp ptsp dpm-ptsp dpmpptsp",
    "dinas (pemuda|kepemudaan)": "dispora disporapar disparpora",
    "dinas (kebudayaan dan )?pariwisata": "dispar disparbud disbudpar",
    "dinas kebudayaan": "disbud",
    "dinas (pertanian|tanaman pangan)": "distan dispertan distanbun dispertapa",
    "dinas (perikanan|kelautan)": "diskan dislutkan dispik",
    "dinas (ketahanan )?pangan": "disketapang dishanpan ketapang dkpp",
    "dinas (peternakan|kesehatan hewan)": "disnak disnakkeswan keswan",
    "dinas perkebunan": "disbun",
    "dinas (perdagangan|perindustrian)": "disdag disperindag disperdagin perindag",
    "dinas koperasi": "diskop dinkop diskopukm diskoperindag diskumperindag",
    "dinas (perpustakaan|kearsipan|arsip)": "dispusip disarpus dispersip perpusip disperpusip",
    "dinas (pemberdayaan perempuan|pengendalian penduduk)": "dp3a dpppa dp3akb dp3ap2kb dp2kbp3a dppkb dppkbp3a p3a dalduk",
    "badan (penanggulangan bencana)": "bpbd",
    "badan (perencanaan|riset)": "bappeda bapperida bappelitbang bappelitbangda bapelitbangda bapedalitbang",
    "badan (pengelola |pengelolaan )?keuangan": "bkad bpkad bpkd bpkpd bpkpad bakeuda bkd bpkak",
    "badan (pendapatan|pengelola(an)? pajak)": "bapenda dispenda bppd",
    "badan (kepegawaian|kepegawaian dan)": "bkpsdm bkpsdmd bkpp bkppd bkd bkdpsdm",
    "(badan|kantor) kesatuan bangsa": "kesbangpol bakesbangpol kesbang kesbangpolinmas",
}  # fmt: skip
_BEGINNINGS: dict[str, list[re.Pattern[str]]] = {}
for _begins, _words in _USUAL.items():
    for _word in _words.split():
        _BEGINNINGS.setdefault(plain(_word.replace("-", " ")), []).append(re.compile(_begins + r"\b"))
_HEAD = re.compile(r"(?:dinas|badan|ka(?:dis|ban)?\.?)\s+(?=\S)|ka(?=dis|din|ban|bap|bk|bp|bap|sat)")


def beginnings(form: str) -> list[re.Pattern[str]]:
    """How the names of units begin that offices call so: "disdik", "Dinas PUPR", "Kadinkes". Empty for any other word."""
    spaced = form.replace("-", " ")
    return _BEGINNINGS.get(spaced) or _BEGINNINGS.get(_HEAD.sub("", spaced, count=1), [])
