"""Which techniques were shown and missed, from what was voted for and chosen."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.sheet import TechniqueLine
from simulator.classroom.sheet.voices import Choice
from simulator.mood.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Use:
    """A technique in one scene (or in all): who showed it, who missed it, of how many.

    `of` counts those who could have done either: a reply on offer shows or misses it.
    """

    technique: str
    shown: int
    missed: int
    of: int


def uses(choices: Iterable[Choice]) -> tuple[Use, ...]:
    """The techniques that anybody showed or missed, those first that were missed most."""
    shown: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    chances: Counter[str] = Counter()
    for choice in choices:
        cast = sum(choice.counts.values())
        for technique in {id_ for one in choice.options for id_ in (*one.technique, *one.misses)}:
            chances[technique] += cast
        for option in choice.options:
            for technique in set(option.technique):
                shown[technique] += choice.counts.get(option.id, 0)
            for technique in set(option.misses):
                missed[technique] += choice.counts.get(option.id, 0)
    found = (Use(one, shown[one], missed[one], of) for one, of in chances.items())
    met = [one for one in found if one.shown or one.missed]
    return tuple(sorted(met, key=lambda one: (-one.missed, -one.shown, one.technique)))


def technique_lines(
    choices: Iterable[Choice], rules: Rulebook, phrases: ClassPhrases
) -> tuple[TechniqueLine, ...]:
    """All of them in the rulebook's words."""
    return tuple(
        TechniqueLine(
            rules.techniques[one.technique].name,
            rules.skills[rules.techniques[one.technique].skill].name,
            rules.techniques[one.technique].means,
            phrases.tally(one.shown, one.of),
            phrases.tally(one.missed, one.of),
        )
        for one in uses(choices)
    )
