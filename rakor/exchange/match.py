# What a name in a document means in this government: a unit, a post, a group; never nearly, never two at once.
# A name that means nothing here stays words; whether it should have meant something, is_name() says.
import re
from collections.abc import Iterable
from dataclasses import dataclass

from rakor.exchange.documents.words import acting
from rakor.exchange.members import Members
from rakor.people.models import Government, Group, Post, Unit

QUANTITY = r"(?:seluruh|semua|segenap|setiap|tiap|tiap-tiap|para|masing-masing|masing masing|all|every)"
_QUANTITY = re.compile(rf"^{QUANTITY}\s+(?:para\s+|jajaran\s+(?=kepala|opd|perangkat))?")
_HEAD = r"(?:(?:kepala|pimpinan|pejabat|unsur|jajaran)\s+)?"
# What is addressed in one breath, and the rule of the group that means it. None: OPD or perangkat daerah, as scope says.
SETS = (
    (re.compile(rf"{_HEAD}(?:opd|organisasi perangkat daerah|skpd|skpk|satuan kerja perangkat daerah)s?"), "all_opd"),
    (re.compile(rf"{_HEAD}perangkat daerah"), "all_units"),
    (re.compile(r"(?:camat|kecamatan|kepala distrik|distrik)"), "all_camat"),
    (re.compile(r"(?:asisten)(?: (?:daerah|setda|sekda|sekretaris daerah|sekretariat daerah))?"), "asisten"),
    (
        re.compile(r"(?:kepala bagian|kabag|bagian|kepala biro|karo|biro)(?: (?:setda|sekretariat daerah))?"),
        "all_bagian",
    ),
)
# Words that are no set of units and no unit: nobody is asked what they mean.
NO_NAME = re.compile(
    r"\b(?:terkait|sejumlah|beberapa|sebagian|berbagai|yang|asn|pns|pppk|aparatur|aparat|jajaran|jajarannya|pegawai|pejabat|"
    r"masyarakat|warga|peserta|undangan|tamu|stakeholders?|pemangku|tokoh|hadirin|karyawan|honorer|staf|lainnya|"
    r"pihak|instansi|lembaga|institusi|media|wartawan|insan|pemerintah daerah|pemerintah kabupaten|pemerintah kota|"
    r"pemerintah provinsi|pemda|pemkab|pemkot|pemprov|tidak disebut\w*|tidak ditentukan|semuanya|kita|kami|"
    r"lurah|kepala desa|wali nagari|kepala sekolah|kepala puskesmas|forkopimda|forkopimcam|dprd|presiden|menteri|"
    r"mendagri|menkeu|gubernur|kementerian|kapolri|kapolda|kapolres|polres|polri|polsek|dandim|kodim|koramil|danramil|"
    r"tni|kejari|kejaksaan|pengadilan|penegak hukum|bupati dan wali kota|organisasi)\b|^daerah$"
)
NAMELIKE = re.compile(
    r"^(?:dinas|badan|bagian|kantor|inspektorat|sekretariat|kecamatan|camat|kelurahan|lurah \w|satpol)\b"
)
# How the head of a unit is called, and how the unit itself begins.
HEADS = (
    (r"kepala dinas|kadis", ("dinas ",)),
    (r"kepala badan|kaban", ("badan ",)),
    (r"kepala bagian|kabag", ("bagian ", "kepala bagian ")),
    (r"kepala biro|karo", ("biro ",)),
    (r"kepala satuan|kasat", ("satuan ", "")),
    (r"kasatpol pp", ("satpol pp",)),
    (r"kalaksa|kepala pelaksana", ("",)),
    (r"kepala|direktur|inspektur|ketua", ("", "inspektorat ")),
    (r"camat|kepala distrik", ("kecamatan ", "distrik ")),
    (r"lurah", ("kelurahan ",)),
    (r"wali nagari", ("nagari ",)),
    (r"kecamatan", ("camat ", "kecamatan ")),
)
EXACT_HEADS = {
    "sekretaris dprd": "sekretariat dprd", "sekwan": "sekretariat dprd", "kasatpol pp": "satpol pp",
    "inspektur": "inspektorat", "inspektur daerah": "inspektorat daerah",
}  # fmt: skip
RANKS_WITHOUT_UNIT = {"head", "deputy", "sekda", "asisten", "staf_ahli"}


