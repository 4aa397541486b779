"""The MkDocs host under the content policy that `dateline headers` writes for a server: nothing breaks it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from dateline.publishing import headers
from dateline.site import prepare
from tests.browser.fixtures import build_and_serve
from tests.browser.server import Site
from tests.browser.test_own_host import with_every_kind
from tests.counts import share

FEATURES = "features: [navigation.instant, navigation.tabs, navigation.footer, toc.follow, content.code.copy]"
ALONE = {"en page": "about/", "en 404": "nowhere/"}
"""The address of what there is in one language, by language and kind."""
PALETTE = """\
  palette:
    - {scheme: default, toggle: {icon: material/weather-night, name: Go dark}}
    - {scheme: slate, toggle: {icon: material/weather-sunny, name: Go light}}
"""


@pytest.fixture(scope="module")
def kinds() -> dict[str, str]:
    """The address of one page of each kind, by language and kind; filled by `site`."""
    return {}


@pytest.fixture(scope="module")
def site(
    sites: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site], kinds: dict[str, str]
) -> Site:
    """The small site by MkDocs, with a choice of colours and the theme's instant navigation."""
    source = with_every_kind(sites, tmp_path_factory.mktemp("policy-source") / "small")
    config = source / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("  font: false\n", f"  font: false\n  {FEATURES}\n{PALETTE}")
    text += "extra: {translations: {ja: {Go dark: 暗く, Go light: 明るく}}}\n"
    config.write_text(text, encoding="utf-8")
    made = prepare(source).site
    assert made is not None
    kinds.update({f"{page.language} {page.kind}": page.url for page in reversed(made.pages)})
    kinds.update(ALONE)
    return build_and_serve(source, tmp_path_factory.mktemp("policy"), serve)


def said(site: Site) -> dict[str, str]:
    """The content policy of pages alone and in a frame, as the file for Netlify has them."""
    blocks = re.split(r"(?m)^(?=/)", "\n".join(headers.lines("netlify", site.folder)))[1:]
    told = {block.split("\n")[0]: re.findall(r"(?m)^  Content-Security-Policy: (.*)$", block) for block in blocks}
    return {"alone": told["/*"][0], "framed": told["/embed/*"][0]}


@pytest.fixture
def broken(site: Site, page: Page) -> list[str]:
    """What the browser refuses, as it is refused, on whatever `page` visits and in its workers."""
    policies = said(site)

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        policy = policies["framed" if f"/{headers.EMBEDDED}/" in path else "alone"]
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "Content-Security-Policy": policy})

    found: list[str] = []
    context: BrowserContext = page.context
    context.on("console", lambda told: found.append(told.text) if "Content Security Policy" in told.text else None)
    context.route("**/*", answer)
    return found


def test_a_full_visit_keeps_the_policy(site: Site, page: Page, broken: list[str], kinds: dict[str, str]) -> None:
    """Every kind of page, the search, the colours, the other language, a move by script.

    Each kind in one language; where the whole counts run, in both.
    """
    assert len(kinds) > 30
    beside_each_other = sorted(kinds, key=lambda kind: kind.split()[::-1])
    for kind in dict.fromkeys((*share(beside_each_other, 0, 2), *ALONE)):
        url = kinds[kind]
        page.goto(site.url + url)
        page.wait_for_load_state()
        assert broken == [], kind
    page.goto(site.url)
    page.locator("label[for=__palette_1]:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".md-search__input").click()
    page.keyboard.type("summit")
    page.locator(".md-search-result__item a").first.click()
    expect(page.locator("#title")).to_contain_text("ummit")
    page.locator(".md-header .md-select > button").hover()
    page.locator(".md-header .md-select__link", has_text="日本語").click()
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    page.context.unroute_all(behavior="ignoreErrors")  # files still on their way would fail the next test
    assert broken == []


def test_what_breaks_the_policy_is_seen(site: Site, page: Page, broken: list[str]) -> None:
    """A script and a style that somebody wrote into a page are refused and told: the test above can fail."""
    page.goto(site.url)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))"
    )
    assert page.evaluate("window.ran") is None
    page.wait_for_timeout(0)
    page.context.unroute_all(behavior="ignoreErrors")
    assert len(broken) == 1
    assert "script-src" in broken[0]


def test_a_list_begins_with_the_site_s_name_and_without_a_button_that_does_nothing(
    site: Site, page: Page, kinds: dict[str, str]
) -> None:
    """The theme shows the page's title in its bar once the heading is out of sight; a filter not set has no undoing."""
    page.goto(site.url + kinds["en timeline"])
    title = page.locator(".md-header__title")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(title).to_contain_class("md-header__title--active")
    page.evaluate("scrollTo(0, 0)")
    expect(title).not_to_contain_class("md-header__title--active")
    button = page.locator("main .dl-button[type=reset]")
    expect(button).to_have_count(1)
    expect(button).to_be_hidden()
