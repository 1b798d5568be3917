"""What a phone may say, read from text that may be anything."""

import json
import unicodedata
from dataclasses import dataclass
from hmac import compare_digest
from itertools import groupby

from simulator.classroom.service.limits import LONGEST_NICKNAME


class NotUnderstoodError(Exception):
    """Nothing that a phone of ours says."""


@dataclass(frozen=True, slots=True)
class Join:
    """Somebody comes in by the code, or back with the `seat` that their phone held."""

    code: str
    seat: str
    name: str
    team: str


@dataclass(frozen=True, slots=True)
class Introduce:
    """Somebody who is in says how to call them, and which team is theirs."""

    name: str
    team: str


@dataclass(frozen=True, slots=True)
class Choose:
    """A vote at the decision `key` for the reply at `option`, and for a mood's band or ""."""

    key: str
    option: int
    band: str


Message = Join | Introduce | Choose


def message_in(text: str) -> Message:
    """What a phone said; NotUnderstoodError for anything else."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotUnderstoodError from error
    match plain:
        case {"do": "join", "code": str(code), "seat": str(seat)} if len(plain) <= 5:
            return Join(code, seat, _text(plain, "name"), _text(plain, "team"))
        case {"do": "introduce"} if len(plain) <= 3:
            return Introduce(_text(plain, "name"), _text(plain, "team"))
        case {"do": "vote", "key": str(key), "option": int(option)} if option is not True:
            return Choose(key, option, _text(plain, "band"))
        case _:
            raise NotUnderstoodError


def _text(plain: dict[str, object], key: str) -> str:
    value = plain.get(key, "")
    if not isinstance(value, str):
        raise NotUnderstoodError
    return value


def same_code(said: str, code: str) -> bool:
    """Whether somebody knows the code, in a time that doesn't tell how nearly."""
    return compare_digest(said.strip().upper().encode(errors="replace"), code.encode())


def nickname(said: str) -> str:
    """A name as it may stand on a screen: one short line, nothing unseen or reversed in it."""
    shown = (mark if _shows(mark) else " " for mark in unicodedata.normalize("NFC", said))
    line = " ".join("".join(shown).split())
    return "".join(_unstacked(line))[:LONGEST_NICKNAME].strip()


def _shows(mark: str) -> bool:
    """Letters, marks, numbers, symbols: nothing that steers, is unassigned, or half a pair."""
    return unicodedata.category(mark)[0] != "C"


def _unstacked(line: str) -> list[str]:
    """No more than two accents on one letter."""
    runs = groupby(line, lambda mark: unicodedata.category(mark)[0] == "M")
    return ["".join(run)[:2] if accents else "".join(run) for accents, run in runs]
