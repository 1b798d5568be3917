"""The look of the class sheet's graph, in the words that Qt's SVG understands; no Qt."""

import re
from collections.abc import Callable

_RULES = {
    "way": "fill:none;stroke:{soft};stroke-linecap:round",
    "road": "fill:none;stroke:{accent};stroke-linecap:round",
    "bare": "fill:none;stroke:{edge}",
    "way-head": "fill:{soft}",
    "road-head": "fill:{accent}",
    "bare-head": "fill:{edge}",
    "card-box": "fill:{card};stroke:{ink};stroke-width:2.5",
    "empty-box": "fill:{paper};stroke:{edge};stroke-width:2",
    "ring": "fill:none;stroke:{accent};stroke-width:3",
    "plate": "fill:{card}",
    "number": "font-size:27px;font-weight:700;fill:{ink}",
    "came": "font-size:26px;text-anchor:end;fill:{soft}",
    "words": "font-size:26px;fill:{ink}",
    "share": "font-size:26px;font-weight:700;text-anchor:middle;fill:{ink}",
    "share-letters": "font-size:24px;text-anchor:middle;fill:{soft}",
    "none-letters": "font-size:24px;text-anchor:middle;fill:{soft}",
    "great": "fill:{band.delighted}",
    "good": "fill:{band.satisfied}",
    "fair": "fill:{band.wary}",
    "poor": "fill:{band.furious}",
}
_ROLE = re.compile(r"\{([a-z.-]+)\}")


def graph_style(colour: Callable[[str], str]) -> str:
    """A style sheet for `graph_svg`; `colour` gives a role's as #rrggbb."""
    filled = (
        (name, _ROLE.sub(lambda match: colour(match.group(1)), rule))
        for name, rule in _RULES.items()
    )
    return "".join(f".{name}{{{rule}}}" for name, rule in filled)
