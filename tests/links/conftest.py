"""A server on this machine for each test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
    """Quick manners, for a server that does not mind; patient ones, since a busy machine may be slow to answer."""
    return Manners(user_agent="dateline-links/test", timeout=60, pause=0, first_wait=0.01, allow_private=True)


@pytest.fixture
def impatient(manners: Manners) -> Manners:
    """Manners for a server that never answers."""
    return replace(manners, timeout=0.3)
