"""Backdrops: ink-line drawings of the places where customers stand (`assets/backdrops`).

A drawing fills `SIZE` and has three groups: `left` and `right`, the things on either side of the
face, which move apart in a flat frame; and `floor`, the desk or the ground behind the shoulders.
"""

from simulator.assets import asset_path

SIZE = (430, 744)
"""Width and height of every drawing, in its own units."""

_BY_CHANNEL = {
    "in person": "shop",
    "phone": "phone",
    "chat": "screen",
    "email": "screen",
    "social": "screen",
}


def backdrop_for(story_id: str, channel: str) -> str:
    """The name of a story's own drawing if it has one, else that of its channel."""
    if asset_path(f"backdrops/{story_id}.svg").is_file():
        return story_id
    return _BY_CHANNEL[channel]


def backdrop_svg(name: str, line_colour: str, line_width: float = 2.0) -> bytes:
    """The drawing `name` in lines of `line_colour` (#rrggbb), `line_width` of its units wide."""
    svg = asset_path(f"backdrops/{name}.svg").read_text(encoding="utf-8")
    coloured = svg.replace("currentColor", line_colour)
    return coloured.replace('stroke-width="2"', f'stroke-width="{line_width:.2f}"').encode()
