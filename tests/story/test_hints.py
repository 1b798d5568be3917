"""“Did you mean …?” names what was meant, quickly, and never guesses wildly."""

from time import process_time

import pytest

from simulator.story.diagnostics import did_you_mean

BANDS = ("calm", "tense", "heated", "boiling")
MANY = [f"scene-{number:05}" for number in range(100_000)]


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("heatd", BANDS, "Did you mean `heated`?"),
        ("Heated", BANDS, "Did you mean `heated`?"),
        ("meets_need", ("meets-need", "misses"), "Did you mean `meets-need`?"),
        ("angry", BANDS, "One of: `boiling`, `calm`, `heated`, `tense`."),
        ("angry", [f"band-{number}" for number in range(13)], ""),
        ("angry", (), ""),
        ("", BANDS, "One of: `boiling`, `calm`, `heated`, `tense`."),
        ("x" * 10_000, BANDS, "One of: `boiling`, `calm`, `heated`, `tense`."),
    ],
)
def test_hint(word: str, known: tuple[str, ...], hint: str) -> None:
    """The nearest name, else all of a few, else nothing."""
    assert did_you_mean(word, known) == hint


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("scene-0420", "scene-00420"),
        ("scne-04201", "scene-04201"),
        ("secne-04201", "scene-04201"),
        ("scenee-04201", "scene-04201"),
        ("scene_04201", "scene-04201"),
    ],
)
def test_one_slip_among_many(word: str, meant: str) -> None:
    """Among very many names, one slip of the finger is still recognised."""
    assert meant in did_you_mean(word, dict.fromkeys(MANY))


def test_many_hints_among_many_names_are_quick() -> None:
    """A hundred hints among 100,000 names take well under two seconds."""
    names = set(MANY)
    before = process_time()
    for number in range(100):
        did_you_mean(f"nowhere-near-{number}", names)
    assert process_time() - before < 2
