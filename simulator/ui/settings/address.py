"""A database's address as it may be shown."""

import re

_PASSWORD = re.compile(r"^(?P<before>[^/]*://[^:/@]*:)[^@]*(?=@)")
_QUERY = re.compile(r"\?.*$", re.DOTALL)


def masked(address: str) -> str:
    """The address without its query, and with three dots in place of a password."""
    return _QUERY.sub("", _PASSWORD.sub(r"\g<before>•••", address))
