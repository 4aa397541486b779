from __future__ import annotations

from posixpath import relpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.urls import Listing, Urls, relative
from tests.made_records import person, settings


@pytest.mark.parametrize(
    "target,page,expected",
    [
        ("", "", "./"),
        ("events/x/", "events/x/", "./"),
        ("events/x/", "", "events/x/"),
        ("", "events/x/", "../../"),
        ("events/y/", "events/x/", "../y/"),
        ("events/", "events/x/", "../"),
        ("events/x/", "events/", "x/"),
        ("ja/events/x/", "events/x/", "../../ja/events/x/"),
        ("events/x/", "ja/events/x/", "../../../events/x/"),
        ("events/x/#sources", "events/x/", "#sources"),
        ("events/#y2018", "events/x/", "../#y2018"),
        ("assets/dateline.css", "ja/events/x/", "../../../assets/dateline.css"),
        ("names/", "404.html", "names/"),
    ],
)
def test_a_link_is_relative_to_its_page(target: str, page: str, expected: str) -> None:
    """Under any path and from a saved copy, the same links lead to the same pages."""
    assert relative(target, page) == expected


PATHS = st.lists(st.sampled_from(["a", "b", "ja"]), max_size=4).map(lambda steps: "".join(f"{s}/" for s in steps))


@given(PATHS, PATHS)
def test_a_relative_link_agrees_with_the_standard_library(target: str, page: str) -> None:
    """What `posixpath.relpath` says, with the slash of a folder behind it."""
    assert relative(target, page) == relpath(f"/{target}", f"/{page}") + "/"


def test_the_default_language_has_no_prefix_and_each_page_knows_its_twins() -> None:
    """The same path behind the language's prefix, in every language."""
    urls = Urls(settings())
    kim = person("kim")
    assert urls.record(kim, "en") == "people/kim/"
    assert urls.record(kim, "ja") == "ja/people/kim/"
    assert urls.listing(Listing.HOME, "en") == ""
    assert urls.listing(Listing.HOME, "ja") == "ja/"
    assert urls.alternates("people/kim/") == (("en", "people/kim/"), ("ja", "ja/people/kim/"))


def test_a_pair_has_one_address_whoever_is_named_first() -> None:
    """The page of two people's encounters."""
    urls = Urls(settings())
    assert urls.pair("trump", "kim", "en") == urls.pair("kim", "trump", "en") == "encounters/kim--trump/"
