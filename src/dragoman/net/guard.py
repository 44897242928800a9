"""The guard at the connection: an address is looked up once, judged, and that very address is connected to.

So a name that answers first with a public and then with a private address (rebinding) gains nothing, and every redirect is
judged like the first request, since each needs a connection.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Mapping, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpcore2

Resolver = Callable[[str, int], Sequence[str]]
Address = IPv4Address | IPv6Address

# Networks that `is_global` of the standard library lets through or is silent on: translated IPv4 (RFC 6052, 8215), 6to4
# and Teredo, whose inner address nobody judged.
_TUNNELS = tuple(ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96"))


class Refused(Exception):
    """The host has no address that may be connected to; the message says which address it has."""


def refused(said: str) -> str:
    """Why an address may not be connected to, '' when it may."""
    try:
        address: Address = ip_address(said.partition("%")[0])
    except ValueError:
        return "no IP address"
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return refused(str(address.ipv4_mapped)) or "an IPv4 address in disguise"
    if any(address in net for net in _TUNNELS):
        return "a tunnel's address"
    for kind in ("unspecified", "loopback", "link_local", "multicast", "private", "reserved"):
        if getattr(address, f"is_{kind}"):
            return f"a {kind.replace('_', '-')} address"
    return "" if address.is_global else "no public address"


def looked_up(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host, in the system's order of preference. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(info[4][0]) for info in found))


class GuardedBackend(httpcore2.NetworkBackend):
    """A network backend that connects to judged addresses only. `hosts`: names the configuration allows by name, and
    where they are (`127.0.0.1:8011`); a name with a port (`localhost:9000`) means that port alone."""

    def __init__(self, hosts: Mapping[str, str], resolver: Resolver = looked_up) -> None:
        self._hosts, self._resolver = dict(hosts), resolver
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:  # fmt: skip
        address, to_port = self._allowed(host, port)
        return self._plain.connect_tcp(address, to_port, timeout, local_address, socket_options)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None
    ) -> httpcore2.NetworkStream:
        raise Refused("a local socket")

    def _allowed(self, host: str, port: int) -> tuple[str, int]:
        named = self._hosts.get(f"{host}:{port}") or self._hosts.get(host)
        if named:
            address, _, to_port = named.rpartition(":")
            return address.strip("[]"), int(to_port)
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"{host} has no address") from error
        reasons = {address: refused(address) for address in addresses}
        good = next((address for address, reason in reasons.items() if not reason), None)
        if good is None or any(reasons.values()):  # a name with one inner address is not to be trusted with the others
            shown = ", ".join(f"{address} is {reason}" for address, reason in reasons.items() if reason)
            raise Refused(shown or "it has no address")
        return good, port
