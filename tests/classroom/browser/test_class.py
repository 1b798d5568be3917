"""People vote on phones from the first line to the end."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from simulator.classroom.events import (
    AskedAgain,
    Compared,
    Played,
    Revealed,
    Timed,
    WentBack,
    WentOn,
)
from simulator.classroom.split import split_of

from .conftest import Phones

Open = Callable[..., Phones]
STATUS = "#status"


def reply(page: Page, letter: str) -> None:
    """Tap a reply, and see it counted."""
    page.locator(".reply", has=page.get_by_text(letter, exact=True)).click()
    expect(page.locator(STATUS)).to_contain_text(f"Counted: {letter}")


def test_a_room_votes_and_sees_what_comes_of_it(opened: Open) -> None:
    """Blind votes, a changed mind, the split, the answer, the road not taken, and on."""
    phones = opened()
    room = phones.room
    pages = [phones.take_out() for _ in range(3)]
    for page, letter in zip(pages, "ABB", strict=True):
        expect(page).to_have_title("Your turn · The late parcel")
        reply(page, letter)
        expect(page).to_have_title("Counted · The late parcel")
    for page in pages:
        assert "vote ·" not in page.inner_text("body")
        assert "%" not in page.inner_text("body")
    reply(pages[2], "C")
    assert list(split_of(room.lesson).counts.values()) == [1, 1, 1, 0]

    room.do(Revealed())
    for page, letter in zip(pages, "ABC", strict=True):
        expect(page.get_by_role("heading", level=1)).to_have_text("How the room voted")
        expect(page).to_have_title("The votes · The late parcel")
        expect(page.locator(".row.mine .letter")).to_have_text(letter)
        expect(page.locator(".row").nth(0)).to_contain_text("1 vote · 33%")
        expect(page.locator(".row").nth(3)).to_contain_text("No votes")

    first, second = (one.id for one in room.lesson.options[:2])
    room.do(Played(first))
    for page in pages:
        expect(page.get_by_role("heading", level=1)).to_have_text("You say A")
    room.do(Compared(second))
    for page in pages:
        expect(page.get_by_role("heading", level=2)).to_have_text("The road not taken: B")
        expect(page.locator(".card")).to_have_count(2)
        expect(page.locator(".card .badge")).to_have_count(2)
    room.do(WentOn())
    for page in pages:
        expect(page.get_by_role("heading", level=1)).to_have_text("What would you say?")
        expect(page.locator(".said")).to_contain_text(room.lesson.session.step.option.say[:10])
        expect(page.locator(".reply[aria-pressed=true]")).to_have_count(0)
    room.do(WentBack())
    expect(pages[0].get_by_role("heading", level=1)).to_have_text("You say A")


def test_the_end(opened: Open) -> None:
    """The last thing on a phone is how it ended."""
    phones = opened()
    page = phones.take_out()
    for option in ("listen-on", "paraphrase", "offer-trace", "explain-why-not"):
        phones.room.do(Played(option))
        phones.room.do(WentOn())
    expect(page.get_by_text("The door swings.")).to_be_visible()
    expect(page).to_have_title("The end · The late parcel")


def test_voting_again_after_a_discussion(opened: Open) -> None:
    """Nothing is chosen any more; then both splits are seen."""
    phones = opened()
    page = phones.take_out()
    reply(page, "A")
    phones.room.do(Revealed())
    phones.room.do(AskedAgain())
    expect(page.get_by_role("heading", level=1)).to_have_text("Once more: what would you say now?")
    expect(page.locator(STATUS)).to_have_text("Tap the reply you would give.")
    reply(page, "B")
    phones.room.do(Revealed())
    expect(page.locator(".row").nth(0)).to_contain_text("before the discussion: 1")


def test_teams_nicknames_and_moods(opened: Open) -> None:
    """Who they are is asked once; the mood is asked after the reply."""
    phones = opened(nicknames=True, teams=("Blue", "Red"), foresight=True)
    page = phones.take_out()
    page.get_by_role("button", name="That’s me").click()
    expect(page.get_by_role("alert").get_by_text("Choose your team.")).to_be_visible()
    page.get_by_label("A nickname, if you like").fill("<img src=x onerror=alert(1)>")
    page.get_by_role("button", name="Red").click()
    page.get_by_role("button", name="That’s me").click()
    expect(page.locator("#me")).to_have_text("<img src=x onerror=alert · Red")
    expect(page.locator("img[src=x]")).to_have_count(0)
    expect(page.get_by_role("button", name="furious")).to_be_hidden()
    page.locator(".reply").nth(1).click()
    expect(page.locator(STATUS)).to_contain_text("Now say how Ida will be")
    page.get_by_role("button", name="furious").click()
    expect(page.locator(STATUS)).to_contain_text("Counted: B, then furious.")
    phones.room.do(Played(phones.room.lesson.options[1].id))
    expect(page.get_by_text("1 foresaw how Ida would be")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("You say B")


def test_a_vote_that_comes_too_late(opened: Open) -> None:
    """Whoever taps at the moment of the reveal is told that it doesn't count."""
    phones = opened()
    page = phones.take_out("/")
    page.add_init_script(
        "const Real = WebSocket;"
        "window.WebSocket = class extends Real { constructor(url) { super(url); held = this; } };"
        "let held; window.vote = key => held.send(JSON.stringify({do: 'vote', key, option: 0}));"
    )
    page.goto(phones.service.url)
    expect(page.locator(".reply")).to_have_count(4)
    phones.room.do(Revealed())
    expect(page.locator(".row")).to_have_count(4)
    page.evaluate("window.vote('0123')")
    expect(page.locator(STATUS)).to_contain_text("This one came too late.")
    phones.room.do(Played(phones.room.lesson.options[0].id))
    expect(page.locator(STATUS)).to_have_text("")


def test_the_code_is_typed(opened: Open) -> None:
    """Who comes without it types it; a wrong one says what to do."""
    phones = opened()
    page = phones.take_out("/")
    expect(page).to_have_title("Join · Rapport")
    page.get_by_label("Code on the screen in front").fill("xxxx")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("alert").get_by_text("not the code of this class")).to_be_visible()
    page.keyboard.type("k7qp")
    page.keyboard.press("Enter")
    expect(page.get_by_text("What would you say?")).to_be_visible()


def test_what_a_story_says_is_text(opened: Open, small: str) -> None:
    """Markup in a story is shown as it is written."""
    phones = opened(
        small.replace("Two days. [taps", "<b onclick=x>Two</b> <script>1</script> [taps")
    )
    page = phones.take_out()
    expect(page.locator(".line")).to_contain_text("<b onclick=x>Two</b> <script>1</script>")
    expect(page.locator(".line b")).to_have_count(0)


def test_the_countdown_runs(opened: Open) -> None:
    """It is seen while it runs, and a phone's wrong clock doesn't matter."""
    phones = opened()
    page = phones.take_out()
    page.evaluate("() => { const real = Date.now; Date.now = () => real() + 3_600_000; }")
    phones.room.do(Timed(phones.room.now + 62_500))
    expect(page.get_by_role("timer")).to_contain_text("1:0")
    phones.room.do(Timed(0))
    expect(page.get_by_role("timer")).to_be_hidden()


def test_the_lobby(opened: Open) -> None:
    """Before it begins there is title and brief."""
    phones = opened()
    phones.service.set_lobby(True)
    page = phones.take_out()
    expect(page.get_by_text("You are in. It begins in a moment.")).to_be_visible()
    expect(page.get_by_text("A parcel is two days late.")).to_be_visible()
    phones.service.set_lobby(False)
    reply(page, "A")
