"""The library's logic, without a window."""

from pathlib import Path

import pytest

from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.model import Channel, Level
from simulator.ui.library.filters import Filters
from simulator.ui.library.presenter import LibraryPresenter, LibraryView
from simulator.ui.library.rows import Kind
from simulator.ui.library.steps import Grid, Way

from .library_fakes import FakeShelves, card

STARTER = card("late-bus", level=Level.STARTER)
KETTLE = card("kettle", title="The café kettle", skills=("resolving-conflict", "empathy"))
CALL = card("call", channel=Channel.PHONE, level=Level.STRETCH, customer="Zoë Ng")
BROKEN = card("a-draft", level=Level.STARTER, problem="line 3: `lvel` can't stand here.")


def all_read(shelves: FakeShelves) -> LibraryPresenter:
    presenter = LibraryPresenter(shelves)
    presenter.reread()
    while presenter.read_for(1.0):
        pass
    return presenter


def titles(view: LibraryView) -> list[str]:
    return [row.title for row in view.rows]


def finished(shelves: FakeShelves) -> Session:
    """A whole talk in the first story that ships, by its first playthrough."""
    path = sorted(stories_folder().glob("*.yaml"))[0]
    story = load_story(path).story
    assert story is not None
    walk = story.playthroughs[0]
    session = Session.start(Engine(story, shelves.rulebook, walk.persona))
    for option in walk.choose:
        session = session.choose(option)
    return session


def test_stories_stand_by_level_then_title_and_broken_ones_last() -> None:
    shelves = FakeShelves([BROKEN, CALL, KETTLE, STARTER, card("apples")])
    view = all_read(shelves).view()
    assert titles(view) == ["Late bus", "Apples", "The café kettle", "Call", "A draft"]


def test_on_first_run_the_first_starter_that_can_be_played_leads() -> None:
    view = all_read(FakeShelves([BROKEN, CALL, STARTER])).view()
    assert [row.kind for row in view.rows] == [Kind.BEGIN, Kind.STORY, Kind.BROKEN]
    assert view.rows[0].card == STARTER
    assert view.rows[0].spoken.startswith("Begin here. Late bus.")
    assert "Enter" in view.note


def test_without_a_starter_another_story_leads() -> None:
    view = all_read(FakeShelves([CALL, KETTLE])).view()
    assert [row.kind for row in view.rows] == [Kind.BEGIN, Kind.STORY]


def test_nothing_leads_where_everything_is_broken() -> None:
    view = all_read(FakeShelves([BROKEN])).view()
    assert [row.kind for row in view.rows] == [Kind.BROKEN]
    assert "lvel" in view.rows[0].summary


def test_what_was_chosen_to_lead_stays_when_more_is_read() -> None:
    earlier = card("aardvark", level=Level.STARTER)
    presenter = LibraryPresenter(FakeShelves([STARTER, earlier]))
    presenter.reread()
    assert presenter.read_for(0.0)
    assert presenter.view().rows[0].card == STARTER
    assert presenter.read_for(0.0)
    assert not presenter.read_for(0.0)
    assert presenter.view().rows[0].card == STARTER


def test_an_unfinished_talk_leads_and_names_the_customer() -> None:
    shelves = FakeShelves([STARTER])
    presenter = all_read(shelves)
    talk = finished(shelves)
    presenter.offer(talk)
    first, second = presenter.view().rows
    assert (first.kind, first.card) == (Kind.RESUME, None)
    assert talk.engine.story.customer.name in first.action
    assert str(len(talk.path)) in first.summary
    assert (second.kind, second.card) == (Kind.STORY, STARTER)
    presenter.offer(None)
    assert presenter.view().rows[0].kind is Kind.BEGIN


def test_the_best_outcome_shows_as_shape_word_and_grade() -> None:
    shelves = FakeShelves()
    talk = finished(shelves)
    shelves.history.add(talk)
    shelves.held = [card(talk.engine.story.id), STARTER]
    view = all_read(shelves).view()
    row = next(row for row in view.rows if row.card and row.card.id == talk.engine.story.id)
    best = shelves.history.best(talk.engine.story.id)
    assert best is not None
    assert row.band == best.band
    assert row.outcome.endswith(f"{best.band} · {best.grade}")
    assert f"Best so far: {best.band}" in row.spoken
    assert [row.outcome for row in view.rows if row.card == STARTER] == ["new"]
    assert all(not row.big for row in view.rows)
    assert "1" in view.note


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), [STARTER, KETTLE, CALL]),
        (Filters(level=Level.STRETCH), [CALL]),
        (Filters(channel=Channel.PHONE), [CALL]),
        (Filters(skill="resolving-conflict"), [KETTLE]),
        (Filters(skill="empathy", level=Level.CORE), [KETTLE]),
        (Filters(words="CAFE ket"), [KETTLE]),
        (Filters(words="zoe"), [CALL]),
        (Filters(words="listening"), [STARTER, CALL]),
        (Filters(words="  "), [STARTER, KETTLE, CALL]),
        (Filters(words="nobody"), []),
    ],
)
def test_filters_admit(filters: Filters, found: list[object]) -> None:
    presenter = all_read(FakeShelves([STARTER, KETTLE, CALL]))
    presenter.narrow(filters)
    view = presenter.view()
    assert [row.card for row in view.rows] == found
    assert bool(view.empty) == (not found)
    assert view.narrowed == filters.narrows