@dataclass(frozen=True)
class Found:
    """What a name means: at most one unit and one post (the unit's head), or groups."""

    unit: Unit | None = None
    post: Post | None = None
    groups: tuple[Group, ...] = ()

    def __bool__(self):
        return bool(self.unit or self.post or self.groups)

    @property
    def works(self) -> Unit | None:
        """The unit that would do the work."""
        return self.unit or (self.post.unit if self.post else None)


class Names:
    """All names of the government in scope, read once."""

    def __init__(self, government: Government):
        self.government = government.pk
        self.suffixes = _suffixes(government)
        self.bare = _plain(government.name).partition(" ")[2]
        self.units: dict[str, set[Unit]] = {}
        self.posts: dict[str, set[Post]] = {}
        self.named_groups: dict[str, set[Group]] = {}
        self.rules: dict[str, Group] = {}
        self.members = Members()
        for unit in Unit.objects.select_related("kind"):
            self._learn(self.units, unit, (unit.name, unit.short_name, *unit.aliases))
        for post in Post.objects.select_related("unit__kind"):
            self._learn(self.posts, post, (post.title, post.short_title, *post.aliases))
        for group in Group.objects.order_by("pk"):
            if group.rule != Group.Rule.LISTED:
                self.rules.setdefault(group.rule, group)
            self._learn(self.named_groups, group, (group.name, *group.aliases))

    def _learn(self, names: dict, row, texts: Iterable[str]) -> None:
        for text in texts:
            whole = _plain(text)
            # "Kecamatan Solok" in Solok must not become "kecamatan"; "Bupati Solok" is "bupati".
            is_above = getattr(row, "rank_kind", "") in RANKS_WITHOUT_UNIT
            bare = {form for form in self._without_place(whole) if " " in form or is_above}
            for form in ({whole} | bare) - {""}:
                names.setdefault(form, set()).add(row)

    def of(self, text: str, scope: str = "") -> Found:
        """What a name means here. `scope` decides between OPD and perangkat daerah, where the words leave it open."""
        for form in self._forms(text):
            if found := self._one(form, scope):
                return found
        return Found()

    def unit(self, text: str) -> Unit | None:
        """The unit of that name, or of the post of that name."""
        return self.of(text).works

    def post(self, text: str) -> Post | None:
        """The post of that title, also where the unit is named by its head."""
        for form in self._forms(text):
            if found := _only(self.posts.get(form)):
                return found
        return None

    def is_to_all(self, text: str) -> bool:
        """Whether words speak of each and every one: “masing-masing OPD”, not “sejumlah kepala OPD”."""
        return bool(re.match(QUANTITY + r"\b", _plain(text)))

    def group_of_rule(self, rule: str) -> Group | None:
        """The group of a rule; a province has no kecamatan, so there all units are all OPD."""
        return self.rules.get(rule) or (self.rules.get("all_opd") if rule == "all_units" else None)

    def _forms(self, text: str) -> list[str]:
        """The name as written, then without what stands in brackets, an acting head's prefix, the government's name."""
        whole = _plain(text)
        bare = _plain(re.sub(r"\([^)]*\)", " ", text))
        before_name = _plain(re.split(r",\s", bare)[0]) if "," in text else bare
        forms = []
        for form in (whole, bare, before_name):
            form = _plain(acting(form)[1])
            forms += [form, *self._without_place(form)]
        return [form for form in dict.fromkeys(forms) if form]

    def _one(self, form: str, scope: str) -> Found:
        unit, post = _only(self.units.get(form)), _only(self.posts.get(form))
        if post and not unit:
            return Found(unit=None if post.rank_kind in RANKS_WITHOUT_UNIT else post.unit, post=post)
        if unit:
            return Found(unit=unit, post=post if post and post.unit_id == unit.pk else None)
        if len(self.units.get(form, ())) > 1 or len(self.posts.get(form, ())) > 1:
            return Found()
        if groups := self._groups(form, scope):
            return Found(groups=groups)
        return Found(unit=self._headed(form))

    def _headed(self, form: str) -> Unit | None:
        """The unit of "Kepala Dinas Kesehatan", "Kadis PUPR", "Camat Sangir"."""
        if form in EXACT_HEADS:
            return _only(self.units.get(EXACT_HEADS[form])) or _only(self.units.get(EXACT_HEADS[form] + " daerah"))
        for head, beginnings in HEADS:
            found = re.fullmatch(rf"(?:{head})\s+(\S.*)", form)
            if found:
                tried = [_only(self.units.get(f"{start}{found[1]}")) for start in beginnings]
                if len({unit.pk for unit in tried if unit}) == 1:
                    return next(unit for unit in tried if unit)
        return None

    def _groups(self, form: str, scope: str) -> tuple[Group, ...]:
        if own := _only(self.named_groups.get(form)):
            return (self._scoped(own, form, scope),)
        without = _QUANTITY.sub("", form)
        if own := _only(self.named_groups.get(without)):
            return (self._scoped(own, form, scope),)
        parts = [
            part for part in re.split(r"\s*(?:,|\bdan\b|\bserta\b|\bhingga\b|\bbeserta\b|/|&)\s*", without) if part
        ]
        rules = [self._rule(_QUANTITY.sub("", part), scope) for part in parts]
        if not parts or None in rules:
            return ()
        return self.joined(rules)

    def joined(self, rules: Iterable[str]) -> tuple[Group, ...]:
        """The groups of these rules, OPD and camat together as perangkat daerah where there is such a group."""
        wanted = list(dict.fromkeys(rules))
        if "all_units" in wanted or ({"all_opd", "all_camat"} <= set(wanted) and "all_units" in self.rules):
            wanted = ["all_units", *(rule for rule in wanted if rule not in ("all_units", "all_opd", "all_camat"))]
        groups = [self.group_of_rule(rule) for rule in wanted]
        return tuple(groups) if all(groups) else ()

    def _scoped(self, group: Group, form: str, scope: str) -> Group:
        """“Seluruh perangkat daerah” is said of OPD too: the document's scope decides between the two."""
        open_to_both = "perangkat daerah" in form and "kecamatan" not in form and "organisasi" not in form
        if open_to_both and group.rule in ("all_opd", "all_units") and scope in ("all_opd", "all_units"):
            return self.group_of_rule(scope) or group
        return group

    def _rule(self, part: str, scope: str) -> str | None:
        for pattern, rule in SETS:
            if any(pattern.fullmatch(form) for form in (part, *self._without_place(part))):
                return "all_opd" if rule == "all_units" and scope == "all_opd" else rule
        return None

    def _without_place(self, form: str) -> list[str]:
        """Without the government's own name behind: "Sekretaris Daerah Kabupaten Solok", "camat se-Kabupaten Solok".

        "Wali Kota Prabumulih" ends in "Kota Prabumulih" and is nevertheless no "wali". "Camat Solok" is one camat,
        whom nobody here may be, and not all camat of Solok.
        """
        if form in (f"camat {self.bare}", f"kecamatan {self.bare}"):
            return []
        found = [
            form[: -len(suffix) - 1].rstrip(" ,-")
            for suffix in self.suffixes
            if form.endswith(" " + suffix) and not form[: -len(suffix)].endswith("wali ")
        ]
        return [shorter for shorter in found if shorter]


