"""`rapport explain` prints a code's page, or says which codes there are."""

import pytest

from simulator.cli.output import console
from simulator.story.explanations import explained_codes, explanation

from .conftest import Rapport


def test_page_is_plain_where_it_is_piped(rapport: Rapport) -> None:
    """Without a terminal the page comes as it was written."""
    result = rapport("explain", "unknown-key")
    assert (result.exit_code, result.stdout) == (0, explanation("unknown-key").page)


def test_page_is_set_in_a_terminal(rapport: Rapport, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal it is set as Markdown, without its marks."""
    monkeypatch.setattr(console, "_force_terminal", True)
    result = rapport("explain", "unknown-key")
    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert "## Example" not in result.stdout
    assert "```" not in result.stdout
    assert "mets-need" in result.stdout


@pytest.mark.parametrize(
    "spelt", ["[unknown-key]", "Unknown-Key", "`unknown-key`", " unknown-key "]
)
def test_code_as_it_was_copied(rapport: Rapport, spelt: str) -> None:
    """A code may be given as it stands in a listing."""
    assert rapport("explain", spelt).stdout.startswith("# unknown-key: ")


def test_list_of_codes(rapport: Rapport) -> None:
    """Without a code each one is listed with what it says in short."""
    result = rapport("explain")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert [line.split(":")[0] for line in lines] == list(explained_codes())
    assert "unknown-key: A key is not one that can stand here." in lines


def test_unknown_code(rapport: Rapport) -> None:
    """A code that there is not is a wrong call; the nearest is named."""
    result = rapport("explain", "unknwn-key")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no code `unknwn-key`. Did you mean `unknown-key`?" in result.stderr
