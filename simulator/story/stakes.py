"""Which skills a choice between options is about."""

from collections.abc import Collection

from simulator.story.model import Option


def skills_at_stake(options: Collection[Option]) -> tuple[str, ...]:
    """The skills of which the options name different levels (DESIGN.md, section 6).

    An option that names no level of a skill is silent about it: one option alone with
    `apology: works` does not make every other reply a missed apology.
    """
    named = dict.fromkeys(skill for one in options for skill in one.skills)
    return tuple(
        skill
        for skill in named
        if len({one.skills[skill] for one in options if skill in one.skills}) > 1
    )
