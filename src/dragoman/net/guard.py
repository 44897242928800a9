"""The guard at the connection: an address is looked up once, judged, and that very address is connected to.

So a name that answers first with a public and then with a private address (rebinding) gains nothing, and every redirect is
judged like the first request, since each needs a connection.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Mapping, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple

import httpcore2

from dragoman.net.deadline import Bounded, Deadline

Resolver = Callable[[str, int], Sequence[str]]
Address = IPv4Address | IPv6Address

_UNICAST = ip_network("2000::/3")
"""All IPv6 that is handed out to the public (IANA, IPv6 address space); what lies outside is local or nobody's."""

_SPECIAL = {
    "a tunnel's address": ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96", "192.88.99.0/24"),
    "an address for examples": ("3fff::/20", "2001:db8::/32"),
    "a protocol's own address": ("2001::/23",),
    # reached only from inside a cloud's machine, though its number is a public one: Azure's wire server
    "a metadata address": ("168.63.129.16/32",),
}
"""Networks that `is_global` of the standard library lets through or is silent on: IPv4 inside IPv6 that nobody judged
(RFC 6052, 8215, 3056, 4380), IANA's special registries, and machines' own services."""

_NETWORKS = tuple((ip_network(net), kind) for kind, nets in _SPECIAL.items() for net in nets)

_KINDS = ("unspecified", "loopback", "link_local", "multicast", "private", "reserved")

_SERVICES = frozenset(
    {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080}
)
"""Ports above 1023 that browsers do not ask either (WHATWG Fetch, port blocking): other protocols' services."""


class Refused(Exception):
    """The host may not be connected to; the message says which address it has, or which port was asked."""


class Place(NamedTuple):
    """A machine that stands in for a host, allowed by name in the settings. `tls`: whether it speaks it, under that name."""

    address: str
    port: int
    tls: bool


def place(said: str) -> Place:
    """`127.0.0.1:8001`, `[::1]:8001`, or the same after `https://`. Raises ValueError."""
    bare = said.removeprefix("https://")
    address, _, port = bare.rpartition(":")
    address = address.removeprefix("[").removesuffix("]")
    ip_address(address)
    if not 0 < int(port) < 65536:
        raise ValueError(f"{port} is no port")
    return Place(address, int(port), bare != said)


def refused(said: str) -> str:
    """Why an address may not be connected to, '' when it may."""
    try:
        address: Address = ip_address(said.partition("%")[0])
    except ValueError:
        return "no IP address"
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return refused(str(address.ipv4_mapped)) or "an IPv4 address in disguise"
    for kind in ("unspecified", "loopback"):  # these two lie inside ::/96
        if getattr(address, f"is_{kind}"):
            return f"a {kind} address"
    found = next((kind for net, kind in _NETWORKS if address in net), "")
    found = found or next(
        (f"a {kind.replace('_', '-')} address" for kind in _KINDS if getattr(address, f"is_{kind}")), ""
    )
    outside = isinstance(address, IPv6Address) and address not in _UNICAST
    return found or ("no public address" if outside or not address.is_global else "")


def closed(port: int) -> bool:
    """Whether a port is another service's than the web's."""
    return (port < 1024 and port not in (80, 443)) or port in _SERVICES


def looked_up(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host, in the system's order of preference. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(info[4][0]) for info in found))


class GuardedBackend(httpcore2.NetworkBackend):
    """A network backend that connects to judged addresses only, within the deadline of whoever asks.

    `hosts`: names the configuration allows by name, and where they are; a name with a port (`localhost:9000`) means that
    port alone.
    """

    def __init__(self, hosts: Mapping[str, Place], deadline: Deadline, resolver: Resolver = looked_up) -> None:
        self._hosts, self._deadline, self._resolver = dict(hosts), deadline, resolver
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:  # fmt: skip
        """A stream to the first of the host's addresses that answers. Raises Refused, and httpcore2's own faults."""
        failure: Exception = httpcore2.ConnectError(f"{host} has no address")
        for address, to_port in self._allowed(host, port):
            try:
                left = self._deadline.within(timeout, httpcore2.ConnectTimeout)
                stream = self._plain.connect_tcp(address, to_port, left, local_address, socket_options)
                return Bounded(stream, self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None
    ) -> httpcore2.NetworkStream:
        """Never."""
        raise Refused("a local socket")

    def _allowed(self, host: str, port: int) -> tuple[tuple[str, int], ...]:
        """The addresses to try, in order."""
        named = self._hosts.get(f"{host}:{port}") or self._hosts.get(host)
        if named:
            return ((named.address, named.port),)
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"{host} has no address") from error
        reasons = {address: reason for address in addresses if (reason := refused(address))}
        if reasons or not addresses:  # a name with one inner address is not to be trusted with the others
            shown = ", ".join(f"{address} is {reason}" for address, reason in reasons.items())
            raise Refused(f"{shown or 'it has no address'}, and only public ones are fetched")
        if closed(port):
            raise Refused(f"port {port} is another service's than the web's")
        return tuple((address, port) for address in addresses[:4])
