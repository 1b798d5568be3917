"""What holds for the arithmetic whatever is said, by any temperament, in any order."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.mood.arithmetic import Temperament
from simulator.mood.rulebook_file import own_rulebook
from simulator.mood.state import Change, Mood, State, score
from simulator.story.model import Option, OptionId

RULES = own_rulebook()
FACTS = ("need-met", "exceeded", "asked-to-escalate", "safety", "beyond-authority", "abuse")
PROMISES = ("call-back", "refund")

lines = st.tuples(*[st.integers(-2, 2)] * 3)
promises = st.none() | st.sampled_from(PROMISES)
names = st.lists(st.sampled_from(FACTS), max_size=2, unique=True).map(tuple)
options = st.builds(
    Option,
    id=st.just(OptionId("said")),
    approach=st.sampled_from(sorted(RULES.approaches)),
    say=st.just("…"),
    go=st.just(()),
    mood=lines,
    sets=names,
    clears=names,
    promises=promises,
    keeps=promises,
    breaks=promises,
    meets_need=st.booleans(),
)
talks = st.lists(options, min_size=1, max_size=14)
personas = st.sampled_from(sorted(RULES.personas))
starts = st.frozensets(st.sampled_from(FACTS))


def play(persona: str, facts: frozenset[str], talk: list[Option]) -> list[tuple[State, ...]]:
    customer = Temperament(RULES, RULES.personas[persona])
    state = customer.start(facts)
    steps: list[tuple[State, ...]] = []
    for option in talk:
        after, changes = customer.move(option)(state)
        steps.append((state, after, changes))  # type: ignore[arg-type]
        state = after
    return steps


@given(personas, starts, talks)
def test_a_mood_stays_within_its_bounds(
    persona: str, facts: frozenset[str], talk: list[Option]
) -> None:
    """Every part is 0 to 10 after every change, and M keeps to its caps."""
    for _, after, changes in play(persona, facts, talk):
        for change in changes:
            assert all(0 <= part <= 10 for part in change.mood)
        assert score(after) <= (20 if {"need-met", "exceeded"} <= after.facts else 14)
        assert score(after) <= (20 if "need-met" in after.facts else 5)


@given(personas, starts, talks)
def test_the_same_talk_moves_the_same_mood(
    persona: str, facts: frozenset[str], talk: list[Option]
) -> None:
    """Nothing but what is said decides: a second customer, with nothing remembered, agrees."""
    assert play(persona, facts, talk) == play(persona, facts, talk)


@given(personas, starts, talks)
def test_what_is_remembered_changes_no_answer(
    persona: str, facts: frozenset[str], talk: list[Option]
) -> None:
    """A customer that has answered much before answers like a new one."""
    customer = Temperament(RULES, RULES.personas[persona])
    for _ in range(2):
        state = customer.start(facts)
        played = []
        for option in talk:
            before = state
            state, changes = customer.move(option)(state)
            played.append((before, state, changes))
    assert played == play(persona, facts, talk)


@given(personas, starts, talks)
def test_the_ledger_adds_up(persona: str, facts: frozenset[str], talk: list[Option]) -> None:
    """From the mood before, the ledger's changes lead to the mood after, clamped each time."""
    for before, after, changes in play(persona, facts, talk):
        mood = before.mood
        for change in changes:
            assert change.mood == _added(mood, change)
            mood = change.mood
        assert mood == after.mood


@given(personas, starts, talks)
def test_help_that_comes_too_soon_does_nothing_else(
    persona: str, facts: frozenset[str], talk: list[Option]
) -> None:
    """Rule 2: an unwelcome option sets no fact, makes no promise and meets no need."""
    for (before, after, changes), _option in zip(play(persona, facts, talk), talk, strict=True):
        if "too-soon" in changes[0].rules:
            assert after.facts <= before.facts | {"exceeded"}
            assert after.open <= before.open


@given(personas, starts, talks)
def test_repeating_oneself_gains_nothing(
    persona: str, facts: frozenset[str], talk: list[Option]
) -> None:
    """Rule 7: the same approach twice running never helps, its own line aside."""
    for _, _, changes in play(persona, facts, talk):
        first = changes[0]
        if "same-again" in first.rules and "line" not in first.rules:
            assert first.temper >= 0
            assert first.heard <= 0
            assert first.trust <= 0


def _added(mood: Mood, change: Change) -> Mood:
    parts = (mood.temper + change.temper, mood.heard + change.heard, mood.trust + change.trust)
    return Mood(*(max(0, min(10, part)) for part in parts))
