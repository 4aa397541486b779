"""What every test may ask for."""

from __future__ import annotations

import gc
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.theme import Theme

# A busy machine must not fail a test: no example has a deadline.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

pytest_plugins = ["tests.browser.fixtures", "tests.hosts.absent"]

ROOT = Path(__file__).resolve().parent.parent

FLAGSHIP = "Dateline"
"""`site_name` of the site whose records tests/flagship knows."""

FIRST_RECORD = Path("events/2018/singapore-summit.yml")
"""A record of it: where this lies the tests are not skipped, whatever the site is called."""


def pytest_configure() -> None:
    """Let Ctrl-C reach what the tests start: a shell that runs them in the background would keep it from them.

    And until the tests are found, do not look for what can be freed: nothing of it can.
    """
    gc.disable()
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


FIRST = "tests/flagship/browser/"
"""Where the tests lie that need the flagship's pages."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what takes longest: one process builds the flagship's pages while the others do what needs none."""
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))


def pytest_collection_finish() -> None:
    """From here on look for it, but not among what was found: three hundred thousand objects in each process."""
    gc.freeze()
    gc.enable()


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


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of one run of the tests share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session", autouse=True)
def compiled(shared: Path) -> Iterator[None]:
    """The theme's templates are compiled by the first process that needs one, not by each build: half of a small one.

    Jinja looks whether a template is still what was compiled.
    """
    folder, get_env = shared / "templates", Theme.get_env
    folder.mkdir(exist_ok=True)

    def with_what_was_compiled(theme: Theme) -> Environment:
        environment = get_env(theme)
        environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
        return environment

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Theme, "get_env", with_what_was_compiled)
        yield


@pytest.fixture(scope="session")
def with_the_flagship(root: Path) -> None:
    """For tests of what stands in the flagship's own records and pages: another site's checkout skips them."""
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    if not re.search(rf"(?m)^site_name: {FLAGSHIP}$", config) and not (root / FIRST_RECORD).exists():
        pytest.skip(f"mkdocs.yml is not that of {FLAGSHIP}, whose records and pages this is about")


@pytest.fixture(scope="session")
def docs(root: Path, with_the_flagship: None) -> Path:  # noqa: ARG001 -- skips where the pages are another site's
    """The folder of the pages written by hand."""
    return root / "docs"
