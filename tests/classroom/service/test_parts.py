"""The service's small parts by themselves."""

import asyncio
import json
import unicodedata
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import (
    SearchStrategy,
    booleans,
    characters,
    dictionaries,
    integers,
    lists,
    none,
    recursive,
    sampled_from,
    text,
)

from simulator.assets import asset_path
from simulator.classroom.join_code import qr_matrix, qr_svg
from simulator.classroom.service.limits import Bucket, Buckets, Strikes
from simulator.classroom.service.messages import NotUnderstoodError, message_in, nickname, same_code
from simulator.classroom.service.pages import Pages
from simulator.classroom.service.quiet_line import QuietLine, Refusal


def _nested(inner: SearchStrategy[Any]) -> SearchStrategy[Any]:
    names = sampled_from(["do", "join", "vote", "code", "seat", "key", "option", "band", "name"])
    return lists(inner) | dictionaries(names | text(), inner)


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_lets_a_burst_pass_and_then_a_rate() -> None:
    """Ten at once, then five a second."""
    clock = Clock()
    bucket = Bucket(5, 10, clock)
    assert [bucket.take() for _ in range(11)] == [True] * 10 + [False]
    clock.now += 1
    assert [bucket.take() for _ in range(6)] == [True] * 5 + [False]
    clock.now += 1_000
    assert sum(bucket.take() for _ in range(20)) == 10


def test_buckets_are_one_an_address() -> None:
    """One's haste is not another's, and endless addresses fill no memory."""
    buckets = Buckets(1, 1, Clock())
    assert [buckets.take("a"), buckets.take("a"), buckets.take("b")] == [True, False, True]
    for number in range(5_000):
        buckets.take(str(number))
    assert len(buckets._watched) == 4_096


def test_strikes_pass() -> None:
    """After ten wrong codes an address is out for a minute; others aren't."""
    clock = Clock()
    strikes = Strikes(clock)
    for _ in range(10):
        assert not strikes.out("a")
        strikes.strike("a")
    assert strikes.out("a")
    assert not strikes.out("b")
    clock.now += 61
    assert not strikes.out("a")


def test_strikes_are_remembered_for_so_many() -> None:
    """Somebody with endless addresses fills no memory."""
    strikes = Strikes(Clock())
    for number in range(5_000):
        strikes.strike(str(number))
    assert len(strikes._watched) == 4_096


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("  Ana \t Lucía ", "Ana Lucía"),
        ("<script>alert(1)</script>", "<script>alert(1)</script"),
        ("a\u202eb\u2066c\u200bd\x00e\x1bf\ud800", "a b c d e f"),
        ("e\u0301" * 3, "ééé"),
        ("Z" + "\u0327" * 40 + "!", "Z\u0327\u0327!"),
        ("\u202e", ""),
        ("木村" * 20, "木村" * 12),
        ("Bo 🙂", "Bo 🙂"),
    ],
)
def test_a_nickname_is_one_short_plain_line(said: str, shown: str) -> None:
    """What steers, hides or stacks is taken out; the rest stays what it is, as text."""
    assert nickname(said) == shown


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("K7QP", True),
        (" k7qp\n", True),
        ("K7Q", False),
        ("", False),
        ("K7QPX", False),
        ("\ud800", False),
    ],
)
def test_the_code(said: str, right: bool) -> None:
    """It is right in any case, and wrong in any other way."""
    assert same_code(said, "K7QP") is right


def test_a_vote_is_read() -> None:
    """The mood may be left out."""
    vote = message_in('{"do": "vote", "key": "k", "option": 1}')
    assert (vote.key, vote.option, vote.band) == ("k", 1, "")  # type: ignore[union-attr]


@given(text() | recursive(none() | booleans() | integers() | text(), _nested).map(json.dumps))
def test_anything_else_is_not_understood(said: str) -> None:
    """Whatever comes, it is read as one of three messages or refused; nothing else happens."""
    with suppress(NotUnderstoodError):
        message_in(said)


