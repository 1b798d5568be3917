"""`rapport export`: the debriefs of attempts as a PDF, a page, a table or plain data."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.output import ERRORS, console, print_diagnostics, problems, shown
from simulator.cli.play import story_path
from simulator.cli.records_place import ProfileOption, RecordsOption, chosen, failed, opened
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.cli.seers import Seers
from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.formats import Format, Write, export, writers
from simulator.debrief.export.whole_file import ExportError
from simulator.mood.loading import load_story
from simulator.play.engine import Engine
from simulator.play.errors import PlayError
from simulator.play.session import Session

if TYPE_CHECKING:
    from simulator.records.store import Records


def export_command(write_pdf: Write | None) -> Callable[..., None]:
    """The command; `write_pdf` writes what takes Qt, and is None where there is no Qt."""

    def command(
        file: Annotated[
            Path, typer.Argument(dir_okay=False, help="To write: .pdf, .html, .csv or .json.")
        ],
        story: Annotated[
            str | None, typer.Option(help="A talk in this story, said with --choose.")
        ] = None,
        choose: Annotated[str | None, typer.Option(help="The talk's option ids: a,b,c.")] = None,
        persona: Annotated[str | None, typer.Option(help="The customer's temperament.")] = None,
        attempt: Annotated[
            list[str] | None, typer.Option(help="Only the attempt with this id (may be repeated).")
        ] = None,
        profile: ProfileOption = None,
        place: RecordsOption = None,
        names: Annotated[
            bool, typer.Option("--names", help="Say on each debrief whose it is.")
        ] = False,
        rulebook: RulebookOption = None,
    ) -> None:
        """Write debriefs into one file: of the attempts in the records, or of one talk."""
        write = _writer(file, write_pdf)
        if story is not None:
            if choose is None:
                raise typer.BadParameter("--story needs --choose: what is said in the talk")
            _write(write, [_talk(story, choose, persona, rulebook)], 1, file)
            return
        if choose is not None or persona is not None or rulebook is not None:
            raise typer.BadParameter("--choose, --persona and --rulebook go with --story")
        with opened(place) as records:
            kept = _Kept(records, _ids(records, attempt, profile), names=names)
            _write(write, kept, len(kept.ids), file)
        if kept.lost:
            raise failed(f"Left out, since they can't be read: {', '.join(kept.lost)}.")

    return command


class _Kept:
    """Attempts of the records, read and judged one by one; `lost` are those that can't be read."""

    def __init__(self, records: "Records", ids: Sequence[str], *, names: bool) -> None:
        self.ids = ids
        self.lost: list[str] = []
        self._records = records
        self._names = {one.id: one.name for one in records.profiles()} if names else {}
        self._seers = Seers()

    def __iter__(self) -> Iterator[Attempt]:
        from simulator.records.errors import UnknownAttemptError, UnreadableAttemptError

        for id_ in self.ids:
            try:
                kept = self._records.attempt(id_)
            except (UnknownAttemptError, UnreadableAttemptError):
                self.lost.append(id_)
                continue
            row = kept.row
            yield Attempt(
                session=kept.session,
                begun=datetime.fromtimestamp(row.started / 1000).astimezone(),
                judgement=kept.judgement or self._seers.judge(kept.session),
                guess=row.guess,
                note=row.note,
                trainee=self._names.get(row.profile, ""),
                id=row.id,
                again_after=row.retry.after if row.retry else None,
            )


def _ids(records: "Records", attempts: list[str] | None, profile: str | None) -> list[str]:
    """Which attempts are meant, each person's in the order in which they were played."""
    if attempts:
        return attempts
    people = chosen(records, profile)
    return [row.id for one in people for row in reversed(records.attempts(one.id))]


def _talk(story: str, choose: str, persona: str | None, rulebook: Path | None) -> Attempt:
    loaded = load_story(story_path(story), chosen_rulebook(rulebook))
    if loaded.story is None:
        print_diagnostics(loaded.diagnostics)
        raise typer.Exit(ERRORS)
    try:
        session = Session.start(Engine(loaded.story, loaded.rulebook, persona))
        for option in filter(None, (part.strip() for part in choose.split(","))):
            session = session.choose(option)
    except PlayError as error:
        raise failed(str(error)) from error
    return Attempt(session, datetime.now().astimezone(), Seers().judge(session))


def _writer(file: Path, write_pdf: Write | None) -> Write:
    format_ = Format.of(file)
    if format_ is None:
        raise typer.BadParameter(f"{file} says no format; end it with .pdf, .html, .csv or .json")
    if format_ is not Format.PDF:
        return writers()[format_]
    if write_pdf is None:
        raise typer.BadParameter("a PDF can't be written here; .html prints as well")
    return write_pdf


def _write(write: Write, attempts: Iterable[Attempt], count: int, file: Path) -> None:
    written = 0
    try:
        with _counting(count) as tell, closing(export(write, attempts, count, file, str)) as steps:
            for written in steps:
                tell(written)
    except ExportError as error:
        raise failed(str(error)) from error
    except ImportError as error:
        raise failed(f"A PDF can't be written on this computer: {error}.") from error
    many = "1 attempt" if written == 1 else f"{written} attempts"
    console.print(f"{many} written to {shown(str(file))}", markup=False, soft_wrap=True)


@contextmanager
def _counting(count: int) -> Iterator[Callable[[int], None]]:
    """Says on a terminal how many are written; Ctrl+C leaves nothing behind."""
    if not problems.is_terminal or count < 2:
        yield lambda _: None
        return
    with problems.status(f"Writing {count} attempts") as status:
        yield lambda done: status.update(f"Written {done} of {count}; Ctrl+C stops")
