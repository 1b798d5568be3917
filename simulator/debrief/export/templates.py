"""The page's templates: everything that is put into them is escaped."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from simulator.assets import asset_path
from simulator.debrief.export.course_svg import course_svg
from simulator.debrief.export.plain_text import fit
from simulator.debrief.export.sheet import Sheet
from simulator.debrief.words import Translate
from simulator.story.speech import spans

_UNUSED = ("hover", "tint", "on-accent", "error")
"""Roles of the theme that the page has no use for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    title: str
    about: str


class Templates:
    """Fills in the page's parts, in the reader's language."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr
        self._made = environment(tr)

    def head(self, entries: list[Entry]) -> str:
        """All that stands before the attempts, with contents where there are several."""
        if len(entries) == 1:
            title = f"{self._tr('Debrief')}: {entries[0].title}"
        else:
            title = self._tr("Debriefs of {n} attempts").format(n=len(entries))
        return self._fill("head", title=title, entries=entries, look=Markup(page_look()))

    def attempt(self, sheet: Sheet, place: int, *, alone: bool) -> str:
        """One attempt, the `place`-th of the page."""
        chart = Markup(course_svg(sheet.chart))
        return self._fill("attempt", sheet=sheet, chart=chart, place=place, alone=alone)

    def foot(self) -> str:
        """All that stands after them."""
        return self._fill("foot")

    def _fill(self, name: str, **values: Any) -> str:
        return self._made.get_template(f"{name}.html.jinja").render(values)


def environment(tr: Translate) -> Environment:
    """What fills in the templates of `assets/export`: values are escaped and fit for any file."""
    made = Environment(
        loader=FileSystemLoader(asset_path("export")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: fit(value) if type(value) is str else value,
        keep_trailing_newline=True,
    )
    made.globals.update(tr=tr, spans=spans, signed=_signed, paragraphs=_paragraphs)
    return made


def page_look(*more: str) -> str:
    """A page's style sheet, and `more` of `assets/export`, with the colours of both themes."""
    themes: dict[str, dict[str, str]] = json.loads(
        asset_path("theme.json").read_text(encoding="utf-8")
    )
    sheets = (
        asset_path(f"export/{one}").read_text(encoding="utf-8") for one in ("page.css", *more)
    )
    light, dark = _variables(themes["light"]), _variables(themes["dark"])
    return (
        f":root {{ {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        + "".join(sheets)
    )


def _variables(theme: Mapping[str, str]) -> str:
    used = (name for name in theme if name not in _UNUSED and not name.startswith("band."))
    return " ".join(f"--{name.replace('.', '-')}: {theme[name]};" for name in used)


def _signed(number: int) -> str:
    return f"{number:+d}".replace("-", "−") if number else "0"


def _paragraphs(text: str) -> list[str]:
    return fit(text).split("\n")
