"""A phone that sleeps, or whose network goes, comes back to where it was."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from simulator.classroom.events import Revealed
from simulator.classroom.lesson import Phase

from .conftest import HOST, Phones
from .test_class import reply

Open = Callable[..., Phones]
REFUSED = "ERR_CONNECTION_REFUSED"
"""What the browser itself logs where nobody listens."""


def away(phones: Phones) -> int:
    """Switch the service off; its port."""
    port = int(phones.service.address.split(":")[1])
    phones.service.stop()
    return port


def again(phones: Phones, port: int) -> None:
    """Switch it on where it was; what the browser logged meanwhile is as it should be."""
    phones.service.start(HOST, port, demanded=True)


def forgive(phones: Phones) -> None:
    """Forget that nobody answered for a while."""
    phones.wrong[:] = [one for one in phones.wrong if REFUSED not in one and "WebSocket" not in one]


def wake(page: Page) -> None:
    """What a phone does when it is looked at again, or has a network again."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_vote_survives_a_lost_connection(opened: Open) -> None:
    """The page says so plainly, comes back by itself, and the vote is still there, once."""
    phones = opened()
    page = phones.take_out()
    reply(page, "B")
    port = away(phones)
    lost = page.get_by_role("alert").get_by_text("Connection lost. Your vote is safe.")
    expect(lost).to_be_visible()
    expect(page).to_have_title("Connection lost · The late parcel")
    again(phones, port)
    expect(lost).to_be_hidden()
    expect(page.locator("#status")).to_contain_text("Counted: B")
    assert len(phones.room.lesson.seats) == 1
    assert phones.room.lesson.round.ballot.cast == 1
    forgive(phones)


def test_a_network_that_comes_back(opened: Open) -> None:
    """A phone out of reach of the network connects as soon as it has one again."""
    phones = opened()
    page = phones.take_out()
    reply(page, "A")
    page.context.set_offline(True)
    port = away(phones)
    expect(page.get_by_role("alert").get_by_text("Your vote is safe.")).to_be_visible()
    again(phones, port)
    with page.expect_websocket():
        page.context.set_offline(False)
    expect(page.locator("#trouble > *")).to_have_count(0)
    expect(page.locator("#status")).to_contain_text("Counted: A")
    forgive(phones)


def test_a_vote_of_meanwhile_goes_out_later(opened: Open) -> None:
    """What is tapped without a connection is sent when it is back."""
    phones = opened()
    page = phones.take_out()
    expect(page.locator(".reply")).to_have_count(4)
    port = away(phones)
    expect(page.get_by_role("alert").get_by_text("Connection lost.")).to_be_visible()
    page.locator(".reply").nth(2).click()
    expect(page.locator("#status")).to_have_text("Sending your vote…")
    again(phones, port)
    wake(page)
    expect(page.locator("#status")).to_contain_text("Counted: C", timeout=15_000)
    assert phones.room.lesson.round.ballot.cast == 1
    forgive(phones)


def test_whoever_slept_sees_what_is_now(opened: Open) -> None:
    """The class has gone on meanwhile."""
    phones = opened()
    page = phones.take_out()
    reply(page, "A")
    port = away(phones)
    phones.room.do(Revealed())
    again(phones, port)
    wake(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("How the room voted")
    expect(page.locator(".row.mine .letter")).to_have_text("A")
    assert phones.room.lesson.phase is Phase.REVEALED
    forgive(phones)


def test_a_silent_connection_is_given_up(opened: Open) -> None:
    """A phone that hears nothing while it sleeps connects anew when it wakes."""
    phones = opened()
    page = phones.take_out()
    reply(page, "A")
    page.evaluate("() => { const real = Date.now; Date.now = () => real() + 60_000; }")
    with page.expect_websocket():
        wake(page)
    expect(page.locator("#status")).to_contain_text("Counted: A")
    assert len(phones.room.lesson.seats) == 1


def test_a_reloaded_page_keeps_its_seat(opened: Open) -> None:
    """The seat is the phone's, not the page's."""
    phones = opened()
    page = phones.take_out()
    reply(page, "D")
    page.reload()
    expect(page.locator("#status")).to_contain_text("Counted: D")
    expect(page.locator(".reply").nth(3)).to_have_attribute("aria-pressed", "true")
    assert len(phones.room.lesson.seats) == 1


def test_a_phone_without_memory_still_votes(opened: Open) -> None:
    """Private windows may refuse localStorage."""
    phones = opened()
    page = phones.take_out("/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    page.goto(phones.service.url)
    reply(page, "A")
    port = away(phones)
    expect(page.get_by_role("alert").get_by_text("Connection lost.")).to_be_visible()
    again(phones, port)
    expect(page.locator("#trouble > *")).to_have_count(0)
    assert len(phones.room.lesson.seats) == 1
    forgive(phones)


def test_too_many_tabs(opened: Open) -> None:
    """The oldest says so, and can be used all the same."""
    phones = opened()
    page = phones.take_out()
    expect(page.locator(".reply")).to_have_count(4)
    for _ in range(3):
        other = page.context.new_page()
        other.goto(phones.service.url)
        expect(other.locator(".reply")).to_have_count(4)
    expect(page.get_by_text("You opened this in another tab.")).to_be_visible()
    page.get_by_role("button", name="Use this one").click()
    reply(page, "A")
