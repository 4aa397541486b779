from __future__ import annotations

import gzip
import re

from dateline.pages.assets import files


def test_styles_and_scripts_are_one_file_each() -> None:
    """Whoever lays the theme around a page has two files to link, and pictures beside them."""
    assert {"assets/dateline.css", "assets/dateline.js", "assets/dateline-mark.svg"} <= dict(files()).keys()


def test_the_script_is_small() -> None:
    """All of our own script for pages is below 30 KB as it is sent."""
    assert len(gzip.compress(dict(files())["assets/dateline.js"])) < 30_000


def test_nothing_is_asked_of_another_server() -> None:
    """No style sheet or script names an address outside the site."""
    for path, content in files():
        without_namespaces = content.decode().replace("http://www.w3.org/", "")
        assert not re.search(
            r"(?:https?:)?//[a-z]", re.sub(r"^\s*//.*$", "", without_namespaces, flags=re.MULTILINE)
        ), path
        assert b"@import" not in content
