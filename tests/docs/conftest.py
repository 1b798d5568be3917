"""Pages of documentation as fixtures, and a test for each example in them.

Test modules can't import one another here, so what they share hangs on fixtures.
"""

from types import SimpleNamespace

import pytest

from . import examples, fragments, running
from .examples import Block, Command, Page

GUIDE = "stories/README.md"


@pytest.fixture(scope="session")
def guide() -> Page:
    """The writer's guide."""
    return examples.read_page(GUIDE)


@pytest.fixture(scope="session")
def readme() -> Page:
    """The users' page."""
    return examples.read_page("README.md")


@pytest.fixture(scope="session")
def contributing() -> Page:
    """The page for people who change the code."""
    return examples.read_page("CONTRIBUTING.md")


@pytest.fixture(scope="session")
def docs() -> SimpleNamespace:
    """What reads, wraps and runs the examples of a page."""
    modules = vars(examples) | vars(fragments) | vars(running)
    return SimpleNamespace(**{name: one for name, one in modules.items() if name[0] != "_"})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each example: fixtures named here get the guide's blocks or commands."""
    for name, chosen in (
        ("whole_story", _is_whole),
        ("fragment", lambda block: _is_fragment(block) and not block.named("broken")),
        ("broken_fragment", lambda block: _is_fragment(block) and block.named("broken")),
        ("rulebook_file", lambda block: block.named("rulebook")),
    ):
        if name in metafunc.fixturenames:
            blocks = [block for block in examples.read_page(GUIDE).blocks if chosen(block)]
            metafunc.parametrize(name, blocks, ids=_block_id)
    for name, page in (("guide_command", GUIDE), ("readme_command", "README.md")):
        if name in metafunc.fixturenames:
            commands = list(examples.read_page(page).commands())
            metafunc.parametrize(name, commands, ids=_command_id)


def _is_whole(block: Block) -> bool:
    return fragments.is_whole(block)


def _is_fragment(block: Block) -> bool:
    return block.language == "yaml" and any(word in fragments.KINDS for word in block.words)


def _block_id(block: Block) -> str:
    return f"line {block.line}"


def _command_id(command: Command) -> str:
    return f"line {command.block.line}: {' '.join(command.words)}"
