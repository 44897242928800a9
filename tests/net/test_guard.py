"""Addresses that are nobody's business, in every spelling; and names that lead to them, asked once."""

from __future__ import annotations

import pytest

from dragoman.errors import FetchError
from dragoman.model.copy import Request
from dragoman.net.client import GuardedFetcher
from dragoman.net.guard import Place, closed, place, refused

INNER = ["0.0.0.0", "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:93.184.216.34", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "100::1", "4000::1", "5f00::1"]


@pytest.mark.parametrize("address", INNER)
def test_inner_addresses_are_refused_with_a_reason(address: str) -> None:
    assert refused(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2a00:1450:4001::1", "100.128.0.1"])
def test_public_addresses_are_not(address: str) -> None:
    assert refused(address) == ""


@pytest.mark.parametrize("port", [22, 25, 465, 587, 993, 2049, 6000, 6667])
def test_other_services_are_not_asked(port: int) -> None:
    assert closed(port)
    one = GuardedFetcher(robots=False, resolver=lambda host, port: ("93.184.216.34",))
    with pytest.raises(FetchError, match=r"another service's|no usable|cannot be reached"):
        one.fetch(Request(f"http://paper.example:{port}/"))


@pytest.mark.parametrize("port", [80, 443, 3000, 8080, 8443])
def test_ports_that_papers_use_are(port: int) -> None:
    assert not closed(port)


def test_each_connection_is_judged_by_the_address_it_goes_to() -> None:
    answers = iter([("127.0.0.1",), ("10.1.2.3",)])
    one = GuardedFetcher(robots=False, resolver=lambda host, port: next(answers))
    for reason in ("a loopback address", "a private address"):
        with pytest.raises(FetchError, match=reason):
            one.fetch(Request("http://rebinding.example/"))


def test_a_stand_in_is_an_address_with_a_port() -> None:
    assert place("127.0.0.1:81") == Place("127.0.0.1", 81, False)
    assert place("https://[::1]:8443") == Place("::1", 8443, True)
    for wrong in ("localhost:80", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:70000", "ftp://127.0.0.1:1"):
        with pytest.raises(ValueError, match=r"."):
            place(wrong)
