"""The writer's guide: its tables and lists say what the rulebook and the code say."""

import pytest

from simulator.analysis.skills import ENOUGH_OPPORTUNITIES
from simulator.mood import arithmetic
from simulator.mood.rulebook import Rule, Rulebook, Side
from simulator.mood.state import LOW, Mood, State, score
from simulator.story import conditions, limits, portrait, schema
from simulator.story.model import Channel, Grade, Level
from simulator.story.vocabulary import ENGINE_FACTS


def test_approaches_are_the_rulebooks(guide, docs, rules: Rulebook) -> None:
    """Every approach stands in the table, with its row, its rule and its meaning."""
    told = [
        (docs.plain(name), tuple(map(docs.number, row)), rule, means)
        for name, *row, rule, means in guide.table("approach").rows
    ]
    known = [(one.id, one.row, one.rule.value, one.means) for one in rules.approaches.values()]
    assert told == known


def test_personas_are_the_rulebooks(guide, docs, rules: Rulebook) -> None:
    """Every persona stands in the table with its six numbers."""
    told = [
        (docs.plain(name), *map(docs.number, numbers), means)
        for name, *numbers, means in guide.table("persona").rows
    ]
    known = [
        (one.id, *one.start, one.gate, one.spark, one.guard, one.means)
        for one in rules.personas.values()
    ]
    assert told == known


def test_special_rules_are_the_engines(guide, docs, rules: Rulebook) -> None:
    """The rows that rules put in an approach's place are those of the arithmetic."""
    told = [tuple(map(docs.number, row[3:])) for row in guide.table("rule").rows]
    assert told == [
        arithmetic.TOO_SOON,
        arithmetic.APOLOGY_HEARD,
        arithmetic.APOLOGY_UNHEARD,
        arithmetic.APOLOGY_AGAIN,
        arithmetic.APOLOGY_TOO_OFTEN,
        arithmetic.ENOUGH_TALK,
        arithmetic.ESCALATED,
        arithmetic.PREMATURE,
        arithmetic.BOUNDARY,
        arithmetic.UNPROVOKED,
    ]
    too_soon, enough = (guide.table("rule").rows[at] for at in (0, 5))
    assert f"temper is {arithmetic.TOO_HOT} or more" in too_soon[2]
    assert f"heard is {arithmetic.ENOUGH} or more above the gate" in enough[2]


def test_special_rules_are_for_the_rulebooks_approaches(guide, rules: Rulebook) -> None:
    """The approaches that a special rule is said to be for are those that carry it."""
    for rule, named, *_ in guide.table("rule").rows:
        if rule and rule in {one.value for one in Rule}:
            bound = [one.id for one in rules.approaches.values() if one.rule == rule]
            assert named.split(", ") == bound


def test_bands_are_the_rulebooks(guide, rules: Rulebook) -> None:
    """Every band stands in the table with its lowest and its highest number.

    A part of the mood is never below 0; the whole of it reaches from −20 to 20.
    """
    (table,) = (one for one in guide.tables if one.heading == "Bands")
    for dial, told in table.rows:
        between = " to " if dial == "mood" else "–"
        least = -20 if dial == "mood" else LOW
        known = ", ".join(
            f"{band.name} {max(band.low, least)}{between}{band.high}" for band in rules.bands[dial]
        )
        assert told == known.replace("-", "−")


def test_skills_and_techniques_are_the_rulebooks(guide, docs, rules: Rulebook) -> None:
    """Every skill stands in the table with its techniques."""
    told = {docs.plain(skill): docs.names(row) for skill, row in guide.table("skill").rows}
    known = {
        skill: tuple(one.id for one in rules.techniques.values() if one.skill == skill)
        for skill in rules.skills
    }
    assert told == known


def test_portraits_are_the_codes(guide, docs) -> None:
    """Every name that a portrait may use is in the table, and no other."""
    told = {docs.plain(part): docs.names(row) for part, row in guide.table("part").rows}
    assert told == {
        "head": portrait.HEADS,
        "skin": portrait.SKINS,
        "clothing": portrait.CLOTHES,
        "hair": portrait.HAIRS,
        "facial-hair": portrait.FACIAL_HAIR,
        "glasses": portrait.GLASSES,
        "mask": portrait.MASKS,
    }
    (coloured,) = (one for one in guide.text.splitlines() if one.startswith("`hair` colours"))
    assert set(docs.names(coloured)) == {"hair", *portrait.COLOURED_HAIR}


