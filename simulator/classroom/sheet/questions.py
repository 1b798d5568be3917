"""Three questions to discuss, fitted to what happened; none of them gives one person away."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.classroom.sheet.dividing import leading, split_most
from simulator.classroom.sheet.findings import most_missed, partings
from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.sheet import Decision, Question
from simulator.classroom.sheet.teams import FEWEST
from simulator.classroom.sheet.voices import Voices
from simulator.debrief.phrases import called, in_short
from simulator.mood.state import score

QUESTIONS = 3
_MOVED = 1 / 4
"""From this part of the votes on, a room that was asked again has changed its mind."""
_FELL = 4
"""By so much the whole mood must fall for a turn to be worth a question."""
_UNFORESEEN = 0.5
_AGREED = 0.15
"""Up to this division a room agrees."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A question, the kind of finding that it came from, and the number of its scene."""

    kind: str
    scene: int
    question: Question


def questions(
    material: Material, voices: Voices, decisions: tuple[Decision, ...], phrases: ClassPhrases
) -> tuple[Question, ...]:
    """Two from the figures, of other kinds and scenes, and the story's own; always three."""
    asker = _Asker(material, voices, decisions, phrases)
    reflect = [Question(text, phrases.tr("The story's own question.")) for text in asker.reflect]
    chosen: list[_Found] = []
    for found in asker.found():
        if len(chosen) == QUESTIONS - bool(reflect):
            break
        if all(found.scene != one.scene and found.kind != one.kind for one in chosen):
            chosen.append(found)
    asked = [*(one.question for one in chosen), *reflect[:1]]
    return tuple([*asked, *asker.always(), *reflect[1:]][:QUESTIONS])


class _Asker:
    def __init__(
        self,
        material: Material,
        voices: Voices,
        decisions: tuple[Decision, ...],
        phrases: ClassPhrases,
    ) -> None:
        story = material.engine.story
        self.reflect = story.reflect
        self._material = material
        self._voices = voices
        self._decisions = decisions
        self._phrases = phrases
        self._tr = phrases.tr
        self._name = called(story.customer.name)

    def found(self) -> Iterator[_Found]:
        """What the figures ask, the best first."""
        yield from self._changed()
        yield from self._divided()
        yield from self._missed()
        yield from self._parting()
        yield from self._fell()
        yield from self._unforeseen()
        yield from self._agreed()

    def always(self) -> Iterator[Question]:
        """What can be asked of every talk."""
        for text in (
            self._tr("What did {name} need first, and in which words could you first hear it?"),
            self._tr("Which one reply would you take back, and what would you say to {name}?"),
            self._tr("What from the talk with {name} will you try with your next customer?"),
        ):
            yield Question(text.format(name=self._name), "")

    def _changed(self) -> Iterator[_Found]:
        for one in self._decisions:
            asked = [reply for reply in one.replies if len(reply.votes) > 1]
            if not asked:
                continue
            most = max(asked, key=lambda reply: reply.votes[-1].share - reply.votes[0].share)
            first, last = most.votes[0], most.votes[-1]
            if last.share - first.share >= _MOVED and last.count - first.count >= FEWEST:
                text = self._tr(
                    "You talked it over and voted again: {said} went from {first} to {last}. Which "
                    "argument moved you, and what had it to do with what {name} needed?"
                ).format(
                    said=in_short(most.said),
                    first=self._phrases.hardly(first.count),
                    last=last.count,
                    name=self._name,
                )
                yield _Found("changed", one.scene, Question(text, self._where(one)))

    def _divided(self) -> Iterator[_Found]:
        for one in split_most(self._decisions):
            (first, most), (second, next_) = leading(one)[:2]
            if most.count < FEWEST:
                continue
            text = self._tr(
                "When {name} said {heard}, {n} of you went for {first} and {others} for {second}: "
                "what would each of the two do to {name} at that moment?"
            ).format(
                name=self._name,
                heard=in_short(one.heard),
                n=most.count,
                first=in_short(first.said),
                others=self._phrases.few(next_.count),
                second=in_short(second.said),
            )
            yield _Found("divided", one.scene, Question(text, self._where(one)))

    def _missed(self) -> Iterator[_Found]:
        techniques = self._material.engine.rulebook.techniques
        for one in most_missed(self._voices):
            technique = techniques[one.technique]
            text = self._tr(
                "When {name} said {heard}, {n} of you missed “{technique}”, and others showed "
                "it with {said}: what would {name} have noticed of the difference?"
            ).format(
                name=self._name,
                heard=in_short(one.heard),
                n=one.missed,
                technique=technique.name,
                said=in_short(one.model.say),
            )
            scene = self._voices.numbers[one.scene]
            yield _Found("missed", scene, Question(text, technique.means))

    def _parting(self) -> Iterator[_Found]:
        for one in partings(self._material):
            text = self._tr(
                "Of those who said {better} to {name}, {well} of {all} came to a good end; of "
                "those who said {worse}, {few} of {many}. What had become different for {name}?"
            ).format(
                better=in_short(one.better.say),
                name=self._name,
                well=one.well[0],
                all=one.well[1],
                worse=in_short(one.worse.say),
                few=self._phrases.few(one.badly[0]),
                many=one.badly[1],
            )
            scene = self._voices.numbers[one.scene]
            because = self._tr("Scene {n}: here the roads parted.").format(n=scene)
            yield _Found("parting", scene, Question(text, because))

    def _fell(self) -> Iterator[_Found]:
        """Where the class's own road took the customer down most."""
        rules, road = self._material.engine.rulebook, self._voices.road
        falls = [
            (score(step.after) - score(step.before.after), step)
            for step in road
            if step.before is not None
        ]
        for fall, step in sorted(falls, key=lambda one: one[0]):
            if fall > -_FELL or step.before is None or step.option is None:
                break
            before, after = rules.mood_band(step.before.after), rules.mood_band(step.after)
            text = self._tr(
                "With {said} {name} went from {before} to {after}. What was it in those words, and "
                "what would you say there now?"
            ).format(
                said=in_short(step.option.say),
                name=self._name,
                before=self._tr(before),
                after=self._tr(after),
            )
            if before != after:
                scene = self._voices.numbers[str(step.before.place.id)]
                because = self._tr("Scene {n}: the hardest turn on your road.").format(n=scene)
                yield _Found("fell", scene, Question(text, because))

    def _unforeseen(self) -> Iterator[_Found]:
        for one in self._voices.met:
            if not one.splits:
                continue
            last = one.splits[-1]
            if last.guesses > FEWEST and last.foreseen <= _UNFORESEEN * last.guesses:
                text = self._tr(
                    "When {name} said {heard}, few of you foresaw what your own reply would do. "
                    "What had you not reckoned with?"
                ).format(name=self._name, heard=in_short(one.heard))
                told = self._tr("{count} of {of} foresaw it.")
                because = told.format(count=last.foreseen, of=last.guesses)
                scene = self._voices.numbers[one.decision.scene]
                yield _Found("unforeseen", scene, Question(text, because))

    def _agreed(self) -> Iterator[_Found]:
        for one in self._decisions:
            for reply, most in leading(one)[:1]:
                if most.of <= FEWEST or one.division > _AGREED:
                    continue
                text = self._tr(
                    "Nearly all of you went for {said}: when would that be the wrong thing to say "
                    "to {name}?"
                ).format(said=in_short(reply.said), name=self._name)
                yield _Found("agreed", one.scene, Question(text, self._where(one)))

    def _where(self, decision: Decision) -> str:
        told = self._tr("Decision {n}: {about}.")
        return told.format(n=decision.number, about=decision.about)
