"""Where a preview is served: what may be typed for it, and what a browser is told."""

from __future__ import annotations

import errno
import re
from dataclasses import dataclass, replace

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted

_TYPED = re.compile(r"(?P<host>\[[0-9a-fA-F:.]+\]|[0-9a-fA-F:]*::[0-9a-fA-F.]*|[^:\[\]]*)(?::(?P<port>[0-9]{1,9}))?")
HOST, PORT = "127.0.0.1", 8000
MAX_PORT = 65535
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
FOREIGN = Message("this preview answers to names of this machine alone, such as `localhost`")
"""What a request under another name is told."""


class ServeError(Exception):
    """Why nothing is served; the message says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class AddressError(ServeError):
    """An address that cannot be served at; the message says what to write."""


@dataclass(frozen=True, slots=True)
class Address:
    """A host of this machine and a port."""

    host: str = HOST
    """A name or an IP address, an IPv6 one without brackets."""
    port: int = PORT

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    def url(self, path: str) -> str:
        """What a browser is to ask for, `path` being the site's below its host."""
        below = path.strip("/")
        return f"http://{self}/{below}/" if below else f"http://{self}/"

    def answers_to(self, asked: str) -> bool:
        """Whether a request with this `Host` header is answered; it may name any port.

        A page elsewhere can let a name of its own lead to this machine, and would then read the preview: where only
        this machine is served, only names and numbers of this machine are answered to.
        """
        if self.host not in _THIS_MACHINE:
            return True
        found = _TYPED.fullmatch(asked)
        return found is not None and found["host"].strip("[]").lower() in _THIS_MACHINE

    @property
    def next(self) -> Address:
        """The same host at the next port."""
        return replace(self, port=self.port + 1 if self.port < MAX_PORT else PORT)


def address(typed: str) -> Address:
    """What was typed as `8001`, `:8001`, `localhost`, `127.0.0.1:8001` or `[::1]:8001`. Raises `AddressError`."""
    if typed.isascii() and typed.isdigit():
        typed = f":{typed}"
    found = _TYPED.fullmatch(typed)
    if found is None:
        raise AddressError(
            Message(
                "{text} is not an address: write host and port as `{example}`, or a port such as `8001`",
                text=quoted(typed),
                example=str(Address()),
            )
        )
    host = found["host"].strip("[]") or HOST
    port = int(found["port"] or PORT)
    if not 0 < port <= MAX_PORT:
        raise AddressError(Message("there is no port {port}: ports run from 1 to {last}", port=port, last=MAX_PORT))
    return Address(host, port)


def why_not_served(error: OSError | OverflowError, address: Address) -> Message:
    """Why nothing can be served at an address."""
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return Message(
            "port {port} is taken: stop the program that serves there, or add `--address {next}`",
            port=address.port,
            next=str(address.next),
        )
    if isinstance(error, OSError) and error.errno == errno.EACCES:
        return Message(
            "port {port} is for the system alone: add `--address {other}`",
            port=address.port,
            other=str(Address(address.host)),
        )
    return Message(
        "nothing can be served at {address}: it is no address of this machine. Give a port alone", address=str(address)
    )
