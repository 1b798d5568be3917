"""From what a file says to the story it means: names resolved, defaults filled in."""

from collections.abc import Iterable, Mapping
from typing import cast

from simulator.story import schema
from simulator.story.conditions import Condition, ConditionError, Holds, parse_condition
from simulator.story.diagnostics import Finding, Path, did_you_mean
from simulator.story.model import (
    Card,
    Channel,
    Customer,
    Ending,
    Grade,
    Level,
    Option,
    OptionId,
    Playthrough,
    Route,
    Scene,
    SceneId,
    Setting,
    Story,
    Variant,
)
from simulator.story.portrait import Portrait
from simulator.story.vocabulary import Vocabulary

UNREADABLE = Holds("unreadable-condition")
"""Stands for a condition that broke the grammar, which is already a finding."""

_CONDITION_HINT = "As in `temper is heated or higher and not need-met`."


class Builder:
    """Turns validated models into a Story and keeps what it finds wrong on the way."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.findings: list[Finding] = []
        self._vocabulary = vocabulary
        self._approaches: dict[str, str | None] = {}

    def story(
        self,
        head: schema.StoryFile,
        scenes: Mapping[SceneId, Scene],
        revision: str,
    ) -> Story:
        """The story of a file's head with its scenes, which `scene` has built."""
        return Story(
            id=head.story,
            title=head.title,
            summary=head.summary or "",
            level=Level(head.level),
            setting=Setting(head.setting.place, head.setting.role, Channel(head.setting.channel)),
            customer=_customer(head.customer),
            brief=head.brief,
            cards=tuple(Card(card.title, card.text) for card in head.cards),
            facts=frozenset(head.facts),
            walk_out=SceneId(head.walk_out),
            scenes=scenes,
            endings={SceneId(id_): _ending(id_, one) for id_, one in head.endings.items()},
            reflect=tuple(head.reflect),
            playthroughs=tuple(
                Playthrough(
                    one.name,
                    tuple(OptionId(id_) for id_ in one.choose),
                    SceneId(one.ends),
                    one.persona or head.customer.persona,
                )
                for one in head.playthroughs
            ),
            rulebook=head.rulebook,
            revision=revision,
        )

    def scene(self, id_: str, scene: schema.SceneFile) -> Scene:
        """The scene of a file's part."""
        path: Path = ("scenes", id_)
        fallback = self._routes(scene.go, (*path, "go"))
        return Scene(
            id=SceneId(id_),
            customer=self._variants(scene.customer, (*path, "customer")),
            options=tuple(
                self._option(option_id, option, fallback, (*path, "options", option_id))
                for option_id, option in scene.options.items()
            ),
            later=scene.later,
            breaks=scene.breaks,
            sets=tuple(scene.sets),
            go=fallback,
            channel=Channel(scene.channel) if scene.channel else None,
            note=scene.note or "",
            was=scene.was,
        )

    def _option(
        self, id_: str, option: schema.OptionFile, fallback: tuple[Route, ...], path: Path
    ) -> Option:
        approach = self._approach(id_, option, path)
        mood = option.mood
        skills = self._vocabulary.approaches.get(approach, {})
        if option.skills is not None:
            skills = {skill: schema.LEVELS[level] for skill, level in option.skills.items()}
        go = self._routes(option.go, (*path, "go")) or fallback
        if not go:
            message = f"`{id_}` leads nowhere: neither it nor its scene has a `go`."
            hint = "Add `go:` with a scene or an ending."
            self.findings.append(Finding("no-way-on", (*path, "go"), message, hint))
        return Option(
            id=OptionId(id_),
            approach=approach,
            say=option.say,
            go=go,
            when=self._condition(option.when, (*path, "when")),
            reply=self._variants(option.reply or [], (*path, "reply")),
            mood=(mood.temper, mood.heard, mood.trust) if mood else (0, 0, 0),
            sets=tuple(option.sets),
            clears=tuple(option.clears),
            promises=option.promises,
            keeps=option.keeps,
            breaks=option.breaks,
            meets_need=option.meets_need,
            skills=skills,
            technique=tuple(option.technique),
            misses=tuple(option.misses),
            why=option.why or "",
            was=option.was,
        )

    def _approach(self, id_: str, option: schema.OptionFile, path: Path) -> str:
        known = self._vocabulary.approaches
        if option.approach is not None:
            if option.approach not in known:
                message = f"`{option.approach}` is not an approach of the rulebook."
                hint = did_you_mean(option.approach, known)
                self.findings.append(
                    Finding("unknown-approach", (*path, "approach"), message, hint)
                )
            return option.approach
        if id_ not in self._approaches:
            self._approaches[id_] = self._vocabulary.approach_of(id_)
        approach = self._approaches[id_]
        if approach is None:
            message = f"`{id_}` starts with no approach of the rulebook."
            hint = did_you_mean(id_.split("-", maxsplit=1)[0], known)
            hint = hint or "Begin the id with an approach, or name one with `approach:`."
            self.findings.append(Finding("unknown-approach", path, message, hint, at_key=True))
        return approach or ""

    def _variants(self, variants: Iterable[schema.VariantFile], path: Path) -> tuple[Variant, ...]:
        return tuple(
            Variant(one.say, self._condition(one.when, (*path, index, "when")))
            for index, one in enumerate(variants)
        )

    def _routes(self, routes: Iterable[schema.RouteFile] | None, path: Path) -> tuple[Route, ...]:
        return tuple(
            Route(SceneId(one.to), self._condition(one.when, (*path, index, "when")))
            for index, one in enumerate(routes or ())
        )

    def _condition(self, text: str | None, path: Path) -> Condition | None:
        if text is None:
            return None
        try:
            return parse_condition(text)
        except ConditionError as error:
            message = f"This condition can't be read: {error}."
            self.findings.append(Finding("condition-syntax", path, message, _CONDITION_HINT))
            return UNREADABLE


def _customer(customer: schema.CustomerFile) -> Customer:
    look = customer.portrait
    portrait = Portrait(
        head=look.head,
        skin=look.skin,
        clothing=look.clothing,
        hair=look.hair,
        facial_hair=look.facial_hair,
        glasses=look.glasses,
        mask=look.mask,
    )
    also = tuple(cast("list[str]", customer.also))
    return Customer(customer.name, portrait, customer.persona, also)


def _ending(id_: str, ending: schema.EndingFile) -> Ending:
    grade = Grade(ending.grade)
    return Ending(SceneId(id_), grade, ending.text, ending.epilogue or "", ending.was)
