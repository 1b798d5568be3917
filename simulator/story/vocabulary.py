"""The names that a rulebook lends to a story: what a writer may call things."""

from collections.abc import Mapping
from dataclasses import dataclass

DIALS = ("temper", "heard", "trust", "mood")
"""What a condition can ask the band of: the mood's three parts, and the whole of it."""

ENGINE_FACTS = frozenset(
    {"need-met", "exceeded", "asked-to-escalate", "safety", "beyond-authority", "abuse"}
)
"""Facts that the mood's rules themselves read or set (DESIGN.md, section 4)."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names one rulebook defines; `bands` of each dial stand lowest first.

    `approaches` maps an approach to the skill levels (0-3) that it shows by default.
    """

    approaches: Mapping[str, Mapping[str, int]]
    personas: frozenset[str]
    skills: frozenset[str]
    techniques: frozenset[str]
    bands: Mapping[str, tuple[str, ...]]

    def approach_of(self, option_id: str) -> str | None:
        """The longest approach name that is `option_id` or starts it before a dash."""
        words = option_id.split("-")
        heads = ("-".join(words[:count]) for count in range(len(words), 0, -1))
        return next((head for head in heads if head in self.approaches), None)
