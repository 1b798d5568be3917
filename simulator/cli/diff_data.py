"""A difference as data for other programs, every value of it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from simulator.analysis.difference.comparing import Difference, Version
from simulator.analysis.outcomes import Outcome


def as_plain(found: Difference) -> dict[str, Any]:
    """The difference as data; `old` and `new` by id and revision."""
    plain: dict[str, Any] = _plain(found)
    for side, one in (("old", found.old), ("new", found.new)):
        plain[side] = {"story": one.story.id, "revision": one.story.revision}
    return {"in-play": found.in_play, **plain}


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case Version():
            return None
        case Outcome():
            return {"grade": value.grade.value, "score": value.score}
        case _ if is_dataclass(value):
            names = [field.name for field in fields(value)]
            return {name.replace("_", "-"): _plain(getattr(value, name)) for name in names}
        case tuple() if hasattr(value, "_asdict"):
            return {name: _plain(one) for name, one in value._asdict().items()}
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case _:
            return value
