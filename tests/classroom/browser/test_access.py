"""The page works by keyboard, reads well aloud, and fits small screens, in light and dark."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from simulator.classroom.events import Compared, Played, Revealed, Timed

from .conftest import Phones

Open = Callable[..., Phones]
RULES = (Path(__file__).parent / "rules.js").read_text(encoding="utf-8")


def phases(phones: Phones, page: Page) -> Iterator[str]:
    """Everything that the page can show, one after another."""
    room = phones.room
    expect(page.get_by_text("Who are you?")).to_be_visible()
    yield "who"
    page.get_by_role("button", name="Red").click()
    page.get_by_role("button", name="That’s me").click()
    expect(page.locator(".reply")).to_have_count(4)
    room.do(Timed(room.now + 60_000))
    yield "asking"
    page.locator(".reply").nth(1).click()
    page.get_by_role("button", name="furious").click()
    expect(page.locator("#status")).to_contain_text("Counted")
    yield "voted"
    room.do(Revealed())
    expect(page.locator(".row")).to_have_count(4)
    yield "split"
    room.do(Played(room.lesson.options[0].id))
    room.do(Compared(room.lesson.options[1].id))
    expect(page.locator(".card")).to_have_count(2)
    yield "beside"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_everybody_can_use(opened: Open, scheme: str) -> None:
    """Names, roles, headings, references and contrast are right in every phase."""
    phones = opened(nicknames=True, teams=("Blue", "Red"), foresight=True)
    page = phones.take_out(color_scheme=scheme, reduced_motion="reduce")
    for phase in phases(phones, page):
        assert page.evaluate(RULES) == [], phase
    join = phones.take_out("/", color_scheme=scheme)
    expect(join.get_by_role("button", name="Join")).to_be_visible()
    assert join.evaluate(RULES) == []


@pytest.mark.parametrize(
    "how",
    [
        {"viewport": {"width": 320, "height": 640}},
        {"viewport": {"width": 320, "height": 256}},
        {"viewport": {"width": 640, "height": 320}, "device_scale_factor": 2},
    ],
)
def test_small_screens(opened: Open, how: dict[str, object]) -> None:
    """At 320 px, as at 400 % of a desk's screen, nothing has to be scrolled sideways."""
    phones = opened(nicknames=True, teams=("Blue", "Red"), foresight=True)
    page = phones.take_out(**how)
    for phase in phases(phones, page):
        assert not wide(page), phase


def test_large_text(opened: Open) -> None:
    """With letters of twice the size everything still fits."""
    phones = opened(nicknames=True, teams=("Blue", "Red"), foresight=True)
    page = phones.take_out()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for phase in phases(phones, page):
        assert not wide(page), phase


def wide(page: Page) -> bool:
    """Whether something sticks out sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_by_keyboard_alone(opened: Open) -> None:
    """Joining, who one is, voting, the mood, changing one's mind: without a finger."""
    phones = opened(teams=("Blue", "Red"), foresight=True)
    page = phones.take_out("/")
    expect(page.get_by_role("button", name="Join")).to_be_visible()
    press(page, "Tab")
    page.keyboard.type("K7QP")
    press(page, "Enter")
    expect(page.get_by_text("Your team")).to_be_visible()
    press(page, "Tab", "Tab", "Space", "Tab", "Enter")
    expect(page.locator(".reply")).to_have_count(4)
    until_focused(page, ".reply:nth-child(1)")
    press(page, "Enter")
    expect(page.locator("#status")).to_contain_text("Counted: A")
    until_focused(page, ".mood")
    press(page, "Tab", "Space")
    expect(page.locator("#status")).to_contain_text("Counted: A, then annoyed.")
    press(page, *["Shift+Tab"] * 4, "Space")
    expect(page.locator("#status")).to_contain_text("Counted: B, then annoyed.")
    phones.room.do(Revealed())
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def press(page: Page, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        page.keyboard.press(key)


def until_focused(page: Page, selector: str) -> None:
    """Go on with Tab until something has the focus, which is to be seen there."""
    for _ in range(12):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert ring == "solid"
            return
        press(page, "Tab")
    raise AssertionError(selector)


def test_what_is_read_aloud(opened: Open) -> None:
    """A new phase is announced, politely, and what became of one's own vote."""
    phones = opened()
    page = phones.take_out()
    spoken = page.locator("#spoken")
    expect(spoken).to_have_attribute("aria-live", "polite")
    expect(spoken).to_contain_text("Ida says: Two days.")
    page.locator(".reply").nth(0).click()
    expect(page.get_by_role("status")).to_contain_text("Counted: A.")
    phones.room.do(Revealed())
    expect(spoken).to_have_text("How the room voted. You would have said A.")
    phones.room.do(Played(phones.room.lesson.options[0].id))
    expect(spoken).to_contain_text("You say A. Ida answered: ")


def test_nothing_moves_where_that_is_unwanted(opened: Open) -> None:
    """Reduced motion takes every transition away."""
    phones = opened()
    page = phones.take_out(reduced_motion="reduce")
    expect(page.locator(".reply")).to_have_count(4)
    moving = "[...document.querySelectorAll('*')].map(e => getComputedStyle(e).transitionDuration)"
    assert set(json.loads(page.evaluate(f"JSON.stringify({moving})"))) == {"0s"}