def test_limits_are_the_codes(guide, docs) -> None:
    """Every limit in the table is the one that is enforced."""
    told = [docs.number(most.removesuffix(" MB")) for _, most in guide.table("limit").rows]
    assert told == [
        limits.MAX_BYTES // 1024**2,
        limits.MAX_MEMORY // 1024**2,
        limits.MAX_DEPTH,
        limits.MAX_VALUES,
        limits.MAX_ALIASED_VALUES,
        limits.MAX_SCENES,
        limits.MAX_ENTRIES,
        limits.MAX_TEXT,
        80,
        conditions.MAX_LENGTH,
        conditions.MAX_DEPTH,
        limits.MAX_FINDINGS,
    ]
    assert schema.StoryFile.model_json_schema()["properties"]["story"]["maxLength"] == 80


@pytest.mark.parametrize(
    ("heading", "model"),
    [
        ("The story", schema.StoryFile),
        ("A scene", schema.SceneFile),
        ("An option", schema.OptionFile),
        ("An ending", schema.EndingFile),
        ("A playthrough", schema.PlaythroughFile),
    ],
)
def test_every_key_is_told(guide, docs, heading: str, model: type[schema.FileModel]) -> None:
    """Each kind of thing has its keys in its table, those that are needed marked so."""
    (table,) = (one for one in guide.tables_of("key") if one.heading == heading)
    told = {docs.plain(key): needed == "needed" for key, needed, _ in table.rows}
    known = {field.alias: field.is_required() for field in model.model_fields.values()}
    assert told == known


def test_keys_of_the_setting_and_the_customer_are_told(guide) -> None:
    """The small maps within a story have all their keys and choices named too."""
    rows = {row[0]: row[2] for row in guide.tables_of("key")[0].rows}
    for key, model in (("`setting`", schema.SettingFile), ("`customer`", schema.CustomerFile)):
        for field in model.model_fields.values():
            assert f"`{field.alias}`" in rows[key]


def test_facts_of_the_rules_are_told(guide, docs) -> None:
    """The facts that the rules themselves read or set are those in the table."""
    told = {docs.plain(row[0]) for row in guide.table("fact").rows}
    assert told == ENGINE_FACTS


def test_words_that_cannot_name_facts_are_told(guide, docs) -> None:
    """The grammar's own words are listed, all of them."""
    lead = "The grammar's own words can't name facts or promises:"
    (line,) = (one for one in guide.text.splitlines() if one.startswith(lead))
    assert set(docs.names(line)) == conditions.RESERVED


def test_conditions_can_be_read(guide, docs) -> None:
    """Every condition in the table follows the grammar."""
    for condition, _ in guide.table("condition").rows:
        conditions.parse_condition(docs.plain(condition))


def test_not_binds_closest_then_and() -> None:
    """The guide's example of how words bind is how they bind."""
    bare = conditions.parse_condition("not a and b or c")
    assert bare == conditions.parse_condition("((not a) and b) or c")


def test_costs_told_in_prose_are_the_codes(guide, rules: Rulebook) -> None:
    """A broken promise and passing time cost what the guide says."""
    broken = rules.approaches[arithmetic.BROKEN].row
    assert broken == (3, -1, -4)
    assert "A broken promise costs +3 −1 −4" in guide.text
    assert arithmetic.TIME == (-2, -2, 0)
    assert "Temper falls by 2 and heard falls by 2" in guide.text


def test_caps_of_the_whole_mood_are_the_codes(guide) -> None:
    """The whole mood is capped where the guide says, and reckoned as it says."""
    best = Mood(0, 10, 10)
    capped = [score(State(best)), score(State(best, frozenset({"need-met"})))]
    told = "It counts at most {} until the need is met, and at most {} until"
    assert told.format(*capped) in guide.text
    assert score(State(Mood(4, 5, 2))) == 5 + 2 - 2 * 4


def test_levels_and_evidence_are_the_codes(guide) -> None:
    """What a level counts, and how much evidence a score needs, are what the code says."""
    points = [f"`{name}` ({count}" for name, count in schema.LEVELS.items()]
    assert all(one in guide.text for one in points)
    assert f"Below {ENOUGH_OPPORTUNITIES} opportunities" in guide.text


def test_choices_are_told(guide) -> None:
    """Every channel, level and grade that a story may name is in the guide."""
    assert {*Channel, *Level, *Grade} <= set(guide.inline)


def test_temptations_name_approaches(guide, docs, rules: Rulebook) -> None:
    """The approaches named in the page on craft exist, on the side they are said to be on."""
    craft = guide.text.partition("## The craft")[2]
    for name in ("defend", "argue", "over-promise", "dismiss", "hold-unasked", "transfer-cold"):
        assert f"*{name}*" in craft
        assert rules.approaches[name].side is Side.HARMS
