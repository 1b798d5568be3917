"""pydantic's errors, said to a writer, and the data mended so that later checks can go on."""

import copy
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from simulator.story.diagnostics import Finding, Path, did_you_mean

Model = TypeVar("Model", bound=BaseModel)

_MAX_REPAIRS = 4
_KINDS = {
    "string_type": "a text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "`key: value` lines",
    "model_type": "`key: value` lines",
    "model_attributes_type": "`key: value` lines",
}
_OR_ONE = frozenset(
    ("customer", "reply", "go", "sets", "clears", "technique", "misses", "also", "facts", "choose")
)
"""Where a list is wanted and one name or text will do."""


def validate(model: type[Model], data: Any, path: Path) -> tuple[Model | None, tuple[Finding, ...]]:
    """The data as `model` with what is wrong in it, all at once.

    Wrong values are dropped from `data` and missing texts put there as "…", so that the rest of
    the file can still be checked; None where even that does not make a model.
    """
    findings: list[Finding] = []
    for attempt in range(_MAX_REPAIRS):
        try:
            return model.model_validate(data), tuple(findings)
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=True)
            if attempt == 0:
                findings = list(_findings(model, data, details, path))
            for detail in sorted(details, key=lambda one: len(one["loc"]), reverse=True):
                _mend(data, detail)
    return None, tuple(findings)


def _findings(
    model: type[BaseModel], data: Any, details: list[ErrorDetails], path: Path
) -> Iterator[Finding]:
    for detail in details:
        loc = tuple(part for part in detail["loc"] if part != "[key]")
        if detail["type"] != "missing":
            loc = _written(data, loc)
        at_key = detail["loc"][-1:] == ("[key]",) or detail["type"] == "extra_forbidden"
        code, message, hint = _say(model, detail, loc)
        yield Finding(code, path + loc, message, hint, at_key=at_key)


def _say(model: type[BaseModel], detail: ErrorDetails, loc: Path) -> tuple[str, str, str]:
    """Code, sentence and hint for one of pydantic's errors."""
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = str(loc[-1]) if loc else "the file"
    match kind:
        case "extra_forbidden":
            hint = did_you_mean(name, _keys_at(model, loc[:-1]))
            if name == "<<":
                hint = "Stories don't merge keys: write out what is meant."
            return "unknown-key", f"`{_short(name)}` is not a key that can stand here.", hint
        case "missing":
            return "missing-key", f"`{name}` is missing.", f"Add `{name}:` here."
        case _ if given == "" and kind != "extra_forbidden":
            return "empty-value", f"`{name}` is empty.", "Write it, or take the key away."
        case "literal_error":
            known = [word.strip(" '") for word in _expected(context)]
            message = f"`{name}` can't be {_value(given)}."
            return "bad-value", message, did_you_mean(str(given), known)
        case "string_pattern_mismatch":
            hint = "Ids are small letters, digits and single dashes, as in `ask-about-son`."
            return "bad-id", f"`{_short(given)}` is not an id.", hint
        case "string_too_short" | "too_short":
            return "empty-value", f"`{name}` is empty.", "Write it, or take the key away."
        case "string_too_long":
            most = context["max_length"]
            message = f"`{_short(name)}` is longer than {most:,} characters."
            return "text-too-long", message, "Shorten it."
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size":
            message = f"`{name}` takes a whole number, not {_value(given)}."
            return "bad-number", message, "As in `temper: 1` or `temper: -2`."
        case "greater_than_equal":
            message = f"`{name}` can't be less than {context['ge']}, and this is {_short(given)}."
            return "bad-number", message, ""
        case "less_than_equal":
            message = f"`{name}` can't be more than {context['le']}, and this is {_short(given)}."
            return "bad-number", message, ""
        case "bool_parsing" | "bool_type":
            message = f"`{name}` is true or false, not {_value(given)}."
            return "bad-value", message, "Write `true`, or take the key away."
        case _ if kind in _KINDS:
            if not loc:
                message = f"This file should be made of `key: value` lines, and is {_what(given)}."
                return "wrong-type", message, f"Begin with `{next(iter(model.model_fields))}:`."
            one = "a text or " if name in _OR_ONE and _KINDS[kind] == "a list" else ""
            message = f"`{name}` takes {one}{_KINDS[kind]}, not {_what(given)}."
            return "wrong-type", message, _type_hint(kind, given)
        case _:
            return "bad-value", f"`{name}`: {detail['msg']}.", ""


