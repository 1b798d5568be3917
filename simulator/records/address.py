"""The address of a database, or the file, that records are kept in."""

import re
from importlib.util import find_spec

_ADDRESS = re.compile(
    r"(?P<kind>[\w+]+)://"
    r"(?:[^:/@]*(?::[^@]*)?@)?(?:\[[^\]]+\]|[^/:@]*)(?::\d+)?"
    r"(?:/(?P<database>[^?]*))?(?:\?.*)?"
)
_SERVERS = ("postgresql", "postgres", "postgresql+psycopg")


def records_problem(place: str) -> str:
    """What keeps a database's URL, or a file, from naming records; "" where nothing does.

    Nothing is opened, and what is said never repeats the URL, which may hold a password.
    """
    kind = re.split(r"[:+]", place, maxsplit=1)[0]
    if "://" not in place and kind not in {"sqlite", "postgresql", "postgres"}:
        return "" if place.strip() else "A file or a database must be named."
    address = _ADDRESS.fullmatch(place)
    if address is None or address["kind"] not in {"sqlite", *_SERVERS}:
        return (
            "This is not the address of a database, such as postgresql://user@host/records "
            "or sqlite:////folder/records.sqlite."
        )
    if (address["database"] or "") in {"", ":memory:"}:
        return "This address names no database; after the host comes its name, as in /records."
    if address["kind"] in _SERVERS and find_spec("psycopg") is None:
        return "This database needs a driver: pip install 'rapport-simulator[postgres]'."
    return ""
