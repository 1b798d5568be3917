"""Reading rulebooks: Rapport's own is whole, and an organisation's is checked like a story."""

import itertools
from pathlib import Path

import pytest

from simulator.assets import asset_path
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import read_rulebook


def test_own_rulebook_is_the_design_s(rules: Rulebook) -> None:
    """16 skills, the approaches of section 4, six personas, and bands without gaps."""
    assert len(rules.skills) == 16
    assert len(rules.approaches) == 27
    assert set(rules.personas) == {
        "steady", "firecracker", "sceptic", "storyteller", "worrier", "independent",
    }  # fmt: skip
    assert len(rules.techniques) == 80
    for bands in rules.bands.values():
        for lower, upper in itertools.pairwise(bands):
            assert upper.low == lower.high + 1
    for technique in rules.techniques.values():
        assert technique.sources


@pytest.mark.parametrize(
    ("wrong", "right", "code", "line_holds"),
    [
        ("gate: 4", "gate: four", "bad-number", "gate: four"),
        ("skill: respect\n", "skill: respct\n", "unknown-skill", "respct"),
        ("rule: apology", "rule: apologies", "bad-value", "apologies"),
        ("furious: -12, annoyed: -6", "furious: -6, annoyed: -12", "bad-bands", "mood:"),
        ("side: helps", "sied: helps", "unknown-key", "sied"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, wrong: str, right: str, code: str, line_holds: str
) -> None:
    """A broken rulebook comes back as diagnostics at the right line, not as a rulebook."""
    text = asset_path("rulebook.yaml").read_text(encoding="utf-8")
    assert wrong in text
    path = tmp_path / "rulebook.yaml"
    path.write_text(text.replace(wrong, right, 1), encoding="utf-8")
    reading = read_rulebook(path)
    assert reading.rulebook is None
    told = next(one for one in reading.diagnostics if one.code == code)
    assert line_holds in path.read_text(encoding="utf-8").splitlines()[told.line - 1]
