"""JSON Schemas of stories and rulebooks, from which editors complete and check as one types.

They come from the models that read the files. A story's schema knows the names of one
rulebook, so that an editor offers its approaches, personas, skills and techniques.
"""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from simulator.story.schema import StoryFile
from simulator.story.vocabulary import Vocabulary

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that YAML's language server understands best."""

Schema = dict[str, Any]


def story_schema(vocabulary: Vocabulary) -> Schema:
    """The schema of a story that is played by a rulebook with these names."""
    schema = schema_of(StoryFile, "A story of Rapport")
    named: Schema = schema["$defs"]
    names = {
        "approach": vocabulary.approaches,
        "persona": vocabulary.personas,
        "skill": vocabulary.skills,
        "technique": vocabulary.techniques,
    }
    named.update({kind: _names(kind, known) for kind, known in names.items()})
    option = named["OptionFile"]["properties"]
    customer = named["CustomerFile"]["properties"]
    _refer(option, "approach", "approach")
    _refer(customer, "persona", "persona")
    _refer(customer, "also", "persona", many=True)
    _refer(named["PlaythroughFile"]["properties"], "persona", "persona")
    _refer(option, "technique", "technique", many=True)
    _refer(option, "misses", "technique", many=True)
    option["skills"]["propertyNames"] = _reference("skill")
    return schema


def schema_of(model: type[BaseModel], title: str) -> Schema:
    """The schema of a file that `model` reads, in the writer's words and without our own."""
    schema = model.model_json_schema(by_alias=True)
    _plain(schema)
    return {"$schema": DIALECT, "title": title, **schema}


def _plain(schema: Any) -> None:
    """Leave out what says nothing to a writer, all the way down."""
    if isinstance(schema, list):
        for one in schema:
            _plain(one)
    elif isinstance(schema, dict):
        _plain_one(schema)
        for one in schema.values():
            _plain(one)


def _plain_one(schema: Schema) -> None:
    """No made-up titles, no `null` for what is left out, no ids but those of the pattern."""
    if isinstance(schema.get("title"), str):
        del schema["title"]
    if isinstance(schema.get("default", 0), list | dict | None):
        schema.pop("default", None)
    if isinstance(schema.get("patternProperties"), dict):
        schema["additionalProperties"] = False
    branches = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(branches) == 1:
        del schema["anyOf"]
        schema.update(branches[0])
    elif branches:
        schema["anyOf"] = branches
    if "$ref" in schema and len(schema) > 1:  # what stands beside a reference is not read
        schema["allOf"] = [{"$ref": schema.pop("$ref")}]


def _names(kind: str, known: Iterable[str]) -> Schema:
    return {"enum": sorted(known), "description": f"Each {kind} of the rulebook."}


def _refer(properties: Schema, key: str, kind: str, *, many: bool = False) -> None:
    """Let a key take names of a kind, or (`many`) one such name or a list of them."""
    one = _reference(kind)
    each = {"anyOf": [one, {"type": "array", "items": one}]} if many else {"allOf": [one]}
    described = {key: text for key, text in properties[key].items() if key == "description"}
    properties[key] = {**described, **each}


def _reference(kind: str) -> Schema:
    return {"$ref": f"#/$defs/{kind}"}
