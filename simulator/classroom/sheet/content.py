"""From what came of a class to its sheet."""

from collections.abc import Iterator
from importlib.metadata import version

from simulator.classroom.sheet.decisions import decisions
from simulator.classroom.sheet.dividing import divided
from simulator.classroom.sheet.drawing import graph
from simulator.classroom.sheet.ends import endings, headline, outcome
from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.questions import questions
from simulator.classroom.sheet.roads import places, road
from simulator.classroom.sheet.sheet import ClassSheet, Fact
from simulator.classroom.sheet.teams import FEWEST
from simulator.classroom.sheet.techniques import technique_lines
from simulator.classroom.sheet.voices import Voices
from simulator.story.words import Translate, channel_word


def class_sheet(material: Material, tr: Translate = str) -> ClassSheet:
    """Everything that can be said of a class, or of a folder of attempts, in words."""
    phrases, voices = ClassPhrases(tr), Voices(material)
    story, rules = material.engine.story, material.engine.rulebook
    all_ = tuple(decisions(voices, material.record, rules, phrases))
    split = divided(all_, phrases)
    ending = voices.road[-1].ending if voices.road else None
    return ClassSheet(
        title=story.title,
        subtitle=_subtitle(material, phrases),
        customer=story.customer.name,
        facts=tuple(_facts(material, phrases)),
        notices=tuple(_notices(material, phrases)),
        unread="; ".join(material.unread),
        headline=headline(material, voices, phrases),
        outcome=outcome(material, voices, phrases),
        questions=questions(material, voices, all_, phrases),
        graph=graph(voices, phrases),
        places=tuple(places(voices, phrases)),
        road=tuple(road(voices, rules, phrases)),
        ending="\n".join(filter(None, (ending.text, ending.epilogue))) if ending else "",
        divided=split,
        undivided="" if split or not all_ else tr("No decision split the room."),
        decisions=all_,
        techniques=technique_lines(voices.choices, rules, phrases),
        endings=tuple(endings(material, voices, phrases)),
        sources=tuple(_sources(material, phrases)),
    )


def _subtitle(material: Material, phrases: ClassPhrases) -> str:
    story = material.engine.story
    who = list(material.temperaments())
    told = phrases.tr("{customer} as {persona}")
    return told.format(customer=story.customer.name, persona=phrases.listed(who))


def _facts(material: Material, phrases: ClassPhrases) -> Iterator[Fact]:
    tr, story, record = phrases.tr, material.engine.story, material.record
    if record is not None:
        if record.name:
            yield Fact(tr("Class"), record.name)
        if material.begun is not None:
            yield Fact(tr("Held"), material.begun.strftime("%Y-%m-%d %H:%M"))
        yield Fact(tr("Voted"), phrases.people(record.people))
        yield Fact(tr("Length"), phrases.length(len(record.path)))
    if material.attempts:
        yield Fact(tr("Handed in"), phrases.attempts(len(material.attempts)))
        days = sorted(f"{one.begun:%Y-%m-%d}" for one in material.attempts)
        spell = days[0] if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
        yield Fact(tr("Played"), spell)
    met = material.temperaments()
    if len(met) > 1:
        told = phrases.listed([f"{name} ({many})" for name, many in met.most_common()])
        yield Fact(tr("Temperaments"), told)
    yield Fact(tr("Setting"), f"{story.setting.place}, {channel_word(story.setting.channel, tr)}")
    yield Fact(tr("Your role"), story.setting.role)


def _notices(material: Material, phrases: ClassPhrases) -> Iterator[str]:
    tr, alone = phrases.tr, len(material.attempts)
    if material.apart:
        told = tr("Not counted: {attempts} at another version of this story.")
        yield told.format(attempts=phrases.attempts(material.apart))
    if material.others:
        named = [f"{title} ({many})" for title, many in material.others]
        told = tr("Not counted: attempts at other stories, {stories}.")
        yield told.format(stories=phrases.listed(named))
    if material.unread:
        many = len(material.unread)
        told = tr("1 file can't be read.") if many == 1 else tr("{n} files can't be read.")
        yield told.format(n=many)
    if 0 < alone < FEWEST and material.record is None:
        yield tr("With so few attempts, this sheet may show who said what.")


def _sources(material: Material, phrases: ClassPhrases) -> Iterator[Fact]:
    tr, story, rules = phrases.tr, material.engine.story, material.engine.rulebook
    yield Fact(tr("Story"), str(story.id))
    yield Fact(tr("Revision (sha256)"), story.revision)
    yield Fact(tr("Rulebook"), rules.title)
    if rules.revision:
        yield Fact(tr("Its revision (sha256)"), rules.revision)
    yield Fact(tr("Written by"), f"Rapport {version('rapport-simulator')}")