def test_what_is_narrowed_leads_with_nothing() -> None:
    presenter = all_read(FakeShelves([STARTER, KETTLE]))
    presenter.narrow(Filters(words="bus"))
    assert [row.kind for row in presenter.view().rows] == [Kind.STORY]
    assert "1 of 2" in presenter.view().note


def test_only_what_the_stories_have_can_be_chosen() -> None:
    view = all_read(FakeShelves([KETTLE, CALL])).view()
    assert view.channels == (Channel.IN_PERSON, Channel.PHONE)
    assert [id_ for id_, _ in view.skills] == ["active-listening", "empathy", "resolving-conflict"]


def test_an_empty_library_says_where_stories_come_from() -> None:
    view = all_read(FakeShelves()).view()
    assert view.rows == ()
    assert "settings" in view.empty
    assert not view.narrowed


def test_reading_goes_on_bit_by_bit_and_says_so() -> None:
    presenter = LibraryPresenter(FakeShelves([KETTLE, CALL]))
    presenter.reread()
    assert presenter.read_for(0.0)
    view = presenter.view()
    assert len(view.rows) == 1
    assert "1" in view.note
    assert view.empty == ""


def test_reading_anew_keeps_what_is_known_until_it_is_gone() -> None:
    shelves = FakeShelves([STARTER, KETTLE])
    presenter = all_read(shelves)
    shelves.held = [KETTLE]
    presenter.reread()
    assert presenter.read_for(0.0)
    assert len(presenter.view().rows) == 2
    while presenter.read_for(1.0):
        pass
    assert [row.card for row in presenter.view().rows] == [KETTLE]


def test_a_skill_or_a_persona_that_no_rulebook_names_harms_nothing() -> None:
    strange = card("own", skills=("up-selling",), persona="robot", path=Path("/x/own.yaml"))
    row = all_read(FakeShelves([strange])).view().rows[0]
    assert (row.skills, row.face) == ("Up selling", "neutral")


def test_the_face_is_that_of_the_customer_who_comes_in() -> None:
    calm, hot = card("calm"), card("hot", persona="firecracker")
    rows = all_read(FakeShelves([calm, hot])).view().rows
    assert [row.face for row in rows] == ["wary", "annoyed"]


@pytest.mark.parametrize(
    ("grid", "at", "way", "to"),
    [
        (Grid(8, 3), 2, Way.NEXT, 3),
        (Grid(8, 3), 7, Way.NEXT, 7),
        (Grid(8, 3), 0, Way.BACK, 0),
        (Grid(8, 3), 1, Way.DOWN, 4),
        (Grid(8, 3), 5, Way.DOWN, 7),
        (Grid(8, 3), 7, Way.DOWN, 7),
        (Grid(8, 3), 4, Way.UP, 1),
        (Grid(8, 3), 1, Way.UP, 1),
        (Grid(8, 3), 1, Way.LAST, 7),
        (Grid(8, 3), 7, Way.FIRST, 0),
        (Grid(20, 3), 1, Way.PAGE_DOWN, 7),
        (Grid(20, 3), 19, Way.PAGE_UP, 13),
        (Grid(20, 3), 4, Way.PAGE_UP, 1),
        (Grid(20, 3), 18, Way.PAGE_DOWN, 18),
        (Grid(8, 3, lead=True), 0, Way.DOWN, 1),
        (Grid(8, 3, lead=True), 0, Way.UP, 0),
        (Grid(8, 3, lead=True), 2, Way.UP, 0),
        (Grid(8, 3, lead=True), 2, Way.DOWN, 5),
        (Grid(8, 3, lead=True), 6, Way.DOWN, 7),
        (Grid(1, 3, lead=True), 0, Way.DOWN, 0),
        (Grid(20, 3, lead=True), 0, Way.PAGE_DOWN, 4),
    ],
)
def test_arrow_keys_lead(grid: Grid, at: int, way: Way, to: int) -> None:
    assert grid.step(at, way, page=2) == to
