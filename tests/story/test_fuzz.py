"""Stories broken at random never break Rapport, and what it lets through can be played."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from simulator.assets import stories_folder
from simulator.debrief.report import attempt_report
from simulator.mood.loading import Loaded
from simulator.play.checking import check_story
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.play.transcript import transcript
from simulator.story.explanations import explained_codes

from .small_story import NAME, option

GOLDEN = Path(__file__).parent / "golden"
CODES = frozenset(explained_codes())
SNIPPETS = [
    "", " ", "\n", "\t", "\r", ":", ": ", "#", " #", "- ", "[", "]", "{", "}", '"', "'", "&a ",
    "*a", "!!str ", "|", ">", "%", "@", "`", "?", ",", "---\n", "...\n", "<<: ", "\\", "\\ud800",
    "\0", "\ufeff", "\u2028", "\x85", "🙂", "é", "no", "~", "12:30", "010", "-1", "11", "true",
    "[a, b]", "{a: b}",
    "x" * 100, "(" * 30, "not ", "temper is heated or higher", "kept ", "mood is ", "or ", "and ",
    "customer", "options", "say", "when", "go", "to", "sets", "promises", "keeps", "breaks",
    "later",
    "need-met", "Next day", "offer", "escalate", "apologise", "meets-need: true\n",
    "rulebook: x\n",
]  # fmt: skip


@cache
def originals() -> tuple[tuple[str, str], ...]:
    """The names and texts of what is broken: the stories that ship, and small ones."""
    shipped = sorted(stories_folder().glob("*.yaml"))
    paths = [*shipped, GOLDEN / "many-mistakes.yaml", GOLDEN.parent / "examples/running-late.yaml"]
    return ((NAME, option()), *((path.name, path.read_text(encoding="utf-8")) for path in paths))


def _at(text: str, share: float) -> int:
    return round(share * len(text))


def insert(text: str, share: float, other: float, snippet: str) -> str:
    """A snippet somewhere."""
    at = _at(text, share)
    return text[:at] + snippet + text[at:]


def cut(text: str, share: float, other: float, snippet: str) -> str:
    """Up to 200 characters less."""
    at = _at(text, share)
    return text[:at] + text[at + round(other * 200) :]


def cut_short(text: str, share: float, other: float, snippet: str) -> str:
    """Only the beginning."""
    return text[: _at(text, share)]


def replace_word(text: str, share: float, other: float, snippet: str) -> str:
    """A snippet, or another word of the text, instead of a word."""
    words = list(re.finditer(r"[\w-]+", text))
    if not words:
        return snippet
    word = words[min(_at(text, share) * len(words) // (len(text) + 1), len(words) - 1)]
    instead = snippet or words[int(other * (len(words) - 1))].group()
    return text[: word.start()] + instead + text[word.end() :]


def move_line(text: str, share: float, other: float, snippet: str) -> str:
    """One line somewhere else."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    line = lines.pop(int(share * (len(lines) - 1)))
    lines.insert(int(other * len(lines)), line)
    return "".join(lines)


def copy_line(text: str, share: float, other: float, snippet: str) -> str:
    """One line twice."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    lines.insert(int(other * len(lines)), lines[int(share * (len(lines) - 1))])
    return "".join(lines)


def indent_line(text: str, share: float, other: float, snippet: str) -> str:
    """One line further in or out."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    at = int(share * (len(lines) - 1))
    lines[at] = lines[at][2:] if other < 0.5 else "  " + lines[at]
    return "".join(lines)


Break = Callable[[str, float, float, str], str]
BREAKS: list[Break] = [insert, cut, cut_short, replace_word, move_line, copy_line, indent_line]
shares = st.floats(0, 1)
snippets = st.just("") | st.sampled_from(SNIPPETS)
breaks = st.tuples(st.sampled_from(BREAKS), shares, shares, snippets)
renames = st.tuples(st.just(replace_word), shares, shares, st.just(""))
"""One word instead of another: what is most likely to leave a story that can be played."""
byte_swaps = st.lists(st.tuples(shares, st.binary(max_size=3)), max_size=2)


def told_truly(loaded: Loaded, data: bytes) -> None:
    """Every diagnostic has a known code, words, and a place within the file."""
    lines = re.split(r"\r\n|\r|\n", data.decode("utf-8", errors="replace"))
    for one in loaded.diagnostics:
        assert one.code in CODES
        assert one.message.strip()
        assert 1 <= one.line <= len(lines), one
        if one.code != "not-utf-8":
            assert 1 <= one.column <= len(lines[one.line - 1]) + 1, one


def walk(loaded: Loaded, seed: int) -> None:
    """Forty random decisions under every persona end well, or where nothing is on offer."""
    if loaded.story is None:
        return
    choice = random.Random(seed)
    for persona in loaded.rulebook.personas:
        session = Session.start(Engine(loaded.story, loaded.rulebook, persona), seed)
        for _ in range(40):
            if session.over or session.step.stuck:
                break
            session = session.choose(choice.choice(session.options).id)
        assert list(transcript(session))
        assert attempt_report(session)["persona"] == persona


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the broken stories are written."""
    return tmp_path_factory.mktemp("fuzz")


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    original=st.integers(0, 5),
    changes=st.lists(renames, min_size=1, max_size=3) | st.lists(breaks, min_size=1, max_size=4),
    swaps=st.just([]) | byte_swaps,
    seed=st.integers(0, 99),
)
def test_broken_story(
    folder: Path,
    original: int,
    changes: list[tuple[Break, float, float, str]],
    swaps: list[tuple[float, bytes]],
    seed: int,
) -> None:
    """Whatever is changed in a story, reading it raises nothing and tells the truth."""
    name, text = originals()[original]
    for change, share, other, snippet in changes:
        text = change(text, share, other, snippet)
    data = text.encode("utf-8", errors="surrogatepass")
    for share, instead in swaps:
        at = round(share * len(data))
        data = data[:at] + instead + data[at + len(instead) :]
    (folder / name).write_bytes(data)
    loaded = check_story(folder / name)
    told_truly(loaded, data)
    walk(loaded, seed)


@settings(max_examples=300, deadline=None)
@given(
    data=st.binary(max_size=200) | st.text(alphabet="a:-[]{}\"'#&*!|>%@`?, \n\t").map(str.encode)
)
@example(b"? |\n- <a")
@example(b"a: &a *a")
def test_any_bytes(folder: Path, data: bytes) -> None:
    """Bytes of any sort are read without an exception."""
    (folder / NAME).write_bytes(data)
    told_truly(check_story(folder / NAME), data)
