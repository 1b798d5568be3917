"""A script as a page: one file, escaped, in order for every reader."""

import re
from html.parser import HTMLParser

import pytest

from simulator.analysis.script.page import as_page
from simulator.analysis.script.talk import talk_script
from simulator.analysis.script.whole import whole_script
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import Story

_VOID = {"meta", "br"}
Attributes = list[tuple[str, str | None]]


class Reader(HTMLParser):
    """Notes the elements, attributes and text of a page, and that each is closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.found: dict[str, list[str]] = {}
        self.text = ""
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.tags.append(tag)
        if tag not in _VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.found.setdefault(name, []).append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def whole(story: Story) -> Reader:
    """The page of the small story."""
    return Reader(as_page(whole_script(story)))


@pytest.fixture
def talk(engine: Engine) -> Reader:
    """The page of one talk, in which a scene is met twice."""
    path = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
    return Reader(as_page(talk_script(replay(Session.start(engine), path).session)))


def test_it_needs_nothing_else(story: Story, whole: Reader, talk: Reader) -> None:
    """No script, no picture, no address but within the page; and the page's policy forbids it."""
    for page in (whole, talk):
        assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
        assert all(link.startswith("#") for link in page.found.get("href", []))
        assert not {"src", "srcset", "style", "onclick"} & page.found.keys()
        assert "default-src 'none'; style-src 'unsafe-inline'" in page.found["content"]
    assert not re.search(r"url\(|@import|https?:", as_page(whole_script(story)))


def test_every_link_leads_somewhere(whole: Reader) -> None:
    """Contents and ways on point to ids of the page, each of which is there once."""
    ids = whole.found["id"]
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in whole.found["href"]} <= set(ids)
    assert set(whole.found["aria-labelledby"]) <= set(ids)


def test_it_has_its_landmarks_and_headings_in_order(whole: Reader, talk: Reader) -> None:
    """One header and one main part, contents for a whole story, and no heading level left out."""
    for page in (whole, talk):
        assert [page.tags.count(tag) for tag in ("h1", "header", "main")] == [1, 1, 1]
        assert next(tag for tag in page.tags if re.fullmatch(r"h\d", tag)) == "h1"
        assert not {"h3", "h4"} & set(page.tags)
        assert page.found["lang"] == ["en"]
    assert ("nav" in whole.tags, "nav" in talk.tags) == (True, False)


def test_it_is_fit_for_paper_and_for_the_dark(story: Story) -> None:
    """The style sheet speaks of both, and names no colour that the theme or paper doesn't."""
    page = as_page(whole_script(story))
    assert "@media print" in page
    assert "prefers-color-scheme: dark" in page
    assert set(re.findall(r"var\((--[\w-]+)\)", page)) <= set(re.findall(r"(--[\w-]+):", page))


def test_a_story_s_text_is_never_markup(small: str, story_of) -> None:  # type: ignore[no-untyped-def]
    """Angle brackets, ampersands and quotes are shown as they were written."""
    nasty = "</style><script>alert('1')</script>&amp;<b onclick=x>"
    replaced = small.replace("Two days late, and nobody rang you.", nasty)
    replaced = replaced.replace("title: The late parcel", f'title: "{nasty}"')
    page = as_page(whole_script(story_of(replaced.replace("Ida Brandt", f'"{nasty}"'))))
    reader = Reader(page)
    assert "script" not in reader.tags
    assert "onclick" not in reader.found
    assert reader.text.count(nasty) > 3


def test_it_says_what_the_text_says(talk: Reader) -> None:
    """The voices, the looks, the stage directions in round brackets, the ending with its grade."""
    said = " ".join(talk.text.split())
    assert "Ida Brandt (wary) Two days. (taps the counter) Two." in said
    assert "Clerk (waits)" in said
    assert "Ending: Pleased (great) She nods. She came back in May." in said
