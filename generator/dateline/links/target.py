"""From an address to what is connected to: host, port, path, and the IP addresses that may be tried."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

_PORTS = {"http": 80, "https": 443}
_IN_PATH = "/%:@!$&'()*+,;=~-._"


class TargetError(ValueError):
    """An address that is no http or https address of a host."""


class PrivateError(ValueError):
    """A host inside somebody's own network, this machine included."""


@dataclass(frozen=True, slots=True)
class Target:
    """What an address says about the connection. RFC 3986, the fragment left out."""

    scheme: str
    host: str
    """ASCII (IDNA), in small letters."""
    port: int
    path: str
    """Path and query, percent-encoded."""

    @property
    def netloc(self) -> str:
        """Host and port: what one turn is taken for."""
        return f"{self.host}:{self.port}"

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def target_of(url: str) -> Target:
    """Take an address apart. Raises `TargetError`; user names in addresses are refused with it."""
    try:
        parts = urlsplit(url.strip())
        scheme, port = parts.scheme.lower(), parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii").lower()
    except ValueError as error:  # UnicodeError is one
        raise TargetError(str(error)) from error
    if scheme not in _PORTS or not host or "@" in parts.netloc:
        raise TargetError(url)
    query = f"?{quote(parts.query, safe=_IN_PATH + '?')}" if parts.query else ""
    return Target(scheme, host, port or _PORTS[scheme], (quote(parts.path, safe=_IN_PATH) or "/") + query)


def redirected(target: Target, location: str) -> Target:
    """Where a `Location` header leads. Raises `TargetError`."""
    # Servers send UTF-8 where the standard wants percent-encoding, and http.client reads Latin-1.
    try:
        text = location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        text = location
    try:
        return target_of(urljoin(str(target), text))
    except ValueError as error:
        raise TargetError(location) from error


def addresses(target: Target, *, allow_private: bool) -> list[str]:
    """The IP addresses behind a host. Raises `PrivateError` where one of them is private, and `socket.gaierror`."""
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    texts = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not allow_private and not all(map(is_public, texts)):
        raise PrivateError(target.host)
    return texts


def is_known(target: Target) -> bool:
    """Whether the name of a host can be looked up."""
    try:
        return bool(socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM))
    except (OSError, ValueError):  # ValueError: a host name that no resolver takes
        return False


def is_public(text: str) -> bool:
    """Whether an IP address is one of the open internet, also the one wrapped in an IPv6 address."""
    address = ipaddress.ip_address(text.partition("%")[0])
    inner = None
    if isinstance(address, ipaddress.IPv6Address):
        nat64 = address in ipaddress.ip_network("64:ff9b::/96")
        inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if nat64 else address.ipv4_mapped or address.sixtofour
    if inner is not None:
        address = inner
    return address.is_global and not address.is_multicast
