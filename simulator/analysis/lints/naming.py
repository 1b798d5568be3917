"""Lists of ids in a message, kept short."""

from collections.abc import Iterable

_FEW = 6
"""So many names are read; of more, the first are enough to begin with."""


def named(ids: Iterable[str]) -> str:
    """Ids as code: "`a`, `b` and `c`", or "… and 3 more"."""
    all_ids = [f"`{id_}`" for id_ in dict.fromkeys(ids)]
    if len(all_ids) > _FEW:
        return f"{', '.join(all_ids[:_FEW])} and {len(all_ids) - _FEW} more"
    if len(all_ids) < 2:
        return "".join(all_ids)
    return f"{', '.join(all_ids[:-1])} and {all_ids[-1]}"
