"""Which addresses are offered for phones, and in which order."""

from ipaddress import IPv4Address

from simulator.ui.classroom.desk.networks import Interface, Network, interfaces, networks


def _addresses(*found: Interface) -> list[str]:
    return [one.address for one in networks(found)]


def test_the_wireless_network_comes_first() -> None:
    """People's phones are most likely where this computer's own wireless is."""
    cable = Interface("eth0", ("192.168.1.5",))
    air = Interface("wlan0", ("10.0.0.7",), wireless=True)
    assert networks([cable, air]) == (
        Network("10.0.0.7", "wlan0 (wireless)"),
        Network("192.168.1.5", "eth0"),
    )


def test_networks_within_the_computer_come_last() -> None:
    """Containers, virtual machines and tunnels are no place where phones are."""
    made_up = [
        Interface("docker0", ("172.17.0.1",)),
        Interface("vEthernet (WSL)", ("172.20.0.1",)),
        Interface("anything", ("10.8.0.2",), virtual=True),
    ]
    real = Interface("Ethernet", ("192.168.1.5",))
    assert _addresses(*made_up, real)[0] == "192.168.1.5"


def test_an_address_that_the_computer_gave_itself_comes_after_one_that_it_was_given() -> None:
    """169.254.… works between two computers on a cable, and stands for no network else."""
    itself = Interface("eth0", ("169.254.3.4",))
    given = Interface("eth1", ("192.168.1.5",))
    assert _addresses(itself, given) == ["192.168.1.5", "169.254.3.4"]


def test_only_private_addresses_of_networks_that_are_up_are_offered() -> None:
    """Neither the open internet, nor the loopback, nor what is switched off."""
    assert not _addresses(
        Interface("ppp0", ("8.8.8.8",)),
        Interface("lo", ("127.0.0.1",)),
        Interface("wlan0", ("192.168.1.9",), up=False, wireless=True),
        Interface("eth9", ("172.32.0.1",)),
    )


def test_this_computers_own_interfaces_can_be_read() -> None:
    """Qt tells of at least the loopback, which is never taken for a network."""
    found = interfaces()
    assert all(IPv4Address(address) for one in found for address in one.addresses)
    loopback = [one for one in found if "127.0.0.1" in one.addresses]
    assert loopback
    assert not any(one.up for one in loopback)
