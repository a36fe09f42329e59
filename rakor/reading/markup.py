# What a line carries beside its words: "#" tags with their themes, and the text that is left without prefix and addressing.
import re

from rakor.reading.names import Vocabulary
from rakor.reading.naming import plain

TAG = re.compile(r"(?<![\w#])#(?:[\"“]([^\"”]+)[\"”]|([\w][\w/-]*))")


def themes_of(line: str, at: int, vocabulary: Vocabulary) -> tuple[list[tuple[int, str]], list[re.Match[str]]]:
    """Theme of each tag: a known one by name or other word, as far as the words behind the tag belong to it."""
    themes: list[tuple[int, str]] = []
    tags: list[re.Match[str]] = []
    for tag in TAG.finditer(line, at):
        found, end = None, tag.end()
        if tag[1] is None:
            words = re.compile(r"#[\w/-]+(?: [\w/-]+){0,5}").match(line, tag.start())
            parts = words[0][1:].split(" ") if words else []
            for length in range(len(parts), 0, -1):
                said = " ".join(parts[:length])
                if found := vocabulary.themes.get(plain(said)) or vocabulary.themes.get(
                    plain(re.sub(r"[-_]", " ", said))
                ):
                    end = tag.start() + 1 + len(said)
                    break
        else:
            found = vocabulary.themes.get(plain(tag[1]))
        whole = re.compile(re.escape(line[tag.start() : end])).match(line, tag.start())
        tags.append(whole or tag)
        name = " ".join((tag[1] or tag[2]).replace("_", " ").split())
        themes.append((found.pk, found.name) if found else (0, name))
    return themes, tags


def past_tags(line: str, at: int, tags: list[re.Match[str]]) -> int:
    """Behind the tags that stand right at `at`."""
    for tag in tags:
        if line[at : tag.start()].strip(" ,"):
            break
        at = tag.end()
    return at


def clause_end(line: str, at: int) -> int:
    found = re.compile(r"[.;](?:\s|$)|\)").search(line, at)
    return found.start() + 1 if found else len(line)


def text_of(line: str, at: int, tags: list[re.Match[str]], markup: list[tuple[int, int]] | None = None) -> str:
    """The line without its prefix, its addressing and the tags at its end; a tag within keeps its words.

    Whatever stands before `at`, leading tags too, is prefix.
    """
    cuts = [(0, at), *(markup or ())]
    end = len(line.rstrip())
    for tag in reversed([tag for tag in tags if tag.start() >= at]):
        if tag.end() >= len(line[:end].rstrip(" .,;")):
            cuts.append((tag.start(), tag.end()))
            end = len(line[: tag.start()].rstrip())
        else:
            cuts.append((tag.start(), tag.start() + 1))
    kept, position = "", 0
    for start, stop in sorted(cuts):
        kept += line[position : max(start, position)]
        kept += " " if start > position and stop - start > 1 else ""
        position = max(position, stop)
    kept += line[position:]
    kept = re.sub(r"\(\s*\+?\s*[,;]*\s*\)", " ", kept)
    kept = re.sub(r"\(\s*\+\s*[,;\s]+", "(+", kept)
    kept = re.sub(r"[,;\s]+\)", ")", kept)
    kept = re.sub(r"\s+([,.;:])", r"\1", " ".join(kept.split()))
    return kept.strip(" ,;:")
