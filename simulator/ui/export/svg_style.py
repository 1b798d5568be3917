"""The look of the course's drawing on paper, in the words that Qt's SVG understands."""

from simulator.ui.export.paper import colours

_RULES = {
    "name": "font-size:13px;text-anchor:end;fill:{soft}",
    "number": "font-size:13px;text-anchor:middle;fill:{soft}",
    "possible-name": "font-size:13px;text-anchor:end;fill:{accent}",
    "band": "fill:none;stroke:{line};stroke-width:1",
    "possible": "fill:none;stroke:{accent};stroke-width:1.5;stroke-dasharray:3,4",
    "talk": "fill:none;stroke:{ink};stroke-width:2.5",
    "plain": "fill:{card};stroke:{ink};stroke-width:2",
    "best": "fill:{decision.best};stroke:{decision.best}",
    "fine": "fill:{card};stroke:{decision.fine};stroke-width:2",
    "slip": "fill:{decision.slip};stroke:{decision.slip}",
    "costly": "fill:{decision.costly};stroke:{decision.costly}",
    "turning-point": "fill:{decision.turning};stroke:{decision.turning}",
}


def svg_style() -> str:
    """A style sheet for `course_svg`."""
    return "".join(f".{name}{{{_filled(rule)}}}" for name, rule in _RULES.items())


def _filled(rule: str) -> str:
    for role, colour in colours().items():
        rule = rule.replace(f"{{{role}}}", colour)
    return rule
