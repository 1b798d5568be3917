"""Faces as SVG: a portrait and an expression drawn by DiceBear in the style Open Peeps.

Importing DiceBear takes about 0.1 s (jsonschema), so it waits for the first face that isn't in
the cache; a warm start never imports it.
"""

import hashlib
import json
import re
import tempfile
from contextlib import suppress
from dataclasses import astuple
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from simulator.story.portrait import Portrait

EXPRESSIONS = {
    "furious": ("veryAngry", "rage"),
    "annoyed": ("serious", "eyesClosed"),
    "wary": ("suspicious",),
    "neutral": ("contempt", "cute"),
    "satisfied": ("smile", "calm"),
    "delighted": ("smileBig",),
}
"""The faces of each band, by what they look like (`contempt` is serene, `calm` smiles).

A customer always wears the same one of a band.
"""

SKIN_COLOURS = {
    "pale": "#ffdbb4", "light": "#edb98a", "tan": "#d08b5b", "brown": "#ae5d29", "dark": "#694d3d",
}  # fmt: skip
CLOTHING_COLOURS = {
    "blue": "#8fa7df", "green": "#7fcf8c", "yellow": "#e8b04a", "pink": "#e79cc6",
    "red": "#e0705f", "teal": "#6fb9b4", "lemon": "#f6e27a", "purple": "#a98fd0",
    "grey": "#b3ada3", "white": "#fffdf7",
}  # fmt: skip
HAIR_COLOURS = {
    "black": "#1d1a19", "dark-brown": "#4a312c", "brown": "#724133", "auburn": "#a55728",
    "red": "#c9521b", "golden": "#b58143", "blond": "#d6b370", "platinum": "#ecdcbf",
    "grey": "#bdb8b2", "white": "#efebe6", "pink": "#f59797",
}  # fmt: skip
_INK = "#000000"
_PAPER = "#f7f2e7"

VIEW_BOX = (-40, -70, 784, 900)
"""x, y, width, height in the style's units: every head of hair, and body below the usual cut."""
CUT = 704
"""The y, in the style's units, where a window's lower edge cuts the body."""
_FACE_WIDTH, _USUAL_CROWN, _CENTRE = 760, 110, 352
_OUTLINE_WIDTH = 13
"""In the style's units; half of it shows."""
_REVISION = "1"
"""Raise it when the drawing below changes, so that cached faces are drawn anew."""


def expression_for(band: str, portrait: Portrait) -> str:
    """The expression of a mood's band: the same choice for the same customer, always.

    A band that only an organisation's rulebook has wears a neutral face.
    """
    choices = EXPRESSIONS.get(band, EXPRESSIONS["neutral"])
    digest = hashlib.sha256(f"{band}{astuple(portrait)}".encode()).digest()
    return choices[digest[0] % len(choices)]


def placement(width: float, height: float, crown: float) -> tuple[float, float]:
    """How a face stands in a frame of `width` x `height` pixels, cut by its lower edge.

    `crown` is the top of the hair in the style's units. Returns pixels per unit, and the x in
    pixels of unit 0; unit `CUT` lies on the lower edge.
    """
    tall = CUT - min(crown, _USUAL_CROWN)
    scale = min(width / _FACE_WIDTH, 0.9 * height / tall)
    return scale, width / 2 - _CENTRE * scale


def face_svg(
    portrait: Portrait,
    expression: str,
    *,
    dark: bool = False,
    outline: str = _PAPER,
    folder: Path | None = None,
) -> bytes:
    """A face as an SVG over `VIEW_BOX`, transparent around; its person has the id `person`.

    In the dark a thin line of the colour `outline` (#rrggbb) runs around it. `folder` keeps
    drawn faces between starts; a missing, broken or read-only one costs time only.
    """
    edge = outline if dark else None
    if folder is None:
        return _draw(portrait, expression, edge)
    kept = folder / f"{_key(portrait, expression, edge)}.svg"
    svg = _read(kept)
    if svg is None:
        svg = _draw(portrait, expression, edge)
        with suppress(OSError):
            _write(kept, svg)
    return svg


