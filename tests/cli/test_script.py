"""`rapport script` shows a story, or one talk of it, to be read aloud."""

from pathlib import Path

import pytest

from .conftest import Rapport


def test_a_whole_story_is_text_unless_said_otherwise(rapport: Rapport, corner_shop: Path) -> None:
    """Scenes, options and where they lead; `--text` says no more."""
    result = rapport("script", corner_shop)
    assert result.exit_code == 0
    assert "1. COUNTER" in result.stdout
    assert "→ 2. Next day" in result.stdout
    assert rapport("script", corner_shop, "--text").stdout == result.stdout


def test_one_talk_by_its_options_or_by_its_name(rapport: Rapport, corner_shop: Path) -> None:
    """Both tell the same talk; another temperament takes it otherwise."""
    chosen = rapport("script", corner_shop, "--choose", "listen, offer-refund")
    named = rapport("script", corner_shop, "--playthrough", "she is heard")
    assert chosen.exit_code == named.exit_code == 0
    assert chosen.stdout == named.stdout
    assert "blame" not in chosen.stdout
    assert "Ana Reyes: Steady." in chosen.stdout
    other = rapport(
        "script", corner_shop, "--playthrough", "she is heard", "--persona", "firecracker"
    )
    assert "Ana Reyes: Firecracker." in other.stdout


def test_a_page_is_written(rapport: Rapport, corner_shop: Path, tmp_path: Path) -> None:
    """One HTML file, again over an older one."""
    page = tmp_path / "script.html"
    for _ in range(2):
        result = rapport("script", corner_shop, "--html", page)
        assert (result.exit_code, result.stdout) == (0, f"Written to {page}\n")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_story_that_ships_goes_by_its_id(rapport: Rapport) -> None:
    """As for `rapport play`."""
    assert "FORTY MINUTES LATE" in rapport("script", "clinic-running-late").stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["--choose", "listen", "--playthrough", "she is heard"], 2, "give one of them"),
        (["--html", "x.html", "--text"], 2, "can't be had at once"),
        (["--playthrough", "she is herd"], 2, "Did you mean `she is heard`?"),
        (["--html", "corner-shop.yaml"], 2, "end it with .html"),
        (["--html", "no-such-folder/x.html"], 2, "can't be written"),
        (["--choose", "blame-frige"], 1, "Did you mean `blame-fridge`?"),
        (["--choose", "listen", "--persona", "nobody"], 1, "There is no persona `nobody`"),
    ],
)
def test_what_can_t_be_done_is_said(
    rapport: Rapport, corner_shop: Path, words: list[str], code: int, says: str
) -> None:
    """With what to do instead, and nothing on standard output."""
    result = rapport("script", corner_shop, *words)
    assert result.exit_code == code
    assert says in " ".join(result.stderr.replace("│", " ").split())
    assert result.stdout == ""


def test_a_broken_story_shows_what_is_wrong(rapport: Rapport, broken: Path) -> None:
    """Its diagnostics, and exit code 1."""
    result = rapport("script", broken)
    assert result.exit_code == 1
    assert "[undefined-target]" in result.stdout
