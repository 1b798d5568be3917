"""Wraps a piece of a story into a small complete one, so that the piece can be checked."""

import re
from pathlib import Path
from textwrap import indent

from .examples import Block, Page

_KEY = re.compile(r"^([a-z][a-z0-9-]*):", re.MULTILINE)
_START = """\
start:
  customer: "Well?"
  options:
    promise-to-ring: {say: "By six.", promises: ring-by-six, go: counter}
    listen-first: {say: "[nods]", sets: [knows-of-three, knows-needle, asked-dentist], go: outside}
"""
_REST = """\
counter:
  customer: "Hm."
  options:
    ask-on: {say: "And then?", keeps: ring-by-six, sets: waiting-for-news, go: content}
outside:
  customer: "[the street]"
  options:
    ask-out-there: {say: "Shall we?", sets: was-kept-waiting, go: gone}
"""
_BASE = {
    "story": "story: fragment\n",
    "title": "title: A piece\n",
    "setting": "setting: {place: A counter, role: Clerk, channel: in person}\n",
    "customer": "customer: {name: Ida, persona: steady}\n",
    "brief": "brief: A piece of a story.\n",
    "walk-out": "walk-out: gone\n",
    "scenes": "scenes:\n" + indent(_START + _REST, "  "),
    "endings": "endings:\n"
    "  content: {grade: good, text: She smiles.}\n"
    "  gone: {grade: poor, text: The door.}\n",
}
KINDS = ("top", "scene", "option", "ending")


def wrapped(block: Block) -> str:
    """A complete story whose id is `fragment` around a block of one of `KINDS`."""
    kind = next(word for word in block.words if word in KINDS)
    match kind:
        case "top":
            parts = _BASE | _top(block.text)
        case "scene":
            parts = _BASE | {"scenes": _scenes(block.text, _KEY.findall(block.text))}
        case "option":
            scene = 'here:\n  customer: "So?"\n  options:\n' + indent(block.text, "    ")
            parts = _BASE | {"scenes": _scenes(scene, ["here"])}
        case _:
            ways = _KEY.findall(block.text)
            parts = _BASE | {
                "scenes": _scenes("", ways),
                "endings": _BASE["endings"] + indent(block.text, "  "),
            }
    return "".join(parts.values())


def write_files(page: Page, folder: Path, before: int) -> None:
    """Put the stories and rulebooks that stand above line `before` of the page into a folder."""
    for block in page.blocks:
        if block.language != "yaml" or block.line >= before:
            continue
        name = block.named("rulebook") or (f"{story_id(block)}.yaml" if is_whole(block) else None)
        if name:
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(block.text, encoding="utf-8")


def is_whole(block: Block) -> bool:
    """Whether the block is a story from its first line to its last."""
    return block.words == ("yaml",)


def story_id(block: Block) -> str:
    """The id that a whole story gives itself."""
    found = re.search(r"^story: (\S+)$", block.text, re.MULTILINE)
    assert found, f"line {block.line}: a block that is a whole story has a `story:`"
    return found[1]


def _top(text: str) -> dict[str, str]:
    """The text cut before each key of the first level; what stands before them is a comment."""
    head, *chunks = re.split(r"^(?=[a-z][a-z0-9-]*:)", text, flags=re.MULTILINE)
    return {"comment": head} | {chunk.partition(":")[0]: chunk for chunk in chunks}


def _scenes(scenes: str, ways: list[str]) -> str:
    """The scenes with a start that leads to each of `ways`, and the places to go on to."""
    lead = "".join(f'    ask-for-{id_}: {{say: "And?", go: {id_}}}\n' for id_ in ways)
    return "scenes:\n" + indent(_START + lead + scenes + _REST, "  ")
