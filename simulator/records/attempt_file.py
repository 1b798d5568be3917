"""An attempt as a file: JSON that carries all it needs, and the hash of its own content.

What is read may come from anywhere. Its size is bounded, its hash is compared, and whatever can
be worked out of the story and the decisions is worked out anew instead of being believed.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from simulator.debrief.judgement import judgement_data, judgement_from
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session, replay
from simulator.records import judged, rows
from simulator.records.attempt import Profile, State
from simulator.records.edition import Edition, engine_of, rulebook_from
from simulator.records.errors import UnreadableAttemptError
from simulator.records.parcel import Parcel, Text
from simulator.story.limits import MAX_BYTES
from simulator.story.schema import Id

ENDING = ".rapport.json"
"""How the names of such files end."""
MAX_FILE = 2 * MAX_BYTES
"""Bytes of a file; a story of the largest size fits."""
MAX_DECISIONS = 10_000
_VERSION = 1
_LATEST = 2**53

_Key = Annotated[str, StringConstraints(pattern="^[0-9a-f]{32}$")]
_Digest = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
_Name = Annotated[str, StringConstraints(max_length=200)]
_Time = Annotated[int, Field(ge=0, le=_LATEST)]
_Seconds = Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)]


class NotAnAttemptError(Exception):
    """A file can't be taken in; the message says why, without the file's name."""


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class _Profile(_Shape):
    id: _Key
    name: _Name
    created: _Time


class _Attempt(_Shape):
    id: _Key
    story: Id
    persona: Id
    mode: Literal["practice", "assessment"]
    coach: bool
    seed: Annotated[int, Field(ge=-_LATEST, le=_LATEST)]
    started: _Time
    closed: _Time | None
    state: Literal["open", "ended", "left"]
    guess: _Name | None
    note: Annotated[str, StringConstraints(max_length=1_000_000, pattern="^[^\0]*$")]
    retry_of: _Key | None
    retry_from: Annotated[int, Field(ge=0, le=MAX_DECISIONS)] | None


class _Decision(_Shape):
    scene: Id
    option: Id
    at: _Seconds


class _Text(_Shape):
    kind: Literal["story", "rulebook"]
    name: _Name
    sha256: _Digest
    text: str | None = None
    base64: str | None = None


class _Content(_Shape):
    profile: _Profile
    attempt: _Attempt
    outcome: Any
    decisions: Annotated[list[_Decision], Field(max_length=MAX_DECISIONS)]
    evidence: Any
    judgement: Any
    sources: Annotated[list[_Text], Field(min_length=2, max_length=2)]


def file_name(parcel: Parcel) -> str:
    """The name of an attempt's file: date, story and id."""
    row = parcel.row
    day = datetime.fromtimestamp(row["started"] / 1000, UTC).date()
    return f"{day}-{row['story']}-{row['id']}{ENDING}"


