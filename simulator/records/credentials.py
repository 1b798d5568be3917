"""The key and the secret of a Learning Record Store: from the environment or the keyring only."""

import os
from dataclasses import dataclass, field
from urllib.parse import urlsplit

KEY, SECRET = "RAPPORT_LRS_KEY", "RAPPORT_LRS_SECRET"
"""The variables of the environment that hold them."""


class CredentialsError(Exception):
    """There are no credentials, or the keyring can't be used; the message has no secret."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user and a password; neither shows in a trace or a log."""

    key: str = field(repr=False)
    secret: str = field(repr=False)


def credentials_for(endpoint: str) -> Credentials:
    """Those of the environment, else those that the keyring has for an endpoint's host."""
    key, secret = os.environ.get(KEY, ""), os.environ.get(SECRET, "")
    if key and secret:
        return Credentials(key, secret)
    import keyring
    from keyring.errors import KeyringError

    service = _service(endpoint)
    try:
        known = keyring.get_password(service, "key"), keyring.get_password(service, "secret")
    except KeyringError:
        known = (None, None)
    if known[0] and known[1]:
        return Credentials(known[0], known[1])
    raise CredentialsError(
        f"There is no key for {service.removeprefix('rapport ')}. Set {KEY} and {SECRET}, or have "
        "them kept in the keyring with --login."
    )


def remember(endpoint: str, credentials: Credentials) -> None:
    """Have the keyring keep the credentials; CredentialsError where it can't."""
    import keyring
    from keyring.errors import KeyringError

    service = _service(endpoint)
    try:
        keyring.set_password(service, "key", credentials.key)
        keyring.set_password(service, "secret", credentials.secret)
    except KeyringError as error:
        raise CredentialsError(
            f"This computer has no keyring that can be used. Set {KEY} and {SECRET} instead."
        ) from error


def _service(endpoint: str) -> str:
    return f"rapport {urlsplit(endpoint).hostname or endpoint}"
