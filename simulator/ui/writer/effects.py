"""What options do, as a writer reads it."""

from collections.abc import Iterator
from typing import assert_never

from simulator.debrief.words import Translate
from simulator.mood.arithmetic import (
    APOLOGY_HEARD,
    APOLOGY_TOO_OFTEN,
    APOLOGY_UNHEARD,
    BOUNDARY,
    ENOUGH,
    ENOUGH_TALK,
    ESCALATED,
    PREMATURE,
    TOO_SOON,
    UNPROVOKED,
    Row,
)
from simulator.mood.rulebook import Approach, Persona, Rule
from simulator.story.model import Option

_DIALS = ("temper", "heard", "trust")


def row_words(row: Row, tr: Translate = str) -> str:
    """A change such as "temper −1, heard +2"; "no change" where there is none."""
    parts = (f"{dial} {by:+d}" for dial, by in zip(_DIALS, row, strict=True) if by)
    return ", ".join(parts).replace("-", "−") or tr("no change")


def approach_words(approach: Approach, persona: Persona, tr: Translate = str) -> str:
    """What an approach does to this customer, with the rule that may replace its row."""
    row = row_words(approach.row, tr)
    match approach.rule:
        case Rule.NONE:
            return row
        case Rule.TOO_SOON:
            told = tr("{row}; before heard {gate}, or at temper 8 and over: {other}")
            return told.format(row=row, gate=persona.gate, other=row_words(TOO_SOON, tr))
        case Rule.ENOUGH_TALK:
            told = tr("{row}; from heard {enough}, need not met: {other}")
            enough = persona.gate + ENOUGH
            return told.format(row=row, enough=enough, other=row_words(ENOUGH_TALK, tr))
        case Rule.APOLOGY:
            told = tr(
                "the first: {heard} from heard {gate}, else {unheard}; from the third: {late}"
            )
            return told.format(
                heard=row_words(APOLOGY_HEARD, tr),
                gate=persona.gate,
                unheard=row_words(APOLOGY_UNHEARD, tr),
                late=row_words(APOLOGY_TOO_OFTEN, tr),
            )
        case Rule.ESCALATE:
            told = tr("where it is called for: {row}; else {other}")
            return told.format(row=row_words(ESCALATED, tr), other=row_words(PREMATURE, tr))
        case Rule.BOUNDARY:
            told = tr("after abuse: {row}; else {other}")
            return told.format(row=row_words(BOUNDARY, tr), other=row_words(UNPROVOKED, tr))
        case _:
            assert_never(approach.rule)


def effect_words(option: Option, tr: Translate = str) -> Iterator[str]:
    """What saying an option does beside the approach's own change, one effect a sentence."""
    if option.mood != (0, 0, 0):
        yield tr("the line itself: {row}").format(row=row_words(option.mood, tr))
    for told, names in (
        (tr("sets {names}"), option.sets),
        (tr("clears {names}"), option.clears),
        (tr("promises {names}"), _one(option.promises)),
        (tr("keeps {names}"), _one(option.keeps)),
        (tr("breaks {names}"), _one(option.breaks)),
    ):
        if names:
            yield told.format(names=", ".join(names))
    if option.meets_need:
        yield tr("meets the need")


def _one(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()
