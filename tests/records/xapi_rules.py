"""The rules of xAPI 1.0.3 ("Experience API, Part Two: Data") for the statements that we make.

Whatever is not named there is refused: a typing error in a key would else pass unseen.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
DURATION = re.compile(r"P(?!$)(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

STATEMENT = {"id", "actor", "verb", "object", "result", "context", "timestamp"}
CONTEXT = {
    "registration",
    "contextActivities",
    "revision",
    "platform",
    "language",
    "extensions",
}
RESULT = {"score", "success", "completion", "response", "duration", "extensions"}
DEFINITION = {"name", "description", "type", "interactionType", "choices", "extensions"}
RELATIONS = {"parent", "grouping", "category", "other"}


def broken_rules(statement: Any) -> list[str]:
    """What is wrong with a statement; nothing where it may be sent."""
    return list(_statement(statement))


def _statement(said: Mapping[str, Any]) -> Iterator[str]:
    yield from _keys("statement", said, STATEMENT, {"id", "actor", "verb", "object", "timestamp"})
    yield from _nulls("statement", said)
    yield from _matches("id", said["id"], UUID)
    yield from _matches("timestamp", said["timestamp"], TIMESTAMP)
    yield from _actor(said["actor"])
    yield from _keys("verb", said["verb"], {"id", "display"}, {"id", "display"})
    yield from _iri("verb.id", said["verb"]["id"])
    yield from _words("verb.display", said["verb"]["display"])
    yield from _activity("object", said["object"])
    if "result" in said:
        yield from _result(said["result"], said["object"])
    if "context" in said:
        yield from _context(said["context"])


def _actor(actor: Mapping[str, Any]) -> Iterator[str]:
    """An agent with exactly one inverse functional identifier."""
    yield from _keys("actor", actor, {"objectType", "account", "name"}, {"account"})
    if actor.get("objectType") != "Agent":
        yield "actor.objectType"
    account = actor["account"]
    yield from _keys("account", account, {"homePage", "name"}, {"homePage", "name"})
    yield from _iri("account.homePage", account["homePage"])
    if not isinstance(account["name"], str) or not account["name"]:
        yield "account.name"


def _activity(where: str, activity: Mapping[str, Any]) -> Iterator[str]:
    yield from _keys(where, activity, {"objectType", "id", "definition"}, {"id"})
    if activity.get("objectType") != "Activity":
        yield f"{where}.objectType"
    yield from _iri(f"{where}.id", activity["id"])
    definition = activity.get("definition", {})
    yield from _keys(f"{where}.definition", definition, DEFINITION, set())
    yield from _iri(f"{where}.type", definition.get("type", "urn:none"))
    for part in ("name", "description"):
        yield from _words(f"{where}.{part}", definition.get(part, {}))
    if "interactionType" in definition:
        yield from _choices(definition)
    elif "choices" in definition:
        yield f"{where}: choices without an interactionType"


def _choices(definition: Mapping[str, Any]) -> Iterator[str]:
    if definition["interactionType"] != "choice":
        yield "interactionType"
    if not definition["type"].endswith("/cmi.interaction"):
        yield "type of an interaction"
    ids = [one.get("id") for one in definition["choices"]]
    if not ids or len(set(ids)) < len(ids):
        yield "choices: the ids differ"
    for one in definition["choices"]:
        yield from _keys("choice", one, {"id", "description"}, {"id"})
        yield from _words("choice.description", one["description"])
        if not one["id"] or re.search(r"\s|\[,\]", one["id"]):
            yield "choice.id"


def _result(result: Mapping[str, Any], about: Mapping[str, Any]) -> Iterator[str]:
    yield from _keys("result", result, RESULT, set())
    yield from _extensions("result", result)
    if not DURATION.fullmatch(result.get("duration", "PT0S")):
        yield "result.duration"
    for part in ("success", "completion"):
        if not isinstance(result.get(part, True), bool):
            yield f"result.{part}"
    choices = about.get("definition", {}).get("choices", [])
    if "response" in result and result["response"] not in {one["id"] for one in choices}:
        yield "result.response is none of the choices"
    score = result.get("score", {})
    yield from _keys("score", score, {"scaled", "raw", "min", "max"}, set())
    if not -1 <= score.get("scaled", 0) <= 1:
        yield "score.scaled"
    if score and not score["min"] <= score["raw"] <= score["max"]:
        yield "score.raw"
    if score and not score["min"] < score["max"]:
        yield "score.min"


def _context(context: Mapping[str, Any]) -> Iterator[str]:
    yield from _keys("context", context, CONTEXT, set())
    yield from _extensions("context", context)
    yield from _matches("context.registration", context["registration"], UUID)
    yield from _matches("context.language", context["language"], LANGUAGE)
    for part in ("revision", "platform"):
        if not isinstance(context[part], str):
            yield f"context.{part}"
    related = context.get("contextActivities", {})
    yield from _keys("contextActivities", related, RELATIONS, set())
    for relation, activities in related.items():
        for one in activities:
            yield from _activity(f"contextActivities.{relation}", one)


def _keys(
    where: str, value: Mapping[str, Any], allowed: set[str], needed: set[str]
) -> Iterator[str]:
    if unknown := set(value) - allowed:
        yield f"{where}: unknown {sorted(unknown)}"
    if missing := needed - set(value):
        yield f"{where}: missing {sorted(missing)}"


def _nulls(where: str, value: Any) -> Iterator[str]:
    """Nothing is null but in extensions."""
    if value is None:
        yield f"{where} is null"
    parts = value.items() if isinstance(value, dict) else ()
    parts = enumerate(value) if isinstance(value, list) else parts
    for key, part in parts:
        if key != "extensions":
            yield from _nulls(f"{where}.{key}", part)


def _extensions(where: str, value: Mapping[str, Any]) -> Iterator[str]:
    for key in value.get("extensions", {}):
        yield from _iri(f"{where}.extensions", key)


def _matches(where: str, value: Any, pattern: re.Pattern[str]) -> Iterator[str]:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        yield f"{where}: {value}"


def _iri(where: str, value: Any) -> Iterator[str]:
    if not isinstance(value, str) or not urlsplit(value).scheme or re.search(r"\s", value):
        yield f"{where}: {value}"


def _words(where: str, words: Mapping[str, Any]) -> Iterator[str]:
    for language, text in words.items():
        yield from _matches(where, language, LANGUAGE)
        if not isinstance(text, str):
            yield f"{where}: {text}"
