"""What every test may ask for."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine must not fail a test: no example has a deadline.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

ROOT = Path(__file__).resolve().parent.parent


def pytest_configure() -> None:
    """Let Ctrl-C reach what the tests start: a shell that runs them in the background would keep it from them."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def plain_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings are told in English, whoever runs the tests."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root folder, as cloned."""
    return ROOT


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of golden cases."""
    return ROOT / "tests" / "cases"


@pytest.fixture(scope="session")
def sites() -> Path:
    """The folder of small real sites."""
    return ROOT / "tests" / "sites"
