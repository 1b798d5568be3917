"""The pages that explain each diagnostic's code: `assets/diagnostics/CODE.md`.

A page is Markdown: a title `# CODE: what it says in short`, a line that states the severity,
what it means, an `## Example` that yields the code and a `## Cure` that yields nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.assets import asset_path
from simulator.story.diagnostics import Severity

_PAGE = re.compile(
    r"# (?P<code>[a-z0-9-]+): (?P<title>[^\n]+)\n\n"
    r"(?P<severity>Error|Warning): [^\n]+\n\n"
    r"(?P<means>.+?)\n\n"
    r"## Example\n\n(?P<example>.+?)\n\n"
    r"## Cure\n\n(?P<cure>.+?)\n*\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One code's page; `title` says it in short, `page` is the whole of it."""

    code: str
    title: str
    severity: Severity
    means: str
    example: str
    cure: str
    page: str


def explained_codes() -> tuple[str, ...]:
    """Every code that has a page, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in asset_path("diagnostics").glob("*.md")))


def explanations() -> Iterator[Explanation]:
    """Every page, in the order of the alphabet."""
    for code in explained_codes():
        yield explanation(code)


def explanation(code: str) -> Explanation:
    """The page of one of `explained_codes`; a page of another shape is a bug."""
    page = (asset_path("diagnostics") / f"{code}.md").read_text(encoding="utf-8")
    found = _PAGE.match(page)
    if found is None or found["code"] != code:
        raise RuntimeError(f"The page {code}.md has not the shape of a page")
    return Explanation(
        code=code,
        title=found["title"],
        severity=Severity(found["severity"].lower()),
        means=found["means"],
        example=found["example"],
        cure=found["cure"],
        page=page,
    )