@given(text(characters(), max_size=200))
def test_a_nickname_never_steers_a_screen(said: str) -> None:
    """At most 24 characters on one line, none of them unseen, and the same when cleaned again."""
    shown = nickname(said)
    assert len(shown) <= 24
    assert all(unicodedata.category(one)[0] != "C" for one in shown)
    assert shown == " ".join(shown.split())
    assert nickname(shown) == shown
    shown.encode()


def test_the_quiet_line() -> None:
    """One line, at most once a second, with the addresses in short."""
    lines: list[str] = []

    async def go() -> None:
        line = QuietLine(asyncio.get_running_loop(), lines.append)
        for _ in range(41):
            line.refuse(Refusal.CODE, "192.168.1.77")
        for _ in range(3):
            line.refuse(Refusal.LARGE, "192.168.1.77")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert lines == ["Refused: 41 wrong codes, 3 oversized messages, from 192.168.1.77."]
        line.refuse(Refusal.FAST, "192.168.1.78")
        await asyncio.sleep(0)
        assert len(lines) == 1
        assert line.text.endswith("1 message too many, from 192.168.1.77 and 192.168.1.78.")
        line.refuse(Refusal.FAST, "192.168.1.79")
        assert line.text.endswith("from 192.168.1.77 and 2 others.")
        for number in range(60):
            line.refuse(Refusal.FAST, f"10.0.0.{number}")
        assert line.text.endswith("from 192.168.1.77 and many others.")
        line.disk("The class can't be kept on the disk: full.")
        assert line.text.startswith("The class can't be kept on the disk: full. Refused: ")
        line.close()

    asyncio.run(go())


def test_the_pages_words_are_data() -> None:
    """Whatever a translation says, it can't end the element that it stands in."""
    front = Pages({}, lambda text: text + "</script><b>").at("/")
    assert front is not None
    words = front.body.decode().partition('id="words">')[2].partition("</script>")[0]
    assert json.loads(words)["join"] == "Join</script><b>"


def _script() -> str:
    script = Pages({}).at("/page.js")
    assert script is not None
    return script.body.decode()


def test_every_word_of_the_page_is_there_and_used() -> None:
    """The script asks for no word that isn't handed over, and none is handed over for nothing."""
    from simulator.classroom.service.page_words import page_words

    script = _script()
    used = {name for name in page_words() if f'"{name}"' in script or f"words.{name}" in script}
    built = {name for name in page_words() if name.startswith("refused-")} | {"late", "slower"}
    assert set(page_words()) - used - built == set()


def test_the_page_wears_the_themes_colours() -> None:
    """Both schemes of theme.json are in the style sheet."""
    css = Pages({}).at("/page.css")
    theme = json.loads(asset_path("theme.json").read_text())
    assert css is not None
    for scheme in ("light", "dark"):
        assert f"--band-furious:{theme[scheme]['band.furious']};" in css.body.decode()


def test_the_script_is_plain_enough_for_old_phones() -> None:
    """No `?.`, `??`, `...`, optional catch or markup from strings."""
    script = _script()
    for newer in ("?.", "??", "...", "catch {", "innerHTML", "insertAdjacent", "document.write",
                  "replaceAll", "replaceChildren", ".at(", "eval("):  # fmt: skip
        assert newer not in script, newer


def test_a_face_is_found_by_its_band() -> None:
    """An organisation's own band may be called anything."""
    pages = Pages({"très/fâché": b"<svg/>"})
    found = pages.at("/face/très/fâché.svg")
    assert found is not None
    assert found.kind == "image/svg+xml"


def test_the_qr_code_has_its_quiet_zone() -> None:
    """Four light modules around, and the corner's eye after them."""
    matrix = qr_matrix("http://192.168.1.5:8123/K7QP")
    assert len(matrix) == len(matrix[0]) >= 29
    assert not any(any(row) for row in matrix[:4])
    assert matrix[4][4:11] == (True,) * 7
    svg = qr_svg("http://192.168.1.5:8123/K7QP")
    assert svg.startswith(b"<svg")
    assert b"#fff" in svg
