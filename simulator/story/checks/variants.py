"""Of variants and routes the first that holds is taken, and the last must always hold."""

from collections.abc import Iterator, Sequence

from simulator.story.checks.walk import option_path, routes
from simulator.story.diagnostics import Finding, Path
from simulator.story.model import Route, Story, Variant
from simulator.story.vocabulary import Vocabulary


def variant_order(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A last part with a condition, or parts behind one that has none."""
    for scene in story.scenes.values():
        yield from _order(scene.customer, ("scenes", scene.id, "customer"))
    for scene, option in story.options():
        yield from _order(option.reply, (*option_path(scene, option), "reply"))
    for path, ways in routes(story):
        yield from _order(ways, path)


def _order(parts: Sequence[Variant | Route], path: Path) -> Iterator[Finding]:
    if not parts:
        return
    if parts[-1].when is not None:
        message = "The last of these has a `when`, so that nothing may be left to take."
        hint = "Let the last one stand without `when`."
        yield Finding("no-fallback", (*path, len(parts) - 1), message, hint)
    for index, part in enumerate(parts[:-1]):
        if part.when is None:
            message = "What follows this one is never taken: it has no `when`."
            hint = "Put it last, or give it a `when`."
            yield Finding("never-taken", (*path, index), message, hint)
            return
