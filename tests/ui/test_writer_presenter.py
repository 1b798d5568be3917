"""The writer's workshop without its window."""

from pathlib import Path

import pytest

from simulator.analysis.envelope import Arrival, Envelope, Extent
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, State
from simulator.story.diagnostics import Diagnostic, Severity
from simulator.story.model import SceneId
from simulator.ui.writer.analyst import Explored, Exploring, Proved, Unplayable
from simulator.ui.writer.knowledge import Knowledge, Stage
from simulator.ui.writer.presenter import WriterPresenter


@pytest.fixture
def file(tmp_path: Path, small: str) -> Path:
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")
    return path


@pytest.fixture
def presenter(file: Path, rules: Rulebook) -> WriterPresenter:
    return WriterPresenter(file, rules)


def write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def warning(file: Path, line: int) -> Diagnostic:
    return Diagnostic("unused-fact", Severity.WARNING, str(file), line, 1, "Nobody asks.")


def test_a_story_opens_at_its_start(presenter: WriterPresenter) -> None:
    """With its first scene selected and the talk before its first word."""
    view = presenter.story_view()
    assert (view.title, view.notice, view.problems) == ("The late parcel", "", ())
    assert view.size == "2 scenes · 67 words"
    assert view.personas[:2] == (("steady", "Steady"), ("firecracker", "Firecracker"))
    assert presenter.selected == "counter"
    talk = presenter.talk_view()
    assert talk is not None
    assert (talk.at, talk.length, talk.visited, talk.unreached) == (0, 0, ("counter",), False)


def test_replies_are_said_and_taken_back(presenter: WriterPresenter) -> None:
    """By their numbers, as they are shown; the ledger tells what each did."""
    talk = presenter.talk_view()
    assert talk is not None
    number = next(one.number for one in talk.play.replies if one.id == "listen-on")
    assert presenter.choose_number(number)
    talk = presenter.talk_view()
    assert talk is not None
    assert (talk.at, talk.length) == (1, 1)
    assert [(one.decision, one.source, one.asked) for one in talk.ledger] == [
        (1, "listen-on", "temper −1, heard +2")
    ]
    presenter.step_to(0)
    talk = presenter.talk_view()
    assert talk is not None
    assert (talk.at, talk.length, talk.ledger) == (0, 1, ())
    assert not presenter.choose_number(9)


def test_a_save_keeps_the_place(presenter: WriterPresenter, file: Path, small: str) -> None:
    """Selection and talk go on in the new version."""
    presenter.select("next-day")
    presenter.follow(("listen-on", "paraphrase"))
    write(file, small.replace("Two days late, and nobody rang you.", "Two days, and no call."))
    assert presenter.reread()
    assert presenter.selected == "next-day"
    talk = presenter.talk_view()
    assert talk is not None
    assert talk.at == 2
    assert "Two days, and no call." in [line.text for line in talk.play.lines]
    assert not presenter.reread()


def test_a_vanished_id_is_told(presenter: WriterPresenter, file: Path, small: str) -> None:
    """The talk stands before it."""
    presenter.follow(("listen-on", "blame-the-driver"))
    write(file, small.replace("blame-the-driver", "blame-the-firm"))
    assert presenter.reread()
    assert presenter.story_view().notice == (
        "`counter` has no `blame-the-driver` any more. Here is the talk up to there."
    )


def test_a_renamed_scene_stays_selected(presenter: WriterPresenter, file: Path, small: str) -> None:
    """By its `was:`; one that is gone gives way to the start."""
    presenter.select("next-day")
    renamed = small.replace("next-day:", "morning:\n    was: next-day").replace(
        "to: next-day", "to: morning"
    )
    write(file, renamed.replace("go: next-day", "go: morning"))
    assert presenter.reread()
    assert presenter.selected == "morning"