def is_name(text: str) -> bool:
    """Whether words that mean nothing here look like the name of a unit or post that should."""
    plain = _plain(re.sub(r"\([^)]*\)", " ", text))
    if not plain:
        return False
    if NAMELIKE.match(plain) and not re.search(r"\b(?:terkait|sejumlah|beberapa|sebagian|yang)\b", plain):
        return True
    return not NO_NAME.search(_plain(text)) and not re.match(QUANTITY + r"\b", plain)


def _suffixes(government: Government) -> list[str]:
    """How the government's name stands behind a post or a group, longest first."""
    full = _plain(government.name)
    level, _, bare = full.partition(" ")
    short = {"kabupaten": ("kab", "kab."), "provinsi": ("prov", "prov."), "kota": ()}.get(level, ())
    named = [full, *(f"{word} {bare}" for word in short)]
    behind = [
        f"{joint}{name}" for name in named for joint in ("se-", "se ", "di lingkungan pemerintah ", "pemerintah ", "")
    ]
    bodies = {"kabupaten": "pemkab", "kota": "pemkot", "provinsi": "pemprov"}
    behind += [
        f"di lingkungan {bodies.get(level, 'pemda')} {bare}",
        f"{bodies.get(level, 'pemda')} {bare}",
        f"se-{bare}",
    ]
    behind += [f"se-{level}", f"se {level}", f"di {full}", bare]
    return sorted(set(behind), key=len, reverse=True)


def _only(rows: set | None):
    return next(iter(rows)) if rows and len(rows) == 1 else None


def _plain(text: str) -> str:
    """Small letters, single spaces, without full stops and quotation marks."""
    text = re.sub(r"[.“”\"'’]", "", text.casefold())
    return " ".join(text.split()).strip(" ,;:-")
