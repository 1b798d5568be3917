"""Each diagnostic has a page, and what the pages show is true."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

import simulator
from simulator.analysis.analysis import analyse
from simulator.analysis.checking import Look
from simulator.analysis.lints import LINTS
from simulator.analysis.proofs import PROOFS
from simulator.analysis.space import DEFAULT_LIMIT
from simulator.mood.loading import Loaded
from simulator.play.checking import check_story
from simulator.story.explanations import explained_codes, explanation
from simulator.story.locate import place

from .small_story import Check, option, told_of, told_of_fences

_TELLERS = {"Diagnostic", "Finding", "Mark", "_note", "_note_at", "_stop", "_fatal"}
"""What is called with a code in the first place."""
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+\Z")


def codes_in_use(folder: Path) -> set[str]:
    """Every code that the sources in a folder name where a diagnostic is made."""
    sources = folder.rglob("*.py")
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sources]
    return {code for tree in trees for code in _codes(tree)}


def _codes(tree: ast.AST) -> Iterator[str]:
    """What stands first in a call that tells, in a triple that is returned, or after a hint."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Name(name) | ast.Attribute(attr=name), [ast.Constant(str(code)), *_]):
                if name in _TELLERS:
                    yield code
            case ast.Call(ast.Name("_Said"), [*_, ast.Constant(str(code))]):
                if _CODE.match(code):
                    yield code
            case ast.Return(ast.Tuple([ast.Constant(str(code)), _, _])):
                yield code
            case ast.AnnAssign(ast.Name("code"), value=ast.Constant(str(code))):
                yield code


SIMULATOR = Path(simulator.__file__).parent
PROVED = codes_in_use(SIMULATOR / "analysis" / "proofs")


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    """`rapport explain` knows every code that the program can tell, and none beside."""
    assert codes_in_use(SIMULATOR) == set(explained_codes())


def check_for(code: str) -> Check:
    """The check that tells a code: what isn't a mistake is looked for only in finished stories."""
    if code == "not-proved":
        return partial(with_proofs, limit=100)
    if code in PROVED:
        return with_proofs
    return with_lints if code in {lint.code for lint in LINTS} else check_story


def with_lints(path: Path) -> Loaded:
    """What a story's file says of itself, and what the lints say of the story."""
    return looked_at(path, LINTS)


def with_proofs(path: Path, limit: int = DEFAULT_LIMIT) -> Loaded:
    """What a story's file says of itself, and what is proved of the story."""
    return looked_at(path, PROOFS, limit)


def looked_at(path: Path, looks: Iterable[Look], limit: int = DEFAULT_LIMIT) -> Loaded:
    loaded = check_story(path)
    assert loaded.story is not None
    assert loaded.source is not None
    analysis = analyse(loaded.story, loaded.rulebook, limit=limit)
    found = place(loaded.source, (one for look in looks for one in look(analysis)))
    return replace(loaded, diagnostics=(*loaded.diagnostics, *found))


@pytest.mark.parametrize("code", explained_codes())
def test_example_yields_its_code_alone(code: str, tmp_path: Path) -> None:
    """The example of a page yields the page's code, with its severity, and no other."""
    page = explanation(code)
    told = list(told_of_fences(page.example, tmp_path, check_for(code)))
    assert {(one.code, one.severity) for one in told} == {(code, page.severity)}, told


@pytest.mark.parametrize("code", explained_codes())
def test_cure_is_clean(code: str, tmp_path: Path) -> None:
    """The cure of a page has a fenced block, and nothing is wrong with it."""
    cure = explanation(code).cure
    assert "```" in cure
    assert list(told_of_fences(cure, tmp_path, check_for(code))) == []


@pytest.mark.parametrize("code", explained_codes())
def test_page_speaks_to_a_writer(code: str) -> None:
    """A page says in whole sentences what the code means, and shows something."""
    page = explanation(code)
    assert "```" in page.example
    assert page.means.endswith(".")
    assert page.title[0].isupper()
    assert not page.title.endswith(".")


def test_small_story_is_clean(tmp_path: Path) -> None:
    """What the fragments are put into has nothing wrong with it by itself."""
    assert told_of(option(), tmp_path, check=with_lints) == ()
    assert told_of(option(), tmp_path, check=with_proofs) == ()