def test_a_broken_file_keeps_the_last_good_version(
    presenter: WriterPresenter, file: Path, small: str
) -> None:
    """Everything stays in sight, with the new problems listed, until it is whole again."""
    presenter.follow(("listen-on",))
    write(file, small.replace("to: next-day", "to: next-dya"))
    assert presenter.reread()
    view = presenter.story_view()
    assert view.notice == "The file has errors. Here is the last version that could be played."
    assert [one.scene for one in view.problems] == ["counter"]
    assert view.outline[0].tally.errors == 1
    talk = presenter.talk_view()
    assert talk is not None
    assert talk.at == 1
    write(file, "story: [")
    assert presenter.reread()
    assert [row.id for row in presenter.story_view().outline][:2] == ["counter", "next-day"]
    write(file, small)
    assert presenter.reread()
    assert presenter.story_view().notice == ""
    assert presenter.story_view().problems == ()


def test_a_file_that_never_was_whole_shows_its_draft(
    file: Path, rules: Rulebook, small: str
) -> None:
    """It opens all the same, and cannot be played."""
    write(file, small.replace("to: next-day", "to: next-dya"))
    presenter = WriterPresenter(file, rules)
    view = presenter.story_view()
    assert view.notice.startswith("The file has errors and can't be played yet.")
    assert len(view.outline) == 4
    assert presenter.talk_view() is None
    inspected = presenter.inspected()
    assert inspected is not None
    assert not inspected.playable


@pytest.mark.parametrize("text", ["", "story: [", "\0", "- a\n- list\n", "scenes: {}\n"])
def test_any_text_opens(file: Path, rules: Rulebook, text: str) -> None:
    """Whatever a file holds, there is a view of it that says what is wrong."""
    write(file, text)
    presenter = WriterPresenter(file, rules)
    view = presenter.story_view()
    assert view.notice
    assert view.problems
    assert presenter.inspected() is None or view.outline


def test_a_file_that_is_gone_and_comes_back(
    presenter: WriterPresenter, file: Path, small: str
) -> None:
    """Editors that replace files take them away for a moment."""
    file.unlink()
    assert presenter.reread()
    view = presenter.story_view()
    assert view.notice.startswith("The file has errors.")
    assert view.problems[0].diagnostic.code == "unreadable-file"
    write(file, small)
    assert presenter.reread()
    assert presenter.story_view().notice == ""


def test_another_persona_walks_the_same_path(presenter: WriterPresenter) -> None:
    """As far as it leads with that one."""
    presenter.follow(("listen-on", "paraphrase"))
    assert presenter.use_persona("firecracker") == ""
    assert presenter.walk is not None
    assert presenter.walk.engine.customer.persona.id == "firecracker"
    assert presenter.walk.path == ("listen-on", "paraphrase")


def test_a_start_by_hand_is_marked_where_nobody_can_come(presenter: WriterPresenter) -> None:
    """Until a talk begins elsewhere."""
    presenter.set_by_hand("next-day", State(Mood(0, 0, 10)), reached=False)
    talk = presenter.talk_view()
    assert talk is not None
    assert (talk.unreached, talk.visited) == (True, ("next-day",))
    presenter.restart()
    talk = presenter.talk_view()
    assert talk is not None
    assert not talk.unreached


def test_proofs_join_the_problems(presenter: WriterPresenter, file: Path) -> None:
    """In the order of the file, and only if they are of this version."""
    revision = presenter.manuscript.revision
    assert not presenter.take(Proved("another", (warning(file, 8),)))
    assert presenter.take(Proved(revision, (warning(file, 12), warning(file, 8))))
    assert [one.diagnostic.line for one in presenter.story_view().problems] == [8, 12]
    assert presenter.story_view().problems[1].scene == "counter"


