"""The real record by both hosts: the same addresses, and pages that keep the policy of the own host."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.hosts.own.assembling import edition
from dateline.hosts.own.edition import Edition
from dateline.hosts.own.frame import POLICY
from dateline.site import Prepared
from tests.counts import LONG

EVERY = 1 if LONG else 25
"""Of the pages one in so many: all of them take minutes."""
UNFIT = re.compile(
    r'<style|<[a-z][^<>]*\s(?:style|on[a-z]+)="|<a [^>]*href="javascript:'
    r'|<script(?![^>]*(?: src="(?!\w+:|//)| type="application/ld\+json"))'
    r'|<(?:img|link rel="stylesheet"|script)[^>]*(?:src|href)="(?:\w+:|//)|<(?:base|form action|object|embed|iframe)\b'
)
"""What the policy of the own host forbids or would need a hash for, as it stands in a page's markup."""


@pytest.fixture(scope="module")
def own(prepared: Prepared, root: Path) -> Edition:
    """The site as the own host has it before it writes."""
    assert prepared.site is not None
    return edition(root, prepared.site.timeline.settings, prepared.site)


def test_both_hosts_have_the_same_pages(own: Edition, built: Path) -> None:
    """Address for address; what else lies below the site is no page of the host's."""
    theirs = {path.relative_to(built).as_posix() for path in built.rglob("*.html")} - {"404.html"}
    assert own.findings == ()
    assert theirs - own.files.keys() == {f"{url}index.html" for url in own.pages}


def test_no_page_needs_a_hash_in_the_policy(own: Edition) -> None:
    """Nothing stands in the markup that the policy forbids."""
    urls = sorted(own.pages)[::EVERY]
    assert len(urls) > 50
    for url in urls:
        html = own.render(url)
        assert UNFIT.findall(html) == [], url
        assert f'content="{POLICY}"' in html


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color:red">',
        "<style>",
        '<a onclick="x">',
        "<script>",
        '<script src="https://cdn.example/x.js">',
        '<img src="//x.example/a.png">',
        '<iframe src="x">',
    ],
)
def test_what_the_policy_forbids_is_seen(html: str) -> None:
    """The pattern above can fail."""
    assert UNFIT.search(html)
    assert not UNFIT.search('<script defer src="../a.js"></script><script type="application/ld+json">{}</script>')
