"""Files made to do harm, or broken beyond sense, are told of and nothing else happens."""

import os
from pathlib import Path

import pytest

from simulator.play.checking import check_story
from simulator.story.diagnostics import Diagnostic

from .small_story import NAME, marked, option, told_of, top

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{to}: &{to} [{', '.join([f'*{of}'] * 10)}]\n"
    for of, to in zip("abcdef", "bcdefg", strict=True)
)
DEEP = 10_000
STAIRS = "".join(" " * depth + "a:\n" for depth in range(2_000))
TEXTS = {
    "billion laughs": ("too-many-aliases", BOMB.replace("&e [*d, *d, *d, ", "&e [*d, *d, *d, §")),
    "laughs in keys": ("not-a-key", "a: &a x\n§*a : b\n"),
    "alias in itself": ("recursive-alias", "a: &a [b, {c: [§*a]}]\n"),
    "alias of itself": ("recursive-alias", "a: &a {b: §*a}\n"),
    "alias before it": ("undefined-alias", "a: §*b\nb: &b x\n"),
    "flow lists": ("too-deep", "[" * 24 + "§" + "[" * DEEP),
    "flow maps": ("too-deep", "{a: " * 24 + "§" + "{a: " * DEEP),
    "flow keys": ("not-a-key", "{§" + "{" * DEEP),
    "block lists": ("too-deep", "- " * 24 + "§" + "- " * DEEP),
    "block maps": ("too-deep", STAIRS.replace(" " * 24 + "a", " " * 24 + "§a", 1)),
    "complex keys": ("not-a-key", "? §" + "? " * DEEP),
    "anchored lists": ("too-deep", "&a [" * 24 + "§" + "&a [" * DEEP),
    "list as key": ("not-a-key", "? §[a]\n: b\n"),
    "map as key": ("not-a-key", "{§{a: b}: c}\n"),
    "python object": ("yaml-tag", "a: b\nc: §!!python/object/apply:os.system [x]\n"),
    "several documents": ("several-documents", "a: b\n§---\nc: d\n"),
    "thousands of documents": ("several-documents", "---\n§" + "---\n" * DEEP),
    "only a comment": ("empty-file", "§# nothing\n"),
    "only blank lines": ("empty-file", "§\n\n\n"),
    "nothing": ("empty-file", "§"),
    "an open list": ("yaml-syntax", "[§"),
    "an open map": ("yaml-syntax", "a:\n  b: {§\n\n\n"),
    "a file cut short": ("yaml-syntax", "a:\n  b: §[c, d"),
    "an open quote": ("yaml-syntax", 'a: §"' + "b\n" * DEEP),
    "only tabs": ("tab-indent", "§" + "\t" * DEEP),
    "only colons": ("yaml-syntax", "§" + ": " * DEEP),
}  # fmt: skip
"""What it is, its code, and the text with a `§` at the place."""


@pytest.mark.parametrize(("code", "text"), TEXTS.values(), ids=TEXTS)
def test_hostile_text(code: str, text: str, tmp_path: Path) -> None:
    """Its first diagnostic has the code and the place, and there is no story."""
    text, spot = marked(text)
    told = told_of(text, tmp_path)
    assert code in {one.code for one in told}, told
    first = next(one for one in told if one.code == code)
    assert (first.line, first.column) == spot


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("control-character", b"a\0b: c\n"),
        ("control-character", b"title: \x1b]0;title\x07\n"),
        ("not-utf-8", b"\0" * 100),
        ("not-utf-8", option().encode("utf-16")),
        ("not-utf-8", option().encode("utf-16-be")),
        ("not-utf-8", option().encode("utf-16-le")),
        ("not-utf-8", option().encode("utf-32")),
        ("not-utf-8", b"\xed\xa0\xbd\xed\xb8\x80"),
        ("not-utf-8", b"\xc0\xaf"),
        ("not-utf-8", b"\xff" * 100),
        ("not-utf-8", b"a: \xe2\x82"),
        ("empty-file", b"\xef\xbb\xbf"),
        ("wrong-type", b"- a\n- b\n"),
        ("wrong-type", b"just words\n"),
        ("wrong-type", b"~"),
        ("empty-file", b"''"),
    ],
)
def test_hostile_bytes(code: str, data: bytes, tmp_path: Path) -> None:
    """Bytes that are no story's text are told of by one diagnostic."""
    assert [one.code for one in told_of(data, tmp_path)] == [code]


