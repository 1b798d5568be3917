"""The briefing's logic, without a window."""

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.play.session import Mode
from simulator.story.model import Story
from simulator.ui.briefing.presenter import BriefingPresenter


def test_it_says_where_who_and_how(story: Story, rules: Rulebook) -> None:
    view = BriefingPresenter(story, rules).view
    assert view.about == (
        ("Where", "A parcel shop"),
        ("You are", "Clerk"),
        ("You talk", "in person"),
    )
    assert view.brief == ("A parcel is two days late.",)
    assert (view.title, view.customer) == ("The late parcel", "Ida Brandt")


def test_the_storys_own_temperaments_come_first_and_all_others_after(
    story: Story, rules: Rulebook
) -> None:
    view = BriefingPresenter(story, rules).view
    assert [one.id for one in view.own] == ["steady", "firecracker"]
    assert {one.id for one in (*view.own, *view.others)} == set(rules.personas)
    hot = view.own[1]
    assert (hot.name, hot.means) == (
        rules.personas["firecracker"].name,
        rules.personas["firecracker"].means,
    )
    assert (view.own[0].face, hot.face) == ("wary", "annoyed")


@pytest.mark.parametrize(("coach", "usual"), [(True, 0), (False, 1)])
def test_practice_goes_as_the_settings_say(
    story: Story, rules: Rulebook, *, coach: bool, usual: int
) -> None:
    view = BriefingPresenter(story, rules, coach=coach).view
    assert view.usual_way == usual
    assert [(way.mode, way.coach) for way in view.ways] == [
        (Mode.PRACTICE, True),
        (Mode.PRACTICE, False),
        (Mode.ASSESSMENT, False),
    ]
    assert all(way.name and way.means for way in view.ways)
