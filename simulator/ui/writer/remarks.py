"""What the page says by itself of a file and of a scene that nothing is known of."""

from collections.abc import Sequence

from simulator.debrief.words import Translate
from simulator.ui.writer.knowledge import Knowledge
from simulator.ui.writer.manuscript import Manuscript
from simulator.ui.writer.outline import Kind, OutlineRow


def size(rows: Sequence[OutlineRow], tr: Translate = str) -> str:
    """How long a story is; "" where nothing could be made out of it."""
    scenes = sum(row.kind is Kind.SCENE for row in rows)
    words = sum(row.words for row in rows)
    told = tr("{scenes} scenes · {words} words")
    return told.format(scenes=scenes, words=words) if rows else ""


def notice(manuscript: Manuscript, tr: Translate = str) -> str:
    """What a person should know of the version that is shown, "" for nothing."""
    if manuscript.loaded.is_rulebook:
        return tr("This file is a rulebook, not a story.")
    if manuscript.stale:
        return tr("The file has errors. Here is the last version that could be played.")
    if manuscript.good is None and manuscript.story is not None:
        return tr("The file has errors and can't be played yet. Here is what it says so far.")
    if manuscript.good is None:
        return tr("The file can't be read as a story yet. The problems say why.")
    return ""


def not_named(tr: Translate = str) -> str:
    """Why there are no proofs with a temperament."""
    return tr("The story does not name this temperament, so nothing is proved for it.")


def nobody_comes(knowledge: Knowledge, known: bool, persona: str, tr: Translate = str) -> str:
    """Why there is no envelope of a scene; `known` says whether its proofs are in."""
    if not known:
        return tr("How this can be met is being worked out.") if knowledge.busy else ""
    if not knowledge.complete:
        return tr("With this customer, nobody was found to come here.")
    told = tr("▲ Proved: with {persona}, nobody can ever come here.")
    return told.format(persona=persona)
