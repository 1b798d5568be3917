"""From an attempt to its sheet."""

from collections.abc import Iterator
from importlib.metadata import version

from simulator.debrief.calibration import calibration
from simulator.debrief.debrief import Goal
from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.decisions import best_lines, chart, decisions, turning_points
from simulator.debrief.export.sheet import Advice, Fact, Sheet, SkillLine, TechniqueLine, Turning
from simulator.debrief.export.wording import Wording
from simulator.debrief.goal import costliest_goal
from simulator.debrief.judgement import Verdict
from simulator.debrief.recovery import recovery
from simulator.debrief.techniques import technique_uses
from simulator.debrief.what_if import best_talk
from simulator.debrief.words import Sentences, Translate
from simulator.play.session import Mode
from simulator.story.words import channel_word

SHORT_REVISION = 12
"""So many digits of a revision are enough to tell two apart."""


def sheet(attempt: Attempt, tr: Translate = str) -> Sheet:
    """Everything that can be said of an attempt, in words."""
    words = Wording(attempt, tr)
    told, session = words.told, attempt.session
    story, persona = session.engine.story, session.engine.customer.persona
    best = best_talk(session, attempt.judgement) if attempt.judgement else None
    turning = tuple(turning_points(words))
    ending = told.ending
    with_whom = tr("{customer} as {persona}").format(customer=told.customer, persona=persona.name)
    after = Sentences(words.rules, persona, tr).ledger(told.epilogue, told.course[-1].mood)
    return Sheet(
        title=told.title,
        subtitle=with_whom,
        customer=told.customer,
        trainee_role=story.setting.role,
        facts=tuple(_facts(words)),
        headline=words.phrases.headline(
            words.name,
            words.band(told.left),
            ended=ending is not None,
            walked_out=told.walked_out,
        ),
        outcome=words.phrases.outcome(ending.grade if ending else None),
        ending=tuple(filter(None, (ending.text, ending.epilogue))) if ending else (),
        calibration=_calibration(words),
        turning=turning,
        no_turning=_no_turning(words, turning),
        chart=chart(words, best),
        recovery=words.readings.recovery(recovery(told.course, words.rules)),
        strengths=tuple(_strengths(words)),
        goal=_goal(words),
        skills=tuple(_skills(words)),
        techniques=tuple(_techniques(words)),
        decisions=tuple(decisions(words)),
        closing=tuple(after),
        best=tuple(best_lines(words, best)) if best else (),
        best_end=words.costs.ends(best) if best else "",
        reflect=told.reflect,
        note=attempt.note.strip(),
        sources=tuple(_sources(words)),
    )


def _facts(words: Wording) -> Iterator[Fact]:
    attempt, tr = words.attempt, words.tr
    session = attempt.session
    story, times = session.engine.story, session.times
    if attempt.trainee:
        yield Fact(tr("Trainee"), attempt.trainee)
    if attempt.date:
        yield Fact(tr("Played"), attempt.date)
    yield Fact(tr("Customer"), story.customer.name)
    yield Fact(tr("Temperament"), session.engine.customer.persona.name)
    yield Fact(tr("Setting"), f"{story.setting.place}, {channel_word(story.setting.channel, tr)}")
    yield Fact(tr("Your role"), story.setting.role)
    assessed = session.mode is Mode.ASSESSMENT
    yield Fact(tr("Mode"), tr("Assessment") if assessed else tr("Practice"))
    length = words.phrases.length(len(session.path))
    if times and times[-1] > 0:
        length = tr("{length} in {n} min").format(length=length, n=max(1, round(times[-1] / 60)))
    yield Fact(tr("Length"), length)
    if attempt.again_after is not None:
        told = tr("from decision {n} on").format(n=attempt.again_after + 1)
        yield Fact(tr("Second try"), told)
    yield Fact(tr("Revision"), story.revision[:SHORT_REVISION])


def _sources(words: Wording) -> Iterator[Fact]:
    attempt, tr, rules = words.attempt, words.tr, words.rules
    story = attempt.session.engine.story
    yield Fact(tr("Story"), story.id)
    yield Fact(tr("Revision (sha256)"), story.revision)
    yield Fact(tr("Rulebook"), rules.title)
    if rules.revision:
        yield Fact(tr("Its revision (sha256)"), rules.revision)
    if attempt.id:
        yield Fact(tr("Attempt"), attempt.id)
    yield Fact(tr("Written by"), f"Rapport {version('rapport-simulator')}")


def _calibration(words: Wording) -> str:
    guess, told = words.attempt.guess, words.told
    read = calibration(guess, told.left, words.rules) if guess else None
    if read is None or guess is None:
        return ""
    if read.off == 0:
        return words.tr("That is what you guessed.")
    guessed = words.tr("You guessed {band}.").format(band=words.band(guess))
    mood = words.attempt.session.step.state.mood
    return f"{guessed} {words.readings.calibration(read, mood)}"


def _no_turning(words: Wording, turning: tuple[Turning, ...]) -> str:
    judgement = words.attempt.judgement
    if turning or not words.told.reviews:
        return ""
    if judgement is None:
        return words.tr("What each decision cost was not worked out for this attempt.")
    if judgement.decisions[0].before is None:
        return words.costs.nothing_ahead()
    all_best = all(one.verdict is Verdict.BEST for one in judgement.decisions)
    return words.costs.nothing_lost(all_best=all_best)


def _strengths(words: Wording) -> Iterator[Advice]:
    for one in words.told.strengths:
        shown = (
            technique
            for review in words.told.reviews
            if review.number in one.decisions
            for technique in review.shown
            if words.rules.techniques[technique].skill == one.skill
        )
        names = " · ".join(words.techniques(shown))
        yield Advice(words.skill(one.skill), names, words.where(one.decisions))


def _goal(words: Wording) -> Advice | None:
    judgement, told = words.attempt.judgement, words.told
    goal: Goal | None = costliest_goal(told, judgement, words.rules) if judgement else told.goal
    if goal is None:
        return None
    return Advice(words.skill(goal.skill), goal.practise, words.where(goal.decisions))


def _skills(words: Wording) -> Iterator[SkillLine]:
    """Every skill that had an opportunity; those with evidence enough come first."""
    for one in sorted(words.told.skills, key=lambda skill: not skill.enough):
        chances = [chance.decision for chance in one.opportunities]
        evidence = words.phrases.evidence(one.points, one.best, len(chances))
        where = words.where(chances)
        yield SkillLine(words.skill(one.skill), evidence, where, one.ratio, one.enough)


def _techniques(words: Wording) -> Iterator[TechniqueLine]:
    for one in technique_uses(words.told.reviews):
        technique = words.rules.techniques[one.technique]
        skill = words.skill(technique.skill)
        shown, missed = words.where(one.shown), words.where(one.missed)
        yield TechniqueLine(technique.name, skill, shown, missed)
