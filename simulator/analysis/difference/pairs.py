"""Which part of an old version is which of the new: by its id, else by its `was`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from simulator.story.model import SceneId, Story


class Named(Protocol):
    """A scene, an option or an ending."""

    @property
    def id(self) -> str:
        """What it is called."""

    @property
    def was(self) -> str | None:
        """What it was called before."""


Part = TypeVar("Part", bound=Named)


def pairs(old: Iterable[Part], new: Iterable[Part]) -> Iterator[tuple[Part | None, Part | None]]:
    """Each old part with the new part it became; None where there is no other side.

    The new parts come in the writer's order, then the old ones that are gone.
    """
    left = {one.id: one for one in old}
    for one in new:
        former = one.id if one.id in left else one.was
        yield left.pop(former, None) if former else None, one
    for gone in left.values():
        yield gone, None


@dataclass(frozen=True, slots=True)
class Names:
    """What scenes and endings are called in the new version."""

    changed: Mapping[SceneId, SceneId] = field(default_factory=dict)

    @classmethod
    def between(cls, old: Story, new: Story) -> "Names":
        """Those of the old version that have another name now."""
        both = (
            *pairs(old.scenes.values(), new.scenes.values()),
            *pairs(old.endings.values(), new.endings.values()),
        )
        return cls({was.id: now.id for was, now in both if was and now and was.id != now.id})

    def now(self, place: SceneId) -> SceneId:
        """The id that a scene or ending has now; its old one where it is gone."""
        return self.changed.get(place, place)


AS_THEY_ARE = Names()
"""For what is in the new version already."""