def _type_hint(kind: str, given: object) -> str:
    if kind == "string_type" and isinstance(given, list):
        return "Put the text in quotes if its brackets are part of it."
    if kind == "string_type" and isinstance(given, dict):
        return "Put the text in quotes, or take away what is indented under it."
    return ""


def _expected(context: dict[str, Any]) -> list[str]:
    return str(context.get("expected", "")).replace(" or ", ", ").split(", ")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _what(value: object) -> str:
    match value:
        case "":
            return "nothing"
        case str():
            return f"the text `{_short(value)}`"
        case list():
            return "a list"
        case dict():
            return "`key: value` lines"
        case _:
            return f"`{_short(value)}`"


def _written(data: Any, loc: Path) -> Path:
    """As much of `loc` as the writer wrote: one text may stand where a list is meant."""
    here = data
    for end, part in enumerate(loc):
        match here, part:
            case dict(), _ if part in here:
                here = here[part]
            case list(), int() if part < len(here):
                here = here[part]
            case ((dict() | list()), _):
                return loc
            case _:
                return loc[:end]
    return loc


@lru_cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def _value(value: object) -> str:
    return f"`{_short(value)}`" if isinstance(value, str) else _what(value)


def _keys_at(model: type[BaseModel], loc: Path) -> list[str]:
    """The keys that may stand in the mapping that `loc` leads to, read off the models."""
    schema = _schema(model)
    definitions = schema.get("$defs", {})
    here: Any = schema
    for part in loc:
        here = _step(here, part, definitions)
    return list(_resolve(here, definitions).get("properties", {}))


def _step(schema: Any, part: str | int, definitions: dict[str, Any]) -> Any:
    schema = _resolve(schema, definitions)
    if isinstance(part, int):
        return schema.get("items", {})
    named = schema.get("properties", {}).get(part)
    return named or next(iter(schema.get("patternProperties", {}).values()), {})


def _resolve(schema: Any, definitions: dict[str, Any]) -> Any:
    """Follow references and the one branch of a choice that is a mapping or list."""
    while True:
        if not isinstance(schema, dict):
            return {}
        if "$ref" in schema:
            schema = definitions.get(schema["$ref"].rsplit("/", 1)[-1], {})
        elif "anyOf" in schema:
            branches = [_resolve(one, definitions) for one in schema["anyOf"]]
            fitting = [one for one in branches if one.get("type") in {"object", "array"}]
            return fitting[0] if fitting else {}
        else:
            return schema


def _mend(data: Any, detail: ErrorDetails) -> None:
    """Take out what is wrong, or put a placeholder where something is missing."""
    loc = tuple(part for part in detail["loc"] if part != "[key]")
    if detail["type"] != "missing":
        loc = _written(data, loc)
    here = data
    for part in loc[:-1]:
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            return
    match here, loc[-1:]:
        case dict(), [str(last)] if detail["type"] == "missing":
            here[last] = _placeholder(here, last)
        case dict(), [str(last)]:
            here.pop(last, None)
        case list(), [int(last)] if last < len(here):
            here[last] = "…"


def _placeholder(within: dict[str, Any], key: str) -> Any:
    if key == "customer" and "scenes" in within:
        return {"name": "…", "persona": "unknown"}
    return copy.deepcopy(_PLACEHOLDERS.get(key, "…"))


_PLACEHOLDERS: dict[str, Any] = {
    "grade": "fair",
    "channel": "in person",
    "to": "unknown",
    "walk-out": "unknown",
    "ends": "unknown",
    "persona": "unknown",
    "story": "unknown",
    "choose": [],
    "setting": {"place": "…", "role": "…", "channel": "in person"},
    "scenes": {},
    "endings": {"unknown": {"grade": "fair", "text": "…"}},
    "options": {"unknown": {"say": "…", "go": "unknown"}},
}
"""Values that pass the schema; findings at their places are already told."""
