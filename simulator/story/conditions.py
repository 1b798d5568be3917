"""Conditions: the small language of `when`, parsed by a grammar and never evaluated as code.

condition = clause { "or" clause }
clause    = term { "and" term }
term      = "not" term | "(" condition ")" | "kept" NAME | band | NAME
band      = DIAL "is" NAME [ "or" ( "higher" | "lower" ) ]      for temper, heard, trust
          | "mood" "is" NAME [ "or" ( "better" | "worse" ) ]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import assert_never

from simulator.story.vocabulary import DIALS

RESERVED = frozenset(
    {*DIALS, "is", "or", "and", "not", "kept", "higher", "lower", "better", "worse"}
)
"""The grammar's own words, which can't name facts or promises."""

MAX_LENGTH = 500
MAX_DEPTH = 24
_TOKEN = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9_-]*|[()]|\S)")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


class Reach(Enum):
    """How far a band comparison reaches beyond the named band."""

    EXACTLY = ""
    UP = "or higher"
    DOWN = "or lower"


@dataclass(frozen=True, slots=True)
class InBand:
    """True while the dial stands in the band, or beyond it in the direction of `reach`."""

    dial: str
    band: str
    reach: Reach = Reach.EXACTLY


@dataclass(frozen=True, slots=True)
class Holds:
    """True while the fact is true."""

    fact: str


@dataclass(frozen=True, slots=True)
class Kept:
    """True once the promise was kept."""

    promise: str


@dataclass(frozen=True, slots=True)
class Not:
    """True while the inner condition is false."""

    inner: "Condition"


@dataclass(frozen=True, slots=True)
class AllOf:
    """True while every part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True while some part is."""

    parts: tuple["Condition", ...]


Condition = InBand | Holds | Kept | Not | AllOf | AnyOf
Atom = InBand | Holds | Kept


class ConditionError(ValueError):
    """A condition that does not follow the grammar; the text says what to write instead."""


@lru_cache(maxsize=4096)
def parse_condition(text: str) -> Condition:
    """The condition that `text` spells; ConditionError where it does not follow the grammar."""
    if len(text) > MAX_LENGTH:
        raise ConditionError(f"it is longer than {MAX_LENGTH} characters")
    parser = _Parser(_TOKEN.findall(text))
    condition = parser.condition(0)
    parser.expect_end()
    return condition


def atoms(condition: Condition) -> Iterator[Atom]:
    """Every band, fact and promise that the condition asks about, left to right."""
    match condition:
        case InBand() | Holds() | Kept():
            yield condition
        case Not(inner):
            yield from atoms(inner)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from atoms(part)
        case _:
            assert_never(condition)


class _Parser:
    """Recursive descent over the tokens; one method a rule of the grammar."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def _peek(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _took(self, word: str) -> bool:
        if self._peek() != word:
            return False
        self._at += 1
        return True

    def expect_end(self) -> None:
        if self._at < len(self._tokens):
            raise ConditionError(f"`{self._peek()}` is one word too many; join with `and` or `or`")

    def condition(self, depth: int) -> Condition:
        if depth > MAX_DEPTH:
            raise ConditionError(f"it nests deeper than {MAX_DEPTH} levels")
        parts = [self._clause(depth)]
        while self._took("or"):
            parts.append(self._clause(depth))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _clause(self, depth: int) -> Condition:
        parts = [self._term(depth)]
        while self._took("and"):
            parts.append(self._term(depth))
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _term(self, depth: int) -> Condition:
        if self._took("not"):
            if depth > MAX_DEPTH:
                raise ConditionError(f"it nests deeper than {MAX_DEPTH} levels")
            return Not(self._term(depth + 1))
        if self._took("("):
            inner = self.condition(depth + 1)
            if not self._took(")"):
                raise ConditionError("a `(` has no `)`")
            return inner
        if self._took("kept"):
            return Kept(self._name("the promise's name after `kept`"))
        if self._peek() in DIALS:
            return self._band()
        return Holds(self._name("a fact, `kept` or a mood"))

    def _band(self) -> InBand:
        dial = self._take()
        if not self._took("is"):
            raise ConditionError(f"after `{dial}` comes `is` and a band, as in `{dial} is …`")
        band = self._name(f"a band after `{dial} is`")
        if self._peek() != "or" or self._peek(1) not in {"higher", "lower", "better", "worse"}:
            return InBand(dial, band)
        self._take()
        word = self._take()
        up, down = ("better", "worse") if dial == "mood" else ("higher", "lower")
        if word not in {up, down}:
            raise ConditionError(f"`{dial}` takes `or {up}` or `or {down}`, not `or {word}`")
        return InBand(dial, band, Reach.UP if word == up else Reach.DOWN)

    def _name(self, wanted: str) -> str:
        token = self._take()
        if not token:
            raise ConditionError(f"it ends where {wanted} should stand")
        if token in RESERVED or not _NAME.match(token):
            raise ConditionError(f"`{token[:40]}` stands where {wanted} should")
        return token