def file_data(parcel: Parcel) -> bytes:
    """An attempt as the bytes of its file; the same attempt gives the same bytes."""
    content = _content(parcel)
    whole = {
        "rapport": "attempt",
        "version": _VERSION,
        "sha256": _digest(content),
        "content": content,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


class Reader:
    """Reads attempts' files; a story that many were played by is read once."""

    def __init__(self) -> None:
        self._engine = lru_cache(maxsize=32)(_engine)

    def parcel(self, data: bytes) -> Parcel:
        """The attempt in a file's bytes; NotAnAttemptError where it can't be taken in."""
        return self.read(data)[0]

    def read(self, data: bytes) -> tuple[Parcel, Session]:
        """The same with the session that it was found to be, played again."""
        content = _checked(data)
        texts = {one.kind: _text(one) for one in content.sources}
        if set(texts) != {"story", "rulebook"}:
            raise NotAnAttemptError("is not an attempt of Rapport: its story or rules are missing")
        story, rules, said = texts["story"], texts["rulebook"], content.decisions
        try:
            engine = self._engine(content.attempt.story, story, rules, content.attempt.persona)
        except UnreadableAttemptError as error:
            raise NotAnAttemptError("has a story that this Rapport can't read") from error
        start = Session.start(engine, content.attempt.seed, Mode(content.attempt.mode))
        played = replay(start, (one.option for one in said))
        if played.vanished is not None or not said:
            raise NotAnAttemptError("holds decisions that don't fit its story")
        session = played.session.timed(one.at for one in said)
        over = session.over or content.attempt.state != "open"
        parcel = Parcel(
            Profile(**content.profile.model_dump()),
            _row(content, session, (story.sha256, rules.sha256)),
            rows.said_in(session),
            rows.evidence_of(session) if over else {},
            (story, rules),
        )
        return parcel, session


def _row(content: _Content, session: Session, texts: tuple[str, str]) -> Mapping[str, Any]:
    """The columns of the attempt: what can be worked out is, the rest is as the file says."""
    attempt = content.attempt
    row = attempt.model_dump()
    row |= {"profile": content.profile.id, "revision": texts[0], "rulebook": texts[1]}
    row |= rows.played(session)
    row |= rows.standing(session, attempt.closed or attempt.started)
    if not session.over:
        left = attempt.state != State.OPEN.value
        row["state"] = (State.LEFT if left else State.OPEN).value
        row["closed"] = attempt.closed if left else None
    judgement = judgement_from(json.dumps(content.judgement).encode())
    fits = judgement is not None and judged.fits(judgement, session)
    row["judged"] = judged.packed(judgement) if judgement and fits else None
    return row


def _content(parcel: Parcel) -> dict[str, Any]:
    row, person = parcel.row, parcel.profile
    judgement = judged.unpacked(row["judged"])
    outcome = {key: row[key] for key in ("ending", "grade", "band", "score")}
    return {
        "profile": {"id": person.id, "name": person.name, "created": person.created},
        "attempt": {key: row[key] for key in _Attempt.model_fields},
        "outcome": outcome if row["ending"] is not None else None,
        "decisions": [
            {"scene": scene, "option": option, "at": at} for scene, option, at in parcel.said
        ],
        "evidence": {
            skill: dict(zip(("points", "best", "opportunities"), found, strict=True))
            for skill, found in sorted(parcel.evidence.items())
        },
        "judgement": json.loads(judgement_data(judgement)) if judgement else None,
        "sources": [_plain(text) for text in parcel.texts],
    }


def _plain(text: Text) -> dict[str, str]:
    plain = {"kind": text.kind, "name": text.name, "sha256": text.sha256}
    try:
        return {**plain, "text": text.data.decode()}
    except UnicodeDecodeError:
        return {**plain, "base64": base64.b64encode(text.data).decode()}


def _text(plain: _Text) -> Text:
    try:
        data = (plain.text or "").encode() or base64.b64decode(plain.base64 or "", validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise NotAnAttemptError("is not an attempt of Rapport: its story is garbled") from error
    text = Text(plain.kind, plain.name, data)
    if text.sha256 != plain.sha256:
        raise NotAnAttemptError(_CHANGED)
    return text


def _checked(data: bytes) -> _Content:
    """The content of a file whose hash is right."""
    if len(data) > MAX_FILE:
        raise NotAnAttemptError(f"is larger than {MAX_FILE // 2**20} MB")
    try:
        whole = json.loads(data, parse_constant=_refuse)
        digest = _digest(whole["content"])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NotAnAttemptError("is not an attempt of Rapport, or was cut off") from error
    if whole.get("rapport") != "attempt":
        raise NotAnAttemptError("is not an attempt of Rapport")
    if whole.get("version") != _VERSION:
        raise NotAnAttemptError("was written by a newer Rapport; update Rapport to import it")
    if digest != whole.get("sha256"):
        raise NotAnAttemptError(_CHANGED)
    try:
        return _Content.model_validate(whole["content"])
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        raise NotAnAttemptError(f"is not an attempt of Rapport (see {where})") from error


def _digest(content: Any) -> str:
    """The sha256 of a value as JSON with sorted keys, no spaces, and ASCII only."""
    return sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _engine(story: str, text: Text, rules: Text, persona: str) -> Engine:
    return engine_of(Edition(f"{story}.yaml", text.data, rulebook_from(rules.data)), persona)


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


_CHANGED = "was changed after it was exported: its content doesn't fit its hash"
