"""The HTML page: it needs nothing else, holds everything, and nobody's text is markup."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.content import sheet
from simulator.debrief.export.formats import export
from simulator.debrief.export.page import write_page
from simulator.debrief.export.templates import Templates
from simulator.debrief.judgement import judgement_from

from .conftest import HOSTILE

GOLDEN = Path(__file__).parent / "golden"
_VOID = {"meta", "br"}
_KNOWN = {
    *("html", "head", "meta", "title", "style", "body", "main", "article", "header", "footer"),
    *("section", "nav", "h1", "h2", "h3", "h4", "p", "a", "b", "i", "br", "bdi", "span", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary", "meter"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("svg", "path", "text", "polyline", "g", "circle"),
}


class Outline(HTMLParser):
    """Reads a page strictly: what is opened is closed, in its order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, attribute: str) -> list[str]:
        return [found for _, attrs in self.tags if (found := attrs.get(attribute)) is not None]


def page(tmp_path: Path, *attempts: Attempt) -> str:
    path = tmp_path / "page.html"
    assert list(export(write_page, attempts, len(attempts), path))[-1] == len(attempts)
    return path.read_text(encoding="utf-8")


def test_one_attempt_as_a_page_has_it(broken: Attempt) -> None:
    """The whole of it, as written, with a judgement that was kept."""
    judgement = judgement_from((GOLDEN / "judgement.json").read_bytes())
    assert judgement is not None
    told = Templates().attempt(sheet(replace(broken, judgement=judgement)), 1, alone=True)
    told = told.replace(version("rapport-simulator"), "VERSION")
    told = told.replace(broken.session.engine.rulebook.revision, "RULEBOOK")
    assert told == (GOLDEN / "attempt.html").read_text(encoding="utf-8")


def test_the_page_needs_nothing_else(tmp_path: Path, kept: Attempt) -> None:
    """No address but its own anchors, no script, and a policy that forbids both."""
    made = page(tmp_path, kept)
    outline = Outline(made)
    assert outline.values("src") == []
    assert all(one.startswith("#") for one in outline.values("href"))
    assert "url(" not in made
    assert "@import" not in made
    assert "default-src 'none'; style-src 'unsafe-inline'" in outline.values("content")


def test_anchors_lead_somewhere_and_only_once(
    tmp_path: Path, kept: Attempt, broken: Attempt
) -> None:
    """Also where two attempts share a page; what is described by an id has it."""
    outline = Outline(page(tmp_path, kept, broken))
    ids = outline.values("id")
    assert len(ids) == len(set(ids))
    assert {one[1:] for one in outline.values("href")} <= set(ids)
    assert set(outline.values("aria-labelledby")) <= set(ids)


def test_several_attempts_have_contents(tmp_path: Path, kept: Attempt, broken: Attempt) -> None:
    """And one first heading; a single attempt is itself the page."""
    many, one = Outline(page(tmp_path, kept, broken)), Outline(page(tmp_path, kept))
    assert "Debriefs of 2 attempts" in many.text
    assert {"#attempt-1", "#attempt-2"} <= set(many.values("href"))
    for outline in (many, one):
        assert [tag for tag, _ in outline.tags].count("h1") == 1
    assert "nav" not in {tag for tag, _ in one.tags}


def test_headings_are_never_skipped(tmp_path: Path, kept: Attempt, broken: Attempt) -> None:
    """One level at a time, as screen readers walk them."""
    for made in (page(tmp_path, kept), page(tmp_path, kept, broken)):
        levels = [int(one) for one in re.findall(r"<h([1-6])", made)]
        assert levels[0] == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))


def test_tables_say_what_their_columns_and_rows_are(tmp_path: Path, broken: Attempt) -> None:
    """Each row has a head, each column too."""
    outline = Outline(page(tmp_path, broken))
    heads = [attrs.get("scope") for tag, attrs in outline.tags if tag == "th"]
    tags = [tag for tag, _ in outline.tags]
    assert heads.count("row") == tags.count("tr") - tags.count("thead") > 0
    assert set(heads) == {"row", "col"}


def test_nobody_s_text_becomes_markup(tmp_path: Path, hostile: Attempt) -> None:
    """Title, names, lines, replies, notes: all stand there as they were written."""
    outline = Outline(page(tmp_path, hostile))
    assert {tag for tag, _ in outline.tags} <= _KNOWN
    assert not any(name.startswith("on") for _, attrs in outline.tags for name in attrs)
    text = "".join(outline.text)
    assert text.count(HOSTILE) > 10
    assert "49" not in re.findall(r"\b49\b", text)


def test_characters_that_no_page_may_hold_are_replaced(tmp_path: Path, kept: Attempt) -> None:
    """Control characters and halves of pairs, in a note for instance."""
    made = page(tmp_path, replace(kept, note="a\x00b\x1bc\ud800d\x85e"))
    assert "a\ufffdb\ufffdc\ufffdd\ufffde" in made
