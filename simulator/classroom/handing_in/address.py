"""Where the facilitator's computer is: an address in this network, and the code of the class.

An attempt never goes further than the local network, whatever is mistyped: only numbers of
private networks are taken, no names, which somebody else's server would have to look up.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from simulator.classroom.handing_in.hand_in import HandInError
from simulator.classroom.plan import CODE_LENGTH
from simulator.classroom.service.listening import USUAL_PORT
from simulator.story.words import Translate

_NEAR = tuple(
    ip_network(one)
    for one in (
        *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16"),
        *("fc00::/7", "fe80::/10", "::1/128"),
    )
)
"""Private, loopback and link-local addresses (RFC 1918, 3927, 4193, 4291)."""
_CODE = re.compile(f"[A-Z0-9]{{{CODE_LENGTH}}}")


class BadAddressError(HandInError):
    """What was typed names no computer of this network."""


class BadCodeError(HandInError):
    """What was typed is no code of a class, or that of another one."""


@dataclass(frozen=True, slots=True)
class Address:
    """A class to hand in to: the number of a computer nearby, its port, and the class's code."""

    host: str
    port: int
    code: str

    @property
    def url(self) -> str:
        """Where an attempt is posted to."""
        return f"http://{self}/hand-in"

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def address_of(typed: str, code: str = "", tr: Translate = str) -> Address:
    """The class at an address as the projector shows it: "192.168.1.5:8123", "http://…/K7QP".

    Where it names no port, the usual one is meant. The code may stand in it; one that is given
    besides is the one that counts.
    BadAddressError and BadCodeError say what is wrong in words.
    """
    parts = _parts(typed, tr)
    found = parts.path.strip("/")
    return Address(_near(parts, tr), _port(parts, tr), _checked(code.strip() or found, tr))


def code_in(typed: str) -> str:
    """The code at the end of an address, "" where there is none."""
    _, slash, last = typed.strip().removeprefix("http://").rpartition("/")
    return last.upper() if slash and _CODE.fullmatch(last.upper()) else ""


def _parts(typed: str, tr: Translate) -> SplitResult:
    text = typed.strip()
    address = text if "://" in text else f"http://{text}"
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise _strange(tr) from error
    if parts.scheme == "https":
        raise BadAddressError(tr("A class is reached by http://, not by https://."))
    extra = parts.query or parts.fragment or parts.username or parts.password
    if parts.scheme != "http" or not parts.hostname or extra or "/" in parts.path.strip("/"):
        raise _strange(tr)
    return parts


def _near(parts: SplitResult, tr: Translate) -> str:
    host = "127.0.0.1" if parts.hostname == "localhost" else str(parts.hostname)
    try:
        number = ip_address(host)
    except ValueError as error:
        raise _strange(tr) from error
    if isinstance(number, IPv6Address) and number.ipv4_mapped is not None:
        number = number.ipv4_mapped
    if _is_near(number):
        return str(number)
    told = tr("{host} is not an address of a local network, so nothing is sent there. Check it.")
    raise BadAddressError(told.format(host=number))


def _is_near(number: IPv4Address | IPv6Address) -> bool:
    zoned = isinstance(number, IPv6Address) and number.scope_id is not None
    return not zoned and any(number in net for net in _NEAR)


def _port(parts: SplitResult, tr: Translate) -> int:
    try:
        port = USUAL_PORT if parts.port is None else parts.port
    except ValueError as error:
        raise _strange(tr) from error
    if port == 0:
        raise _strange(tr)
    return port


def _checked(code: str, tr: Translate) -> str:
    if not code:
        raise BadCodeError(tr("Type the code of the class as well. It stands on the projector."))
    if not _CODE.fullmatch(code.upper()):
        told = tr("A code has {n} letters and digits, such as K7QP. It stands on the projector.")
        raise BadCodeError(told.format(n=CODE_LENGTH))
    return code.upper()


def _strange(tr: Translate) -> BadAddressError:
    told = tr("This is not the address of a class. It looks like 192.168.1.5:8123, as projected.")
    return BadAddressError(told)
