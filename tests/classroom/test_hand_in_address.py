"""Only a class nearby is ever sent to, and what is mistyped is told."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.classroom.handing_in.address import (
    Address,
    BadAddressError,
    BadCodeError,
    address_of,
    code_in,
)
from simulator.classroom.handing_in.hand_in import HandInError

CODE = "K7QP"


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("192.168.1.5:8123", "192.168.1.5", 8123),
        (" http://192.168.1.5:8123 ", "192.168.1.5", 8123),
        ("HTTP://10.0.0.7:80/", "10.0.0.7", 80),
        ("172.20.10.2", "172.20.10.2", 8123),
        ("127.0.0.1:40000", "127.0.0.1", 40000),
        ("localhost:40000", "127.0.0.1", 40000),
        ("169.254.3.4:8123", "169.254.3.4", 8123),
        ("[fd12::5]:8123", "fd12::5", 8123),
        ("http://[::1]:8123/", "::1", 8123),
        ("[::ffff:192.168.1.5]:8123", "192.168.1.5", 8123),
    ],
)
def test_addresses_as_people_type_them(typed: str, host: str, port: int) -> None:
    """With and without what a browser would add."""
    assert address_of(typed, CODE) == Address(host, port, CODE)


@pytest.mark.parametrize("typed", ["http://192.168.1.5:8123/K7QP", "192.168.1.5:8123/k7qp/"])
def test_the_code_may_stand_in_the_address(typed: str) -> None:
    """One that is typed besides counts."""
    assert address_of(typed).code == CODE
    assert address_of(typed, " ab2d ").code == "AB2D"


@pytest.mark.parametrize(
    "typed",
    [
        "8.8.8.8:8123",
        "172.32.0.1:8123",
        "192.169.1.5:8123",
        "100.64.0.1",
        "0.0.0.0:8123",
        "255.255.255.255",
        "224.0.0.1",
        "[2001:db8::1]:80",
        "[::ffff:8.8.8.8]:8123",
        "[fe80::1%eth0]:8123",
        "[::]:8123",
    ],
)
def test_nothing_is_sent_further_than_the_local_network(typed: str) -> None:
    """Whatever is mistyped."""
    with pytest.raises(BadAddressError, match=r"not an address of a local network|not the address"):
        address_of(typed, CODE)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "   ", "http://", "rapport.example:8123", "class.local", "3232235781"),
        *("192.168.1", "192.168.01.5", "192.168.1.5:0", "192.168.1.5:99999", "192.168.1.5:port"),
        *("192.168.1.5:8123/K7QP/more", "192.168.1.5:8123/?a=b", "192.168.1.5:8123#a"),
        *("ann:secret@192.168.1.5:8123", "192.168.1.5@8.8.8.8", "ftp://192.168.1.5", "[::1"),
        *("file:///etc/passwd", "192.168.1.5\\@8.8.8.8:80", "192.168.1.5:81 23", "//192.168.1.5"),
    ],
)
def test_what_is_no_address_is_told(typed: str) -> None:
    """With one that shows how it looks."""
    with pytest.raises(BadAddressError, match=r"It looks like 192\.168\.1\.5:8123"):
        address_of(typed, CODE)


def test_https_is_told_apart() -> None:
    """Since a browser may have put it there."""
    with pytest.raises(BadAddressError, match="not by https"):
        address_of("https://192.168.1.5:8123", CODE)


@pytest.mark.parametrize(
    ("code", "why"),
    [("", "as well"), ("K7Q", "4 lett"), ("K7QÜ", "4 lett"), ("K 7QP", "4 lett")],
)
def test_what_is_no_code_is_told(code: str, why: str) -> None:
    """Before anything is sent."""
    with pytest.raises(BadCodeError, match=why):
        address_of("192.168.1.5:8123", code)


@given(st.text(max_size=30), st.text(max_size=6))
def test_whatever_is_typed_is_near_or_refused(typed: str, code: str) -> None:
    """Nothing else ever comes of it."""
    try:
        found = address_of(typed, code)
    except HandInError:
        return
    assert ip_address(found.host).is_private
    assert code_in(typed) in {"", found.code} or code


@given(
    st.one_of(
        st.ip_addresses(),
        st.ip_addresses(network="192.168.0.0/16"),
        st.ip_addresses(network="fd00::/8"),
    ),
    st.integers(1, 65535),
)
def test_every_number_is_near_or_refused(number: object, port: int) -> None:
    """And goes into the URL as it is."""
    typed = f"[{number}]:{port}" if ":" in str(number) else f"{number}:{port}"
    try:
        found = address_of(typed, CODE)
    except BadAddressError:
        return
    assert ip_address(found.host).is_private
    assert found.url == f"http://{found}/hand-in"


def test_a_code_is_found_in_an_address() -> None:
    """To be shown where codes are typed."""
    assert code_in("http://192.168.1.5:8123/k7qp") == CODE
    assert [code_in(one) for one in ("192.168.1.5:8123", "192.168.1.5:8123/", "K7QP", "")] == [
        *("", "", "", ""),
    ]
