"""`rapport check`: every diagnostic of every story, its playthroughs run, its states searched."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from simulator.analysis.checking import Checked, check_and_analyse
from simulator.analysis.coverage import StoryCoverage, missing, story_coverage
from simulator.analysis.library import ENOUGH_STORIES, Volume, library_diagnostics, volume
from simulator.analysis.space import DEFAULT_LIMIT
from simulator.analysis.stats import Stats, stats
from simulator.cli import coverage_table, stats_table
from simulator.cli.output import CLEAN, ERRORS, as_json, console, print_diagnostics, print_json
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.cli.searching import searching
from simulator.mood.loading import Loaded
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.play.checking import check_story
from simulator.story.diagnostics import Diagnostic


class _Wanted(NamedTuple):
    """What is to be worked out beside the diagnostics, each of which takes its time."""

    figures: bool
    coverage: bool
    library: bool


class _Seen(NamedTuple):
    """One file, and what is kept of its analysis; None where it isn't wanted."""

    loaded: Loaded
    figures: Stats | None
    covers: StoryCoverage | None
    volume: Volume | None


def check(
    paths: Annotated[
        list[Path], typer.Argument(exists=True, help="Stories, or folders of stories.")
    ],
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out what needs every state: proofs and lints.")
    ] = False,
    figures: Annotated[
        bool, typer.Option("--stats", help="Print each story's figures as well.")
    ] = False,
    coverage: Annotated[
        bool,
        typer.Option("--coverage", help="Print which techniques the stories teach, and lack."),
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Fail on warnings too, and on what --coverage misses."),
    ] = False,
    limit: Annotated[
        int, typer.Option(min=1, help="States with one temperament after which a search stops.")
    ] = DEFAULT_LIMIT,
    json: Annotated[bool, typer.Option("--json", help="Print the diagnostics as JSON.")] = False,
    rulebook: RulebookOption = None,
) -> None:
    """Say what is wrong in stories (and rulebooks), run their playthroughs, prove the rest."""
    rules = chosen_rulebook(rulebook)
    files = list(story_files(paths))
    wanted = _Wanted(figures, coverage, library=len(files) >= ENOUGH_STORIES)
    seen = [_seen(_checked(path, rules, limit, quick=quick), wanted) for path in files]
    if not seen:
        raise typer.BadParameter("no story (a .yaml file) is there")
    diagnostics = [one for each in seen for one in each.loaded.diagnostics]
    diagnostics += library_diagnostics([one.volume for one in seen if one.volume])
    if json:
        more = _more(seen, rules, figures=figures, coverage=coverage)
        plain = [as_json(one) for one in diagnostics]
        print_json({**more, "diagnostics": plain} if more else plain)
    else:
        _print(seen, diagnostics, rules, figures=figures, coverage=coverage)
    clean = all(one.loaded.clean for one in seen)
    if strict:
        lacks = coverage and any(missing(_covers(seen), rules or own_rulebook()))
        clean = not (diagnostics or lacks)
    raise typer.Exit(CLEAN if clean else ERRORS)


def story_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files among `paths`, and the stories in the folders among them."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.yaml"))
        else:
            yield path


def _checked(path: Path, rulebook: Rulebook | None, limit: int, *, quick: bool) -> Checked:
    if quick:
        return Checked(check_story(path, rulebook), None)
    with searching(path.name) as progress:
        return check_and_analyse(path, rulebook, progress, limit)


def _seen(checked: Checked, wanted: _Wanted) -> _Seen:
    """What is kept of a story; its states, which take much room, are not."""
    loaded, analysis = checked.loaded, checked.analysis
    story, rules = loaded.story, loaded.rulebook
    if story is None:
        return _Seen(loaded, None, None, None)
    explored = analysis if analysis is not None and analysis.complete else None
    return _Seen(
        loaded,
        stats(story, analysis) if wanted.figures else None,
        story_coverage(story, rules, analysis) if wanted.coverage else None,
        volume(loaded.file, explored) if wanted.library and explored else None,
    )


def _print(
    seen: Sequence[_Seen],
    diagnostics: Iterable[Diagnostic],
    rules: Rulebook | None,
    *,
    figures: bool,
    coverage: bool,
) -> None:
    print_diagnostics(diagnostics)
    if figures:
        console.print(stats_table.table(_figures(seen)))
        console.print()
    if coverage:
        _print_coverage(_covers(seen), rules or own_rulebook())
    console.print(_summary([one.loaded for one in seen]))


def _print_coverage(found: Sequence[StoryCoverage], rules: Rulebook) -> None:
    console.print(coverage_table.table(found, rules))
    console.print()
    for line in coverage_table.legend(found):
        console.print(line)
    console.print()
    lacks = list(missing(found, rules))
    for one in lacks:
        console.print(f"missing: {coverage_table.said(one)}")
    console.print(f"{len(lacks)} missing." if lacks else "Nothing is missing.")
    console.print()


def _more(
    seen: Sequence[_Seen], rules: Rulebook | None, *, figures: bool, coverage: bool
) -> dict[str, Any]:
    """What is wanted beside the diagnostics, ready for JSON."""
    more: dict[str, Any] = {}
    if figures:
        more["stories"] = [stats_table.as_plain(*one) for one in _figures(seen)]
    if coverage:
        covers = _covers(seen)
        lacks = list(missing(covers, rules or own_rulebook()))
        more["coverage"] = coverage_table.as_plain(covers, lacks)
    return more


def _figures(seen: Sequence[_Seen]) -> list[tuple[str, Stats]]:
    return [(one.loaded.story.id, one.figures) for one in seen if one.loaded.story and one.figures]


def _covers(seen: Sequence[_Seen]) -> list[StoryCoverage]:
    return [one.covers for one in seen if one.covers]


def _summary(checked: Sequence[Loaded]) -> str:
    broken = sum(not loaded.clean for loaded in checked)
    walks = sum(len(loaded.story.playthroughs) for loaded in checked if loaded.story)
    rulebooks = sum(loaded.is_rulebook for loaded in checked)
    counted = [_counted(len(checked) - rulebooks, "story", "stories")]
    counted.append(_counted(rulebooks, "rulebook", "rulebooks"))
    files = " and ".join(part for part in counted if part)
    if broken:
        return f"{files}, {broken} with errors. `rapport explain CODE` says more of a code."
    return f"{files} in order, {walks} playthroughs run."


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}" if number else ""
