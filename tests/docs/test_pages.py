"""What holds on every page: links lead somewhere, and commands exist."""

from typing import Any

import pytest
import typer

from simulator.cli.main import command_line

PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "stories/README.md")


@pytest.fixture(scope="module")
def rapport() -> Any:
    """The command line as typer builds it, with a window that opens nothing."""
    return typer.main.get_command(command_line(lambda app, story: 0, lambda app, story: 0))


@pytest.mark.parametrize("path", PAGES)
def test_links_lead_somewhere(path: str, docs) -> None:
    """Every link points to a heading, to a file of the project, or out of it."""
    page = docs.read_page(path)
    for link in page.links:
        if link.startswith("https://"):
            continue
        target, _, anchor = link.partition("#")
        there = (docs.ROOT / path).parent / target if target else docs.ROOT / path
        assert there.exists(), link
        if anchor:
            assert anchor in docs.read_page(str(there.relative_to(docs.ROOT))).anchors, link


@pytest.mark.parametrize("path", PAGES)
def test_commands_in_prose_exist(path: str, docs, rapport: Any) -> None:
    """Every `rapport …` in a sentence is a command, with options that it has."""
    for line in docs.read_page(path).inline:
        name, *words = line.removeprefix(".venv/bin/").split()
        if name != "rapport":
            continue
        command = rapport
        while words and words[0] in getattr(command, "commands", {}):
            command = command.commands[words.pop(0)]
        assert command is not rapport or not words or words[0].startswith("-"), line
        known = {opt for one in command.params for opt in (*one.opts, *one.secondary_opts)}
        assert {word for word in words if word.startswith("--")} <= known, line


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_plain_text(path: str, docs) -> None:
    """No page has a tab, a trailing blank or an unclosed fence."""
    text = docs.read_page(path).text
    assert "\t" not in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]
    assert text.count("\n```") % 2 == 0
