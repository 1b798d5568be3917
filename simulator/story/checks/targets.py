"""Every way on leads to a scene or an ending that exists."""

from collections.abc import Iterator

from simulator.story.checks.walk import routes
from simulator.story.diagnostics import Finding, Path, did_you_mean
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary


def undefined_targets(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Targets of `go`, `walk-out` and `ends` that are not defined."""
    known = {*story.scenes, *story.endings}
    for path, ways in routes(story):
        for index, route in enumerate(ways):
            if route.to in known:
                continue
            here = (*path, index, "to")
            message = f"`{route.to}` is neither a scene nor an ending of this story."
            yield Finding("undefined-target", here, message, did_you_mean(route.to, known))
    endings: list[tuple[Path, str]] = [(("walk-out",), story.walk_out)]
    endings += [
        (("playthroughs", index, "ends"), one.ends) for index, one in enumerate(story.playthroughs)
    ]
    for path, ending in endings:
        if ending not in story.endings:
            message = f"`{ending}` is not an ending of this story."
            yield Finding("undefined-ending", path, message, did_you_mean(ending, story.endings))
