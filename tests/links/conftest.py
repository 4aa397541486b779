"""A server on this machine for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.links.politeness import Manners
from tests.links.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers as its paths say."""
    with serving() as one:
        yield one


@pytest.fixture
def manners() -> Manners:
    """Quick manners, for a server that does not mind."""
    return Manners(user_agent="dateline-links/test", timeout=0.6, pause=0, first_wait=0.01, allow_private=True)
