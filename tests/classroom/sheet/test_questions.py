"""Three questions, each about something that happened, and none about one person."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.classroom.lesson import Vote
from simulator.classroom.sheet.content import class_sheet
from simulator.classroom.sheet.material import Material
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.story.reading import read_story
from simulator.story.source import Source, decode

from .conftest import BROKEN, KEPT, SEATS, recorded, seated, solo, voted


def asked(material: Material) -> list[str]:
    return [one.text for one in class_sheet(material).questions]


def after(engine: Engine, *ballots: dict[str, int]) -> Material:
    """A class at its first decision, asked so many times."""
    lesson = seated(engine)
    for votes in ballots[:-1]:
        lesson = voted(lesson, votes).ask_again()
    return Material(engine, recorded(voted(lesson, ballots[-1])))


def test_a_divided_room_is_asked_about_both(engine: Engine) -> None:
    """With the line that they answered, the two replies and how many were for each."""
    assert asked(after(engine, {"listen-on": 7, "offer-trace": 5}))[0] == (
        "When Ida said “Two days. Two.”, 7 of you went for [waits] and 5 for “I'll trace it now, "
        "and ring you by six.”: what would each of the two do to Ida at that moment?"
    )


def test_one_person_s_opinion_is_nobody_s(engine: Engine) -> None:
    """A minority of one or two is "a few"."""
    votes = {"listen-on": 4, "offer-trace": 2, "paraphrase": 2, "blame-the-driver": 2}
    assert "and a few for" in asked(after(engine, votes))[0]


def test_minds_that_changed_come_first(engine: Engine) -> None:
    """Where a quarter and more moved to one reply when they were asked again."""
    moved = after(engine, {"listen-on": 3, "offer-trace": 9}, {"listen-on": 10, "offer-trace": 2})
    assert asked(moved)[0] == (
        "You talked it over and voted again: [waits] went from 3 votes to 10. Which argument "
        "moved you, and what had it to do with what Ida needed?"
    )
    hardly = after(engine, {"listen-on": 6, "offer-trace": 6}, {"listen-on": 7, "offer-trace": 5})
    assert "voted again" not in " ".join(asked(hardly))


def test_a_technique_that_was_missed(small: str, rules: Rulebook) -> None:
    """Where others showed it, with what they said."""
    shows = "skills: {active-listening: works, ownership: works}\n        technique: [take-it-on]"
    text = small.replace("skills: {active-listening: works, ownership: works}", shows)
    source = decode("test.yaml", text.encode())
    assert isinstance(source, Source)
    story = read_story(source, rules.vocabulary()).story
    assert story is not None
    questions = asked(after(Engine(story, rules), {"blame-the-driver": 10, "paraphrase": 2}))
    assert questions[0] == (
        "When Ida said “Two days. Two.”, 10 of you missed “Take it on”, and others showed it with "
        "“Two days late, and nobody rang you.”: what would Ida have noticed of the difference?"
    )


def test_where_roads_part(engine: Engine) -> None:
    """Of attempts: the reply after which most ended well, and the one after which few did."""
    attempts = (solo(engine, *KEPT),) * 5 + (solo(engine, *BROKEN),) * 4
    assert (
        "Of those who said “It's here. I rang at half past five.” to Ida, 5 of 5 came to a good "
        "end; of those who said “It was busy.”, none of 4. What had become different for Ida?"
    ) in asked(Material(engine, attempts=attempts))


def test_the_hardest_turn(engine: Engine) -> None:
    """Of the road that the class took."""
    lesson = seated(engine).play("blame-the-driver").go_on(1)
    assert asked(Material(engine, recorded(lesson)))[0] == (
        "With “The driver was new, you know.” Ida went from wary to furious. What was it in those "
        "words, and what would you say there now?"
    )


def test_what_was_not_foreseen(engine: Engine) -> None:
    """Where at most half said rightly how the customer would be."""
    lesson = seated(engine)
    for seat in SEATS:
        lesson = lesson.vote(seat, Vote("listen-on", "furious"))
    sheet = class_sheet(Material(engine, recorded(lesson.reveal())))
    assert "few of you foresaw what your own reply would do" in sheet.questions[0].text
    assert sheet.questions[0].because == "0 of 12 foresaw it."
    told = "0 of 12 foresaw how the customer would feel after their own reply."
    assert sheet.decisions[0].foresight == told


def test_a_room_of_one_mind(engine: Engine) -> None:
    """Is asked when it would be wrong."""
    assert "Nearly all of you went for [waits]" in asked(after(engine, {"listen-on": 12}))[0]


def test_the_story_s_own_comes_last(engine: Engine) -> None:
    """Its first one; where the figures ask nothing, what can always be asked fills the rest."""
    questions = class_sheet(Material(engine, recorded(seated(engine)))).questions
    assert questions[0].text == "What did she want to know first?"
    assert "Ida" in questions[1].text
    divided = asked(after(engine, {"listen-on": 7, "offer-trace": 5}))
    assert "What did she want to know first?" in divided


_FIXTURE = HealthCheck.function_scoped_fixture
"""The engine never changes."""
_ballot = st.dictionaries(
    st.sampled_from(["listen-on", "paraphrase", "offer-trace", "blame-the-driver"]),
    st.integers(0, 3),
)


@given(first=_ballot, again=_ballot, played=st.sampled_from(["", "listen-on", "offer-trace"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[_FIXTURE])
def test_always_three(
    engine: Engine, first: dict[str, int], again: dict[str, int], played: str
) -> None:
    """Whatever the room did, and never the same one twice; no fewer than three people counted."""
    lesson = voted(voted(seated(engine), first).ask_again(), again)
    if played:
        lesson = lesson.play(played).go_on(1)
    questions = asked(Material(engine, recorded(lesson)))
    assert len(questions) == len(set(questions)) == 3
    assert not [one for one in questions if " 1 of you" in one or " 2 of you" in one]
