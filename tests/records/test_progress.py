"""Looking back on many talks: on SQLite and on PostgreSQL alike."""

import pytest

from simulator.play.session import Mode, Session
from simulator.records.attempt import Retry, State
from simulator.records.past import Wanted
from simulator.records.progress import GROUPS, Progress
from simulator.records.rows import evidence_of
from simulator.story.model import Grade

from .conftest import GREAT, POOR, Clock, Trainee

LEFT = ("listen-on", "paraphrase")


@pytest.fixture
def progress(ann: Trainee) -> Progress:
    """What Ann's talks tell."""
    return Progress(lambda: ann.records.database, ann.id)


def ids(progress: Progress, wanted: Wanted, limit: int = 50, skip: int = 0) -> list[str]:
    return [one.id for one in progress.talks(wanted, limit, skip)]


def test_nobody_played_yet(progress: Progress) -> None:
    """Everything is empty, and nothing fails."""
    assert progress.talks(Wanted(), 5) == progress.stories() == progress.skills() == ()
    assert progress.how_many(Wanted()) == 0
    assert progress.reviews() == ()
    held = progress.holdings()
    assert (held.talks, held.decisions, held.notes, held.last) == (0, 0, 0, None)


def test_talks_newest_first_though_the_clock_jumps(
    ann: Trainee, progress: Progress, clock: Clock
) -> None:
    """The order is that in which talks came; a page of them follows another."""
    played = [ann.play(*POOR), ann.play(*GREAT)]
    clock.now -= 86_400_000
    played.append(ann.play(*LEFT))
    assert ids(progress, Wanted()) == played[::-1]
    assert ids(progress, Wanted(), limit=1, skip=1) == [played[1]]
    assert progress.how_many(Wanted()) == 3


def test_an_open_talk_is_no_past(ann: Trainee, progress: Progress) -> None:
    """A talk that goes on counts nowhere but in what would be deleted."""
    ann.play(*POOR)
    ann.records.save(ann.begin(), ann.session("listen-on"))
    assert progress.how_many(Wanted()) == 1
    assert [one.times for one in progress.stories()] == [1]
    assert progress.holdings().talks == 2


def test_talks_are_narrowed(ann: Trainee, progress: Progress) -> None:
    """By story, skill, outcome and mode, alone and together."""
    poor, great, left = ann.play(*POOR), ann.play(*GREAT), ann.play(*LEFT)
    recording = ann.begin()
    session = Session.start(ann.engine, mode=Mode.ASSESSMENT)
    for option in POOR:
        session = session.choose(option)
    ann.records.save(recording, session)
    assert ids(progress, Wanted(outcome=Grade.POOR)) == [recording.id, poor]
    assert ids(progress, Wanted(outcome=Grade.GREAT, story="test")) == [great]
    assert ids(progress, Wanted(outcome=State.LEFT)) == [left]
    assert ids(progress, Wanted(mode=Mode.ASSESSMENT)) == [recording.id]
    assert ids(progress, Wanted(story="another")) == []
    assert len(ids(progress, Wanted(skill="ownership"))) == 4
    assert ids(progress, Wanted(skill="apology")) == []
    assert progress.how_many(Wanted(skill="ownership", outcome=Grade.POOR)) == 2


def test_first_and_best_outcome(ann: Trainee, progress: Progress) -> None:
    """A talk that was broken off has no outcome; a worse one later changes nothing."""
    ann.play(*LEFT)
    assert [(one.times, one.first, one.best) for one in progress.stories()] == [(1, None, None)]
    for path in (POOR, GREAT, POOR):
        ann.play(*path)
    (story,) = progress.stories()
    assert (story.story, story.title, story.times) == ("test", "The late parcel", 4)
    assert story.first is not None
    assert story.best is not None
    assert (story.first.grade, story.best.grade) == (Grade.POOR, Grade.GREAT)
    assert story.closed == progress.talks(Wanted(), 1)[0].closed


def test_skills_come_from_the_evidence(ann: Trainee, progress: Progress) -> None:
    """Each talk is a point while there are few, in the order of the talks."""
    ann.play(*POOR)
    ann.play(*GREAT)
    skills = {one.skill: one for one in progress.skills()}
    listening = skills["active-listening"]
    shown = [evidence_of(ann.session(*path))["active-listening"] for path in (POOR, GREAT)]
    assert [(one.points, one.best, one.opportunities) for one in listening.groups] == shown
    whole = listening.whole
    assert (whole.points, whole.best, whole.opportunities) == tuple(
        map(sum, zip(*shown, strict=True))
    )
    assert whole.talks == 2
    assert whole.share == whole.points / whole.best
    assert whole.since < whole.until


def test_many_talks_become_few_points(ann: Trainee, progress: Progress) -> None:
    """No point is lost and none counts twice."""
    for _ in range(GROUPS + 3):
        ann.play(*LEFT)
    groups = next(one for one in progress.skills() if one.skill == "ownership").groups
    assert len(groups) == GROUPS
    assert sum(one.talks for one in groups) == GROUPS + 3
    assert {one.opportunities for one in groups} == {2, 4}


def test_reviews_in_the_order_of_the_talks(
    ann: Trainee, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each skill only the newest are handed over."""
    monkeypatch.setattr("simulator.records.progress.REVIEWS", 2)
    for path in (GREAT, POOR, LEFT):
        ann.play(*path)
    reviews = [one for one in progress.reviews() if one.skill == "active-listening"]
    shown = [evidence_of(ann.session(*path))["active-listening"] for path in (POOR, LEFT)]
    assert [(one.points, one.best, one.opportunities) for one in reviews] == shown
    assert reviews[0].at < reviews[1].at


def test_only_the_newest_talks_tell_of_skills(
    ann: Trainee, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the page opens as fast after years."""
    monkeypatch.setattr("simulator.records.progress.RECENT", 1)
    ann.play(*GREAT)
    ann.play(*LEFT)
    assert {one.whole.talks for one in progress.skills()} == {1}


def test_each_person_has_a_past_of_their_own(ann: Trainee, progress: Progress) -> None:
    """What somebody else did is seen nowhere."""
    bob = Trainee(ann.records, ann.engine, ann.edition, "Bob")
    bob.play(*GREAT)
    ann.play(*POOR)
    (story,) = progress.stories()
    assert story.best is not None
    assert story.best.grade is Grade.POOR
    assert {one.whole.talks for one in progress.skills()} == {1}
    assert progress.how_many(Wanted()) == progress.holdings().talks == 1


def test_what_is_kept_of_somebody(ann: Trainee, progress: Progress) -> None:
    """Talks, decisions and notes are counted, and the newest talk's beginning."""
    first = ann.play(*POOR)
    recording = ann.records.begin(ann.edition, ann.id, coach=False, retry=Retry(first, 1))
    ann.records.save(recording, ann.session(*GREAT))
    ann.records.note(first, "Ask sooner.")
    held = progress.holdings()
    assert (held.talks, held.decisions, held.notes) == (2, 7, 1)
    assert held.last == recording.started
    assert progress.talks(Wanted(), 1)[0].retry == Retry(first, 1)
