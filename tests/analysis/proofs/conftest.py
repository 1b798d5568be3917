"""What the proofs say of a story's text."""

from collections.abc import Callable

import pytest

from simulator.analysis.analysis import analyse
from simulator.analysis.proofs import PROOFS
from simulator.analysis.space import DEFAULT_LIMIT
from simulator.mood.rulebook import Rulebook
from simulator.story.diagnostics import Finding
from simulator.story.model import Story

Proved = Callable[..., list[Finding]]


@pytest.fixture
def proved(story_of: Callable[[str], Story], rules: Rulebook) -> Proved:
    """The findings of every proof, in their order; `limit` stops the search."""

    def found(text: str, limit: int = DEFAULT_LIMIT) -> list[Finding]:
        analysis = analyse(story_of(text), rules, limit=limit)
        return [one for proof in PROOFS for one in proof(analysis)]

    return found