def test_proofs_of_the_version_before_stand_until_there_are_new_ones(
    presenter: WriterPresenter, file: Path, small: str
) -> None:
    """But never beside a broken file."""
    presenter.take(Proved(presenter.manuscript.revision, (warning(file, 12),)))
    write(file, small.replace("You said six.", "You said so."))
    assert presenter.reread()
    assert len(presenter.story_view().problems) == 1
    write(file, small.replace("to: next-day", "to: next-dya"))
    assert presenter.reread()
    codes = {one.diagnostic.code for one in presenter.story_view().problems}
    assert "undefined-target" in codes
    assert "unused-fact" not in codes


def test_what_is_known_of_the_last_good_version_stands_beside_its_errors(
    presenter: WriterPresenter, file: Path, small: str
) -> None:
    """It is that version that is shown."""
    arrival = Arrival(*(Extent(1, 2, ("calm",)),) * 4)
    found = Envelope(SceneId("counter"), {"steady": arrival}, arrival, ())
    presenter.take(Explored(presenter.manuscript.revision, 9, True, {"counter": found}))
    write(file, small.replace("to: next-day", "to: next-dya"))
    assert presenter.reread()
    presenter.nothing_to_prove()
    inspected = presenter.inspected()
    assert inspected is not None
    assert inspected.arrival == arrival


def test_a_scene_that_nobody_meets_is_called_so_only_where_it_is_proved(
    presenter: WriterPresenter, file: Path, small: str
) -> None:
    """Not while it is worked out, not of another version, not after a search that was cut."""
    nobody = Envelope(SceneId("counter"), {}, None, ())

    def why() -> str:
        inspected = presenter.inspected()
        assert inspected is not None
        return inspected.why_not

    presenter.study()
    assert why() == "How this can be met is being worked out."
    revision = presenter.manuscript.revision
    presenter.take(Explored(revision, 9, False, {"counter": nobody}))
    assert why() == "With this customer, nobody was found to come here."
    presenter.take(Explored(revision, 9, True, {"counter": nobody}))
    assert why() == "▲ Proved: with Steady, nobody can ever come here."
    write(file, small.replace("You said six.", "You said so."))
    assert presenter.reread()
    presenter.study()
    assert why() == "How this can be met is being worked out."
    presenter.use_persona("worrier")
    assert why().startswith("The story does not name this temperament")


def test_the_line_of_what_is_selected(presenter: WriterPresenter, small: str) -> None:
    """In the newest text, for the editor."""
    lines = small.splitlines()
    line, column = presenter.spot("next-day")
    assert lines[line - 1][column - 1 :] == "next-day:"
    line, column = presenter.spot("counter", "paraphrase")
    assert lines[line - 1][column - 1 :] == "paraphrase:"
    assert presenter.spot("nowhere") == (1, 1)


def test_the_story_s_own_rulebook_is_watched_too(file: Path, rules: Rulebook, small: str) -> None:
    """A change of the house's rules changes the story."""
    presenter = WriterPresenter(file, rules)
    assert presenter.files() == (file,)


def test_knowledge_says_how_far_the_proofs_are() -> None:
    """From the first state to the last proof, and what became of them."""
    known = Knowledge()
    assert (known.status(), known.busy) == ("", False)
    known = known.begun()
    assert (known.status(), known.busy) == ("Finding every state …", True)
    known = known.with_told(Exploring("steady", 12_345))
    assert known.status() == "Finding every state … 12\u202f345 so far"
    known = known.with_told(Explored("r", 20_000, True, {}))
    assert known.status() == "20\u202f000 states found. Proving …"
    known = known.with_told(Proved("r", ()))
    assert (known.status(), known.busy) == ("Proved over all 20\u202f000 states", False)
    assert known.stopped().status() == "Stopped: this version is not proved"
    assert known.failed("no room").status() == "Nothing can be proved: no room"
    assert known.begun().with_told(Unplayable("r")).stage is Stage.NOTHING
    cut = Knowledge(Stage.DONE, 7, complete=False)
    assert cut.status() == "Stopped at 7 states: what was not met there is not proved"
