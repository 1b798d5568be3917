"""The page: it needs nothing else, holds everything, and nobody's text is markup."""

import re
from html.parser import HTMLParser
from importlib.metadata import version
from pathlib import Path

import pytest

from simulator.classroom.sheet.content import class_sheet
from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.page import page, write_page
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.debrief.export.whole_file import ExportError

from .conftest import HOSTILE

GOLDEN = Path(__file__).parent / "golden"
_VOID = {"meta", "br"}
_KNOWN = {
    *("html", "head", "meta", "title", "style", "body", "main", "article", "header", "footer"),
    *("section", "h1", "h2", "h3", "p", "a", "b", "i", "br", "bdi", "span", "div", "blockquote"),
    *("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("svg", "path", "text", "g", "circle", "rect"),
}


class Outline(HTMLParser):
    """Reads a page strictly: what is opened is closed, in its order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
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


def test_the_page_as_it_was(sheet: ClassSheet) -> None:
    """The whole of it, but for its style and what changes with each release."""
    told = re.sub(r"<style>.*?</style>", "<style>STYLE</style>", page(sheet), flags=re.DOTALL)
    told = told.replace(version("rapport-simulator"), "VERSION")
    told = re.sub(r"[0-9a-f]{64}", "SHA256", told)
    assert told == (GOLDEN / "class.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["held", "alone", "both", "hostile"])
def test_the_page_needs_nothing_else(kind: str, request: pytest.FixtureRequest) -> None:
    """No address but its own anchors, no script, and a policy that forbids both."""
    outline = Outline(page(class_sheet(request.getfixturevalue(kind))))
    assert {tag for tag, _ in outline.tags} <= _KNOWN | {"title"}
    assert not outline.values("src")
    anchors = outline.values("href")
    assert all(one.startswith("#") for one in anchors)
    ids = outline.values("id")
    assert {one[1:] for one in anchors} | set(outline.values("aria-labelledby")) <= set(ids)
    assert len(ids) == len(set(ids))
    assert "default-src 'none'; style-src 'unsafe-inline'" in outline.values("content")


def test_nobody_s_text_is_markup(hostile: Material) -> None:
    """Each stands there as it was written, wherever it stands."""
    text = page(class_sheet(hostile))
    assert "<img" not in text
    assert "7*7" in text
    assert HOSTILE in "".join(Outline(text).text)


def test_a_table_has_heads(sheet: ClassSheet) -> None:
    """Each column and each row is named by a cell of its own."""
    outline = Outline(page(sheet))
    scopes = {attrs.get("scope") for tag, attrs in outline.tags if tag == "th"}
    assert scopes == {"col", "row", "rowgroup"}
    tables = [at for at, (tag, _) in enumerate(outline.tags) if tag == "table"]
    assert all("thead" in {tag for tag, _ in outline.tags[at : at + 3]} for at in tables)


def test_names_of_files_stay_inside(hostile: Material) -> None:
    """A file that can't be read is counted; its name may be somebody's."""
    assert "is bad" not in page(class_sheet(hostile))


def test_it_is_written_whole_or_not_at_all(sheet: ClassSheet, tmp_path: Path) -> None:
    """And a folder that isn't there is told."""
    write_page(sheet, tmp_path / "a.html")
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == page(sheet)
    with pytest.raises(ExportError, match="can't be written"):
        write_page(sheet, tmp_path / "no" / "a.html")
    assert [one.name for one in tmp_path.iterdir()] == ["a.html"]
