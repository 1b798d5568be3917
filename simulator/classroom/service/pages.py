"""What a browser may ask for: a fixed table of bytes, made once. No path reaches the disk."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from simulator.assets import asset_path
from simulator.classroom.service.page_words import page_words
from simulator.story.words import Translate

_CODE = re.compile(r"/[0-9A-Za-z]{0,8}")
"""The page itself, or the page with a join code."""
_SCRIPT = (
    "elements state memory connection voting showing asking telling joining trouble start"
).split()


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes and what they are; `kept` where a browser may keep them."""

    body: bytes
    kind: str
    kept: bool = False


class Pages:
    """Finds pages by their path; `faces` are SVGs by band."""

    def __init__(self, faces: Mapping[str, bytes], tr: Translate = str) -> None:
        self._front = Page(_front(tr), "text/html")
        self._table = {
            "/page.css": Page(_colours() + _asset("page.css"), "text/css"),
            "/page.js": Page(_script(), "text/javascript"),
            "/icon.svg": Page(_asset("icon.svg"), "image/svg+xml", kept=True),
        }
        for band, svg in faces.items():
            self._table[f"/face/{band}.svg"] = Page(svg, "image/svg+xml", kept=True)

    def at(self, path: str) -> Page | None:
        """The page at a decoded path; None where there is none."""
        return self._front if _CODE.fullmatch(path) else self._table.get(path)


def _front(tr: Translate) -> bytes:
    """The page with its words in it, as data that can't be mistaken for markup."""
    words = json.dumps(page_words(tr)).replace("<", "\\u003c")
    return _asset("page.html").replace(b"{{words}}", words.encode())


def _script() -> bytes:
    """The page's one script, of files that know each other and that nothing else knows."""
    parts = b"\n".join(_asset(f"page/{name}.js") for name in _SCRIPT)
    return b'(function () {\n"use strict";\n\n' + parts + b"}());\n"


def _colours() -> bytes:
    """The theme's roles as CSS, so that phones wear what the window does."""
    schemes = json.loads(asset_path("theme.json").read_bytes())
    roles = {
        name: "".join(f"--{role.replace('.', '-')}:{colour};" for role, colour in scheme.items())
        for name, scheme in schemes.items()
    }
    dark = f"@media (prefers-color-scheme:dark){{:root{{{roles['dark']}}}}}"
    face = f"--face:{schemes['light']['paper']};"  # faces are drawn in ink for a light ground
    return f":root{{{roles['light']}{face}}}\n{dark}\n".encode()


def _asset(name: str) -> bytes:
    return asset_path(f"classroom/{name}").read_bytes()