@pytest.mark.parametrize(
    "escape", [r"\ud800", r"\udfff", r"\ud83d\ude00", r"\0", r"\x9b1m", r"\e[1m"]
)
def test_escapes_of_no_character(escape: str, tmp_path: Path) -> None:
    """Half characters and control characters can't be smuggled in by escapes."""
    told = told_of(option(f'say: "a {escape} b"\ngo: making-good'), tmp_path)
    assert [(one.code, one.line) for one in told] == [("control-character", 12)]


@pytest.mark.parametrize(
    "key", ["<<", "? ", "=", "!!merge <<", "&a say2", "''", '"\\n"', "[]", "🙂"]
)
def test_odd_keys(key: str, tmp_path: Path) -> None:
    """Merge keys, tagged, anchored, empty and strange keys are told of on their line."""
    told = told_of(option(f"say: Yes.\n{key}: {{a: b}}\ngo: making-good"), tmp_path)
    assert told
    assert {one.line for one in told} == {13}


def test_every_text_lost_to_a_comment(tmp_path: Path) -> None:
    """`#` eats prose wherever prose may stand, and each loss is told of."""
    keys = "title: A # b\nsummary: A # b\nbrief: A # b\nreflect:\n  - A # b\n  - 'A' # not lost\n"
    told = told_of(top(keys + "cards:\n  - title: A # b\n    text: A # b\n"), tmp_path)
    assert [one.code for one in told] == ["lost-after-hash"] * 6


def test_comments_that_eat_nothing(tmp_path: Path) -> None:
    """A comment on its own line, after quotes, after a list or after a key is a comment."""
    text = "# one\nsay: 'Yes.' # two\n# three\nsets: [a] # four\n"
    text += "reply: # five\n  - say: 'No.' # six\ngo: making-good # seven\n"
    assert told_of(option(text), tmp_path) == ()


def only(diagnostics: tuple[Diagnostic, ...]) -> Diagnostic:
    """The one diagnostic there is."""
    [one] = diagnostics
    return one


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder, a pipe, a missing file, a link in a circle and impossible names are told of."""
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    names = ["", "missing.yaml", "loop.yaml", "pipe.yaml", "a\0b.yaml", "x" * 5_000]
    for name in names:
        told = only(check_story(tmp_path / name).diagnostics)
        assert (told.code, told.line, told.column) == ("unreadable-file", 1, 1)


def test_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is told of, with the computer's own reason."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / NAME).write_text(option(), encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)  # as root, who may read everything, too
    told = only(check_story(tmp_path / NAME).diagnostics)
    assert told.code == "unreadable-file"
    assert told.message == "This file can't be read: Permission denied."


@pytest.mark.parametrize(
    "named",
    [
        "/etc/passwd",
        "../house.yaml",
        "sub/../../house.yaml",
        "out.yaml",
        "loop.yaml",
        "~/x.yaml/../../../..",
    ],
)
def test_rulebook_outside(named: str, tmp_path: Path) -> None:
    """A rulebook can't be read from outside the story's folder, by no path and no link."""
    folder = tmp_path / "stories"
    folder.mkdir()
    (tmp_path / "house.yaml").write_text("secret: 1\n", encoding="utf-8")
    (folder / "out.yaml").symlink_to(tmp_path / "house.yaml")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    told = only(told_of(top(f"rulebook: {named}"), folder))
    assert told.code == "path-outside"
    assert "secret" not in told.message


@pytest.mark.parametrize("named", [NAME, ".", "missing.yaml", "x" * 300, "a/b/c"])
def test_rulebook_that_is_none(named: str, tmp_path: Path) -> None:
    """A rulebook that is the story, a folder or not there is told of at its name."""
    told = told_of(top(f"rulebook: {named}"), tmp_path)
    assert told[0].code == "bad-rulebook"
    assert {one.code for one in told} <= {"bad-rulebook", "unreadable-file"}


def test_mistakes_beside_a_bad_rulebook(tmp_path: Path) -> None:
    """What YAML itself has lost is told even where the rulebook can't be read."""
    told = told_of(top("rulebook: ../x.yaml\nsummary: A # b"), tmp_path)
    assert [one.code for one in told] == ["lost-after-hash", "path-outside"]
