"""Which of this computer's addresses phones could reach, the likely one first."""

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network
from typing import TYPE_CHECKING

from simulator.story.words import Translate

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInterface

_NEAR = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")))
"""Networks of a house, and the addresses that computers give themselves (RFC 1918 and 3927)."""
_SELF_GIVEN = IPv4Network("169.254.0.0/16")
_NOBODY = (
    *("br-", "docker", "lxc", "lxd", "podman", "tap", "tun", "utun", "vbox", "veth"),
    *("vethernet", "virbr", "virtualbox", "vmnet", "vmware", "wg", "zt"),
)
"""How the names of networks begin that exist within this computer only, or lead far away."""
THIS_COMPUTER = "127.0.0.1"
"""Where only this computer itself finds the phones' page, to try it."""


@dataclass(frozen=True, slots=True)
class Interface:
    """A way into a network, as the system tells of it; `addresses` are IPv4 ones."""

    name: str
    addresses: tuple[str, ...]
    up: bool = True
    wireless: bool = False
    virtual: bool = False


@dataclass(frozen=True, slots=True)
class Network:
    """An address to serve phones at, and what the network is called."""

    address: str
    name: str


def networks(found: Iterable[Interface] | None = None, tr: Translate = str) -> tuple[Network, ...]:
    """The addresses to choose from, the likely one first; none where there is no network.

    Only private addresses are offered: nobody's phone in the room is on the open internet.
    """
    ranked = sorted(
        (_rank(one, address), index, address, one)
        for index, one in enumerate(interfaces() if found is None else found)
        if one.up
        for address in one.addresses
        if any(IPv4Address(address) in net for net in _NEAR)
    )
    return tuple(Network(address, _name(one, tr)) for _, _, address, one in ranked)


def interfaces() -> tuple[Interface, ...]:
    """This computer's ways into networks; none where Qt's part for them can't be loaded."""
    try:
        from PySide6.QtNetwork import QNetworkInterface
    except ImportError:  # a system library is missing, as `rapport doctor` says
        return ()
    return tuple(map(_interface, QNetworkInterface.allInterfaces()))


def _interface(one: "QNetworkInterface") -> Interface:
    from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

    flag, kind = QNetworkInterface.InterfaceFlag, QNetworkInterface.InterfaceType
    flags = one.flags()
    serves = bool(flags & flag.IsUp and flags & flag.IsRunning)
    far = bool(flags & flag.IsLoopBack or flags & flag.IsPointToPoint)
    ipv4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    found = (entry.ip() for entry in one.addressEntries())
    return Interface(
        one.humanReadableName() or one.name(),
        tuple(address.toString() for address in found if address.protocol() == ipv4),
        up=serves and not flags & flag.IsLoopBack,
        wireless=one.type() == kind.Wifi,
        virtual=far or one.type() == kind.Virtual,
    )


def _rank(one: Interface, address: str) -> tuple[bool, bool, bool]:
    """Networks that others are in come first, and among them the one without a cable."""
    made_up = one.virtual or one.name.lower().startswith(_NOBODY)
    return (made_up, IPv4Address(address) in _SELF_GIVEN, not one.wireless)


def _name(one: Interface, tr: Translate) -> str:
    return tr("{name} (wireless)").format(name=one.name) if one.wireless else one.name
