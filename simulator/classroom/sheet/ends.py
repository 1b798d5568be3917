"""How a class and the attempts of its people ended."""

from collections import Counter
from collections.abc import Iterator

from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.sheet import EndingLine
from simulator.classroom.sheet.voices import Voices
from simulator.debrief.phrases import called
from simulator.story.model import Grade
from simulator.story.words import grade_word

_WELL = (Grade.GREAT, Grade.GOOD)


def headline(material: Material, voices: Voices, phrases: ClassPhrases) -> str:
    """How the class left the customer; of attempts alone, how many ended well."""
    if material.record is None:
        return _well(material, phrases)
    name, rules = called(voices.story.customer.name), material.engine.rulebook
    if not voices.road:
        return phrases.tr("The class has decided nothing yet.")
    last = voices.road[-1]
    band = phrases.tr(rules.mood_band(last.state))
    if last.ending is None:
        told = phrases.tr("The class came as far as {length}. {name} was {band}.")
        return told.format(length=phrases.length(len(voices.road)), name=name, band=band)
    return phrases.headline(name, band, ended=True, walked_out=last.walked_out)


def outcome(material: Material, voices: Voices, phrases: ClassPhrases) -> str:
    """What the class's ending is worth, and how those fared who played alone."""
    ending = voices.road[-1].ending if voices.road else None
    told = [phrases.outcome(ending.grade)] if ending else []
    if material.attempts and material.record is not None:
        told.append(_well(material, phrases))
    if material.attempts:
        told.append(_grades(material, phrases))
    return " ".join(told)


def endings(material: Material, voices: Voices, phrases: ClassPhrases) -> Iterator[EndingLine]:
    """The endings that anybody came to, the best first."""
    mine = voices.road[-1].ending if voices.road else None
    alone, order = _alone(material), tuple(Grade)
    for one in sorted(voices.story.endings.values(), key=lambda one: order.index(one.grade)):
        if one.id not in alone and (mine is None or one.id != mine.id):
            continue
        tally = phrases.tally(alone[one.id], len(material.attempts))
        yield EndingLine(
            one.grade,
            grade_word(one.grade, phrases.tr),
            one.text,
            mine is not None and one.id == mine.id,
            tally if material.attempts else None,
        )


def _alone(material: Material) -> Counter[str]:
    ends = (one.session.step.ending for one in material.attempts)
    return Counter(str(one.id) for one in ends if one is not None)


def _well(material: Material, phrases: ClassPhrases) -> str:
    grades = _by_grade(material)
    well = sum(grades[one] for one in _WELL)
    told = phrases.tr("{n} of {attempts} ended well.")
    return told.format(n=well, attempts=phrases.attempts(len(material.attempts)))


def _grades(material: Material, phrases: ClassPhrases) -> str:
    """Such as "Great 3, good 11, poor 2, without an ending 1."."""
    grades = _by_grade(material)
    parts = [f"{grade_word(one, phrases.tr)} {grades[one]}" for one in Grade if grades[one]]
    if left := len(material.attempts) - grades.total():
        parts.append(phrases.tr("without an ending {n}").format(n=left))
    told = ", ".join(parts)
    return f"{told[:1].upper()}{told[1:]}."


def _by_grade(material: Material) -> Counter[Grade]:
    ends = (one.session.step.ending for one in material.attempts)
    return Counter(one.grade for one in ends if one is not None)
