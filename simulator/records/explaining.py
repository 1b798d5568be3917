"""What a database's complaints mean to a person: why it failed, and what to do about it."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from simulator.records.errors import DamagedError, GarbledError, RecordsError


def explained(error: Exception, url: str | URL) -> RecordsError:
    """A database's complaint in words; a DamagedError where the file itself is broken."""
    said = str(getattr(error, "orig", None) or error).strip()
    where = shown(url)
    for kind, meanings in _KINDS.items():
        for words, meaning in meanings.items():
            if words in said.lower():
                return kind(meaning.format(where=where))
    first = said.splitlines()[0] if said else type(error).__name__
    return RecordsError(f"The records in {where} can't be used ({first}).")


def shown(url: str | URL) -> str:
    """Where a database is, without its password and whatever else its URL carries."""
    try:
        place = make_url(url)
    except ArgumentError:
        return "this address"
    if place.get_backend_name() == "sqlite":
        return place.database or "memory"
    return place.set(query={}, password=None).render_as_string()


_READ_ONLY = (
    "The records in {where} can't be written: the file, its folder or its disk is read-only."
)
_AWAY = "The database {where} can't be reached. Check the connection and its address."
_MEANINGS = {
    "database is locked": "Another program is writing to the records in {where}. Close it.",
    "disk is full": "The disk is full, so that {where} can't take the records. Make room.",
    "readonly": _READ_ONLY,
    "read-only": _READ_ONLY,
    "unable to open": "The records in {where} can't be opened: the folder is missing or may "
    "not be used.",
    "disk i/o error": "The disk that holds {where} refuses to read or write. Check it.",
    "interrupted": "The records in {where} were busy with something else. Try again.",
    "connection failed": _AWAY,
    "connection refused": _AWAY,
    "server closed the connection": _AWAY,
    "authentication failed": "The database {where} refuses this user or password.",
    "permission denied": "The database {where} doesn't let this user write.",
}
_BROKEN = {
    "malformed": "The records in {where} are damaged.",
    "not a database": "The file {where} is damaged, or is not Rapport's records.",
}
_GARBLED = {
    "could not decode": "The records in {where} are damaged: a text in them can't be read.",
    "no such table": "The records in {where} are damaged: a part of them is missing.",
}
_KINDS: dict[type[RecordsError], dict[str, str]] = {
    DamagedError: _BROKEN,
    GarbledError: _GARBLED,
    RecordsError: _MEANINGS,
}
