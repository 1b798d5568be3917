"""A story file together with the rulebook it is played by."""

from dataclasses import dataclass
from pathlib import Path

from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import RulebookReading, own_rulebook, read_rulebook
from simulator.story.diagnostics import Diagnostic, Finding, Severity
from simulator.story.locate import place
from simulator.story.model import Story
from simulator.story.reading import Reading, read_story
from simulator.story.source import Source, read_source
from simulator.story.tree import Tree, read_tree


@dataclass(frozen=True, slots=True)
class Loaded:
    """A story's file, read by its rulebook; `story` is None where an error keeps it back.

    A rulebook's file that was met in place of a story is read as one (`is_rulebook`).
    `source` is the file's text (None where it is not text), `draft` what could be made out.
    """

    file: str
    story: Story | None
    rulebook: Rulebook
    diagnostics: tuple[Diagnostic, ...]
    source: Source | None = None
    draft: Story | None = None
    is_rulebook: bool = False

    @property
    def clean(self) -> bool:
        """True where nothing keeps the story from being played."""
        return not any(one.severity is Severity.ERROR for one in self.diagnostics)


def load_story(path: Path, rulebook: Rulebook | None = None) -> Loaded:
    """The story at `path`, by its own `rulebook:`, else the one given, else Rapport's own."""
    rules = rulebook or own_rulebook()
    source = read_source(path)
    if isinstance(source, Diagnostic):
        return Loaded(str(path), None, rules, (source,))
    tree = read_tree(source)
    if _is_rulebook(tree):
        return Loaded(str(path), None, rules, read_rulebook(path).diagnostics, is_rulebook=True)
    named = tree.data.get("rulebook") if isinstance(tree.data, dict) else None
    if not isinstance(named, str) or not named:
        return _loaded(read_story(source, rules.vocabulary(), tree), rules, source)
    return _by_its_own(source, tree, named, rules)


def _is_rulebook(tree: Tree) -> bool:
    return isinstance(tree.data, dict) and "approaches" in tree.data and "scenes" not in tree.data


def _by_its_own(source: Source, tree: Tree, named: str, fallback: Rulebook) -> Loaded:
    """The story by the rulebook it names, which must lie inside the story's folder."""
    reading: RulebookReading | None = None
    path = _inside(source, named)
    if path is None:
        message = f"The rulebook `{named}` lies outside this story's folder."
        told = Finding("path-outside", ("rulebook",), message, "Copy it beside the story.")
    elif path == Path(source.file).resolve():
        message = f"`{named}` is this story itself, and no rulebook."
        told = Finding("bad-rulebook", ("rulebook",), message, "Name a rulebook's file.")
    else:
        reading = read_rulebook(path)
        if (own := reading.rulebook) is not None:
            return _loaded(read_story(source, own.vocabulary(), tree), own, source)
        message = f"The rulebook `{named}` can't be used; see what is said of it."
        told = Finding("bad-rulebook", ("rulebook",), message, "Mend the rulebook first.")
    of_rulebook = reading.diagnostics if reading else ()
    diagnostics = (*tree.diagnostics, *place(source, [told]), *of_rulebook)
    return Loaded(source.file, None, fallback, diagnostics, source)


def _inside(source: Source, named: str) -> Path | None:
    """The file that a story names, or None where it lies outside the story's folder."""
    folder = Path(source.file).resolve().parent
    try:
        path = (folder / named).resolve()
    except (OSError, RuntimeError):  # links that lead in a circle
        return None
    return path if path.is_relative_to(folder) else None


def _loaded(reading: Reading, rules: Rulebook, source: Source) -> Loaded:
    return Loaded(reading.file, reading.story, rules, reading.diagnostics, source, reading.draft)