@cache
def _versions() -> tuple[str, str, str]:
    return version("dicebear-core"), version("dicebear-styles"), _REVISION


def _key(portrait: Portrait, expression: str, edge: str | None) -> str:
    named = (*_versions(), *astuple(portrait), expression, edge)
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()


def _seal(svg: bytes) -> bytes:
    """A comment at a kept file's end by which damage shows."""
    return f"<!-- {hashlib.sha256(svg).hexdigest()} -->".encode()


def _read(path: Path) -> bytes | None:
    """The kept SVG, or `None` where there is none that is whole."""
    try:
        svg, opening, rest = path.read_bytes().rpartition(b"<!-- ")
    except OSError:
        return None
    return svg if svg and opening + rest == _seal(svg) else None


def _write(path: Path, svg: bytes) -> None:
    """Keep `svg` whole or not at all, whoever else reads or writes the same file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        draft = Path(part.name)
        try:
            part.write(svg + _seal(svg))
            part.close()
            draft.replace(path)
        except OSError:
            part.close()
            draft.unlink(missing_ok=True)
            raise


@cache
def _catalogue() -> dict[str, Any]:
    """The style's definition as DiceBear reads it."""
    source = files("dicebear_styles") / "open-peeps.json"
    style: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return style


def _only(worn: dict[str, str]) -> dict[str, Any]:
    """The style cut down to the one shape of each component that is worn.

    Nothing is left to chance that way, and DiceBear checks it in 15 ms instead of 350.
    """
    style = _catalogue()
    parts, canvas = style["components"], style["canvas"]
    return {
        **style,
        "components": {
            name: {**parts[name], "variants": {shape: parts[name]["variants"][shape]}}
            for name, shape in worn.items()
        },
        "canvas": {
            **canvas,
            "elements": [
                element
                for element in canvas["elements"]
                if element["type"] != "component" or element["name"] in worn
            ],
        },
    }


@lru_cache(maxsize=32)
def _draw(portrait: Portrait, expression: str, edge: str | None) -> bytes:
    from dicebear import Avatar, Style

    asked = {
        "head": portrait.head,
        "expression": expression,
        "facialHair": portrait.facial_hair,
        "accessories": portrait.glasses,
        "mask": portrait.mask,
    }
    worn = {name: shape for name, shape in asked.items() if shape is not None}
    options: dict[str, Any] = {f"{name}Probability": 100 for name in worn}
    options["seed"] = "rapport"
    options["skinColor"] = [SKIN_COLOURS[portrait.skin]]
    options["clothingColor"] = [CLOTHING_COLOURS[portrait.clothing]]
    options["headContrastColor"] = [HAIR_COLOURS[portrait.hair_colour]]
    options["inkColor"] = [_INK]
    return _reframe(str(Avatar(Style(_only(worn)), options)), edge)


_SPECK = re.compile(r"M711\.2 528[^M]*")
"""A dot beside the head medium3 that slipped into the style."""
_PARTS = re.compile(r'<defs>(?P<defs>.*?)<clipPath.*?</defs><g clip-path="[^"]*">(?P<body>.*)</g>')


def _reframe(svg: str, edge: str | None) -> bytes:
    """DiceBear's SVG without metadata and without its square cut, outlined if `edge`."""
    found = _PARTS.search(_SPECK.sub("", svg))
    if found is None:
        raise ValueError("DiceBear's SVG is not of the form that Rapport knows")
    body = found["body"]
    halo = ""
    if edge is not None:
        silhouette = re.sub(r'<use [^>]*href="#expression-[^>]*>', "", body)
        pen = f'stroke="{edge}" stroke-width="{_OUTLINE_WIDTH}" stroke-linejoin="round"'
        halo = f"<g {pen}>{silhouette}</g>"
    box = " ".join(map(str, VIEW_BOX))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" fill="none">'
        f'<defs>{found["defs"]}</defs>{halo}<g id="person">{body}</g></svg>'
    ).encode()
