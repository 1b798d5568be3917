"""A script as one HTML page that needs nothing else: to be read on a screen or printed.

Its look stands in `assets/script.css`. Without it, as in Qt's own rich text, the page is still
in order: headings, paragraphs and lists say what is what, and names say who speaks.
"""

import json
from collections.abc import Iterator
from html import escape

from simulator.analysis.script.parts import Choice, Line, Passage, Script
from simulator.analysis.script.words import Words
from simulator.assets import asset_path
from simulator.play.transcript import Voice
from simulator.story.words import Translate

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is fetched and nothing runs, whatever a story says."""
_ROLES = ("paper", "card", "ink", "soft", "line", "edge", "accent")
"""The colours of the window's theme that the style sheet uses."""
_KINDS = {Voice.CUSTOMER: "customer", Voice.TRAINEE: "trainee", Voice.NARRATOR: "narrator"}


def as_page(script: Script, tr: Translate = str) -> str:
    """The whole page; every text of the story is escaped."""
    return "\n".join(_Page(script, tr).lines()) + "\n"


class _Page:
    """One script on its way to HTML; methods yield lines of it."""

    def __init__(self, script: Script, tr: Translate) -> None:
        self._script = script
        self._words = Words(script, tr)
        self._tr = tr

    def lines(self) -> Iterator[str]:
        title = escape(f"{self._script.title}: {self._tr('a script for two voices')}")
        yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{title}</title>"
        yield f"<style>\n{_look()}</style>"
        yield "</head>\n<body>"
        yield from self._head()
        if self._script.whole:
            yield from self._contents()
        yield "<main>"
        for number, passage in enumerate(self._script.passages):
            yield from self._passage(passage, number)
        if self._script.open_end:
            yield _paragraph(self._words.stopped(), "narrator")
        yield "</main>\n</body>\n</html>"

    def _head(self) -> Iterator[str]:
        script, words = self._script, self._words
        yield f'<header>\n<h1 dir="auto">{escape(script.title)}</h1>'
        yield _paragraph(words.setting(), "quiet")
        yield "<ul>"
        yield from (f'<li dir="auto">{escape(voice)}</li>' for voice in words.voices())
        yield "</ul>"
        yield _paragraph(script.brief)
        for card in script.cards:
            yield f'<h2 dir="auto">{escape(card.title)}</h2>'
            yield _paragraph(card.text)
        if script.whole:
            yield _paragraph(words.walk_out(), "quiet")
        yield "</header>"

    def _contents(self) -> Iterator[str]:
        yield '<nav aria-labelledby="contents">'
        yield f'<h2 id="contents">{escape(self._tr("Contents"))}</h2>\n<ul>'
        for passage in self._script.passages:
            heading = escape(self._words.heading(passage))
            yield f'<li><a href="#{_anchor(passage)}">{heading}</a></li>'
        yield "</ul>\n</nav>"

    def _passage(self, passage: Passage, number: int) -> Iterator[str]:
        anchor = _anchor(passage) if self._script.whole else f"passage-{number + 1}"
        yield f'<section aria-labelledby="{anchor}">'
        yield f'<h2 id="{anchor}">{escape(self._words.heading(passage))}</h2>'
        yield from map(self._line, passage.lines)
        if passage.choices:
            yield '<ol class="options">'
            for choice in passage.choices:
                yield from self._choice(choice)
            yield "</ol>"
        if passage.note:
            yield _paragraph(f"{self._tr('Note')}: {passage.note}", "note")
        yield "</section>"

    def _choice(self, choice: Choice) -> Iterator[str]:
        yield f"<li>{self._line(choice.line, choice.id)}"
        yield from map(self._line, choice.replies)
        yield '<ul class="ways">'
        for way in choice.ways:
            when = self._words.when(way.when)
            lead = f'<span class="aside">{escape(when)}</span> ' if when else ""
            link = f'<a href="#place-{way.to}">{escape(self._words.way(way))}</a>'
            yield f"<li>{lead}→ {link}</li>"
        yield "</ul></li>"

    def _line(self, line: Line, option: str = "") -> str:
        who = escape(self._words.who(line))
        asides = filter(None, (option, self._words.aside(line)))
        shown = "".join(f' <span class="aside">({escape(one)})</span>' for one in asides)
        name = f'<b class="who">{who}{shown}</b> ' if who else ""
        spoken = " ".join(
            f'<i class="direction">({escape(span.text)})</i>'
            if span.direction
            else escape(span.text)
            for span in line.spans
        )
        return f'<p class="{_KINDS[line.voice]}" dir="auto">{name}{spoken}</p>'


def _look() -> str:
    """The style sheet, with the colours of each theme."""
    themes = json.loads(asset_path("theme.json").read_text(encoding="utf-8"))
    light, dark = (
        " ".join(f"--{role}: {themes[name][role]};" for role in _ROLES)
        for name in ("light", "dark")
    )
    sheet = asset_path("script.css").read_text(encoding="utf-8")
    return (
        f":root {{ {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{sheet}"
    )


def _anchor(passage: Passage) -> str:
    return f"place-{passage.id}"


def _paragraph(text: str, kind: str = "") -> str:
    shown = "<br>\n".join(escape(line) for line in text.splitlines())
    return f'<p class="{kind}" dir="auto">{shown}</p>' if kind else f'<p dir="auto">{shown}</p>'
