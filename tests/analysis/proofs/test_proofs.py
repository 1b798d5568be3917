"""What the proofs claim, what they leave aside, and how they say it."""

from simulator.story.diagnostics import Severity

from .conftest import Proved

TEXT = """
story: test
title: A key
setting: {place: A hotel, role: Night porter, channel: in person}
customer: {name: Ida Brandt, persona: steady, also: [firecracker]}
brief: It is two in the morning.
walk-out: upstairs
scenes:
  desk:
    customer: "My key."
    options:
      listen: {say: "[waits]", go: [{when: heard is fully, to: asleep}, {to: stairs}]}
      over-promise-now: {say: "At once.", promises: at-once, go: stairs}
  stairs:
    customer: "Well?"
    options:
      offer-spare: {say: "The spare one.", go: asleep}
      thank: {say: "Thank you for waiting.", when: trust is low, go: asleep}
endings:
  asleep: {grade: good, text: "A door closes softly."}
  upstairs: {grade: poor, text: "A door doesn't."}
"""


def test_what_is_wrong_is_told(proved: Proved) -> None:
    """One persona sees `thank`, so it stands; the other faults are told as they are."""
    assert [(one.code, one.path, one.message, one.hint) for one in proved(TEXT)] == [
        (
            "route-never-taken",
            ("scenes", "desk", "options", "listen", "go", 0),
            "No talk goes this way from `desk` to `asleep`.",
            "Proved impossible in all 11 states, with steady and firecracker."
            " Routes are tested after the mood has moved.",
        ),
        (
            "promise-left-open",
            ("scenes", "desk", "options", "over-promise-now", "promises"),
            "`at-once` can still be open, neither kept nor broken, at the end in `asleep`.",
            "Let something on that way keep or break it."
            " See: --persona steady --choose over-promise-now,offer-spare",
        ),
    ]


def test_a_walk_out_may_stay_unused(proved: Proved) -> None:
    """Every story names one; if options lead to it, some talk must."""
    assert "ending-never-reached" not in {one.code for one in proved(TEXT)}
    named = TEXT.replace("{to: stairs}]", "{when: temper is boiling, to: upstairs}, {to: stairs}]")
    told = [one.path for one in proved(named) if one.code == "ending-never-reached"]
    assert told == [("endings", "upstairs")]


def test_who_walks_out_waits_for_nothing(proved: Proved) -> None:
    """A promise is open when the customer storms off: no fault of the story's."""
    rude = "      blame: {say: 'You lost it.', mood: {temper: 9}, go: desk}\n"
    keep = "      follow-up: {say: 'Here.', keeps: at-once, go: asleep}\n"
    lines = [
        line
        for line in TEXT.replace("  stairs:\n", rude + "  stairs:\n").splitlines(keepends=True)
        if "offer-spare" not in line and "thank:" not in line
    ]
    text = "".join(lines).replace("endings:\n", keep + "endings:\n")
    assert "promise-left-open" not in {one.code for one in proved(text)}


def test_a_promise_made_again_may_be_kept(proved: Proved) -> None:
    """It was open before and is made once more on the only way to its keeping."""
    again = TEXT.replace("go: stairs", "go: again").replace("{to: stairs}", "{to: again}")
    scene = """
  again:
    customer: "When?"
    options:
      over-promise-now: {say: "At once.", promises: at-once, go: stairs}
"""
    kept = again.replace("\n  stairs:\n", scene + "  stairs:\n").replace(
        'say: "The spare one."', 'keeps: at-once, say: "The spare one."'
    )
    thanks = 'say: "Thank you for waiting."'
    clean = kept.replace(thanks, f"keeps: at-once, {thanks}")
    assert "promise-left-open" not in {one.code for one in proved(clean)}


def test_a_search_that_was_stopped_claims_nothing_impossible(proved: Proved) -> None:
    """It says where it stopped; what was found to be wrong before is still told."""
    told = proved(TEXT, limit=1)
    assert told[0].code == "not-proved"
    assert told[0].message.startswith("Not proved: stopped at ")
    assert not any("Proved impossible" in one.hint for one in told)


def test_only_what_can_t_be_played_is_an_error(proved: Proved) -> None:
    """Getting stuck is one; the rest are warnings."""
    assert {one.severity for one in proved(TEXT)} == {Severity.WARNING}
    stuck = TEXT.replace('say: "The spare one."', 'when: temper is calm, say: "The spare one."')
    assert [one.code for one in proved(stuck) if one.severity is Severity.ERROR] == ["stuck"]
