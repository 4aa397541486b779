"""How a server is treated, and how much of its answer is waited for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """The limits of one survey. Times are in seconds."""

    user_agent: str
    """Names the project and where it can be read about, so that a server's keeper knows who asks."""
    timeout: float = 20.0
    """For one request, from connecting to the last header line."""
    pause: float = 2.0
    """Between the end of one request to a host and the beginning of the next."""
    tries: int = 3
    """Requests for one address before a passing failure is believed."""
    first_wait: float = 5.0
    """Before the second try, where the server names no time; twice as long before each further one."""
    longest_wait: float = 120.0
    """A server that asks for more is left alone until the next survey."""
    redirects: int = 8
    hosts_at_once: int = 8
    allow_private: bool = False
    """For tests on one's own machine: a source's address must never lead into somebody's network."""
