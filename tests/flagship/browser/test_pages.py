"""What a reader does with a page: filter, copy, print, read without scripts, on paper, from a saved copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import share


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A phone 360 px wide with JavaScript off."""
    context = profile(browser, viewport={"width": 360, "height": 740}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def rows(page: Page) -> Locator:
    """The events that can be seen on the timeline."""
    return page.locator(".dl-row:visible .dl-row__title")


def opened(page: Page, url: str) -> Page:
    """A page with a filter, once its script has shown it: before that a click finds nobody at home."""
    page.goto(url)
    expect(page.locator("form.dl-filter")).to_be_visible()
    return page


def choose(page: Page, name: str, *values: str) -> None:
    """Open the form and a list of it, and choose from it."""
    form = page.locator("form.dl-filter details")
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    button = form.locator(f"button[aria-controls='filter-{name}']")
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    for value in values:
        form.locator(f"input[name={name}][value='{value}']").check()


def test_the_timeline_is_filtered_and_its_address_tells_how(flagship: Site, page: Page) -> None:
    """Two choices leave what has both; the number is said; the address brings the same list back."""
    opened(page, f"{flagship.url}events/")
    everything = page.locator(".dl-row").count()
    fitting = page.locator(".dl-row[data-kind~='summit'][data-person~='kim-jong-un'] .dl-row__title").all_inner_texts()
    expect(rows(page)).to_have_count(everything)
    choose(page, "person", "kim-jong-un")
    choose(page, "kind", "summit")
    expect(rows(page)).to_have_text(fitting)
    said = page.get_by_role("status").filter(has_text="events shown")
    expect(said).to_have_text(f"{len(fitting)} of {everything} events shown")
    expect(page).to_have_url(f"{flagship.url}events/?kind=summit&person=kim-jong-un")
    page.reload()
    expect(rows(page)).to_have_text(fitting)
    page.get_by_role("button", name="Clear the filter").click()
    expect(page.locator(".dl-filter__shown")).to_have_text(f"All {everything} events shown")
    expect(page).to_have_url(f"{flagship.url}events/")


def test_the_open_year_stands_in_the_address(flagship: Site, page: Page) -> None:
    """A year's link shows that year alone, by the keyboard too, and shows all again."""
    opened(page, f"{flagship.url}events/")
    everything = page.locator(".dl-row").count()
    year = page.locator(".dl-years a[data-year='2018']")
    year.press("Enter")
    expect(page).to_have_url(f"{flagship.url}events/?year=2018")
    expect(page.locator(".dl-year:visible")).to_have_count(1)
    expect(page.locator(".dl-year:visible")).to_have_attribute("data-year", "2018")
    expect(year).to_have_attribute("aria-current", "true")
    page.get_by_role("link", name="All years").click()
    expect(rows(page)).to_have_count(everything)
    expect(page).to_have_url(f"{flagship.url}events/")


def test_several_answers_of_a_list_widen_it_and_each_says_how_many_it_gives(flagship: Site, page: Page) -> None:
    """An event has one of the kinds and one of the people; numbers are those beside what the other lists ask for."""
    opened(page, f"{flagship.url}events/?kind=summit&kind=letter&person=kim-jong-un&kind=nothing")
    either = ".dl-row:is([data-kind~='summit'], [data-kind~='letter'])"
    fitting = page.locator(f"{either}[data-person~='kim-jong-un'] .dl-row__title").all_inner_texts()
    expect(rows(page)).to_have_text(fitting)
    choose(page, "status", "occurred")
    expect(page).to_have_url(f"{flagship.url}events/?kind=summit&kind=letter&status=occurred&person=kim-jong-un")
    page.locator("button[aria-controls=filter-person]").click()
    label = page.locator(".dl-filter label", has=page.locator("input[value=donald-trump]"))
    also = page.locator(f"{either}[data-status=occurred][data-person~='donald-trump']").count()
    expect(label.locator(".dl-count")).to_have_text(str(also))
    expect(page.locator(".dl-filter__on")).to_have_text("Summit, Letter · took place · Kim Jong Un")
    expect(page.locator("button[aria-controls=filter-kind]")).to_have_text("Kind · 2")
    page.goto(f"{flagship.url}ja/events/?kind=summit&kind=letter")
    expect(page.locator(".dl-filter__on")).to_have_text("首脳会談・首脳会議、親書")


def test_a_period_leaves_what_has_a_day_in_it(flagship: Site, page: Page) -> None:
    """From a day, to a day, or both, in the address too; what is no day asks for nothing."""
    opened(page, f"{flagship.url}events/?from=2018-06-12&to=2018-06-12")
    expect(rows(page)).not_to_have_count(0)
    days = page.locator(".dl-row:visible").evaluate_all("all => all.map((row) => row.dataset.days)")
    assert all(first <= "2018-06-12" <= last for first, last in (one.split("/") for one in days))
    everything = page.locator(".dl-row").evaluate_all("all => all.map((row) => row.dataset.days)")
    assert len(days) == sum("2018-06-12" in one or _spans(one, "2018-06-12") for one in everything)
    page.locator(".dl-filter summary").click()
    page.get_by_label("To", exact=True).fill("")
    expect(page).to_have_url(f"{flagship.url}events/?from=2018-06-12")
    page.goto(f"{flagship.url}events/?from=yesterday")
    expect(rows(page)).to_have_count(len(everything))


def _spans(days: str, day: str) -> bool:
    first, last = days.split("/")
    return (first == ".." or first <= day) and (last == ".." or day <= last)


CHOSEN = [("kind", "summit"), ("person", "choe-son-hui"), ("year", "2025"), ("side", "none")]
WINDOWS = [("", (1280, 800)), ("ja/", (390, 844)), ("ja/", (1280, 800)), ("", (390, 844))]
CHOSEN_IN = [(*choice, *window) for number, choice in enumerate(CHOSEN) for window in share(WINDOWS, number, 4)]
"""Each choice in one window; where the whole counts run, in all."""


@pytest.mark.parametrize("name,value,language,size", CHOSEN_IN, ids=str)
def test_what_is_found_is_in_view_when_something_is_chosen(
    flagship: Site, page: Page, language: str, size: tuple[int, int], name: str, value: str
) -> None:
    """The first event stands in the window together with the control that was used, also where there is none."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    opened(page, f"{flagship.url}{language}events/")
    choose(page, name, value)
    expect(rows(page).first).to_be_in_viewport()
    expect(page.locator(f"input[name={name}][value='{value}']")).to_be_in_viewport()
    expect(page.locator(".dl-filter__shown")).to_be_in_viewport()
    page.goto(f"{flagship.url}{language}events/?kind=launch")
    choose(page, "person", "allison-hooker")
    expect(page.locator(".dl-empty")).to_be_in_viewport()


def test_the_filter_is_used_by_keyboard_alone(flagship: Site, page: Page) -> None:
    """Form, list, answer, and the button that clears, behind which the focus is where one begins again."""
    opened(page, f"{flagship.url}events/")
    page.locator(".dl-filter summary").press("Enter")
    page.get_by_role("button", name="Status").press("Enter")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.localName") == "button":
        page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.value")
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{flagship.url}events/?status={first}")
    page.get_by_role("button", name="Clear the filter").press("Enter")
    expect(page).to_have_url(f"{flagship.url}events/")
    expect(page.locator(".dl-filter summary")).to_be_focused()


def test_the_years_say_how_many_of_their_events_are_shown(flagship: Site, page: Page) -> None:
    """A year without one goes, and the others count what is there."""
    opened(page, f"{flagship.url}events/?kind=summit")
    years = page.locator(".dl-years a[data-year]:not([data-year='']):visible")
    expect(page.locator(".dl-years a[data-year='1945']")).to_be_hidden()
    for year in years.all():
        number = page.locator(f".dl-year[data-year='{year.get_attribute('data-year')}'] .dl-row:visible").count()
        expect(year.locator(".dl-count")).to_have_text(str(number))
        assert number > 0


def test_forecasts_months_and_years_of_the_picture_are_filtered_too(flagship: Site, page: Page) -> None:
    """A forecast fades with the events it stands on or is about, a bar counts what is shown, a year fades whole."""
    opened(page, f"{flagship.url}events/?kind=summit")
    shown = {address.strip("/") for address in addresses(rows(page).locator("a"))}
    told = page.locator(".dl-picture--strip svg a[data-events]").evaluate_all(
        """all => all.map((one) => [
          one.dataset.events, one.classList.contains("dl-off"), one.querySelector("text")?.textContent,
        ])"""
    )
    assert any(faded for _, faded, _ in told)
    assert not all(faded for _, faded, _ in told)
    for events, faded, count in told:
        fitting = shown & set(events.split())
        assert faded == (not fitting)
        assert count in (None, str(len(fitting)))
    year = page.locator(".dl-picture--strip svg a[href='#y1945'], .dl-picture--strip svg a[href$='/#y1945']")
    expect(year.first).to_have_class("dl-off")
    page.get_by_role("button", name="Clear the filter").click()
    expect(page.locator(".dl-picture--strip a.dl-off")).to_have_count(0)


def test_the_picture_makes_room_for_what_is_found(flagship: Site, page: Page) -> None:
    """It folds when the first choice is made, can be opened again, and comes back with the whole list."""
    opened(page, f"{flagship.url}events/")
    picture = page.locator(".dl-picture--strip > svg:visible")
    expect(picture).to_be_visible()
    choose(page, "kind", "summit")
    expect(picture).to_have_count(0)
    page.get_by_text("The timeline as a picture").click()
    choose(page, "kind", "letter")
    expect(picture).to_be_visible()
    page.get_by_role("button", name="Clear the filter").click()
    expect(picture).to_be_visible()


def test_a_filter_that_nothing_fits_says_so(flagship: Site, page: Page) -> None:
    """No empty page without a word, and a value nobody knows is no choice."""
    page.goto(f"{flagship.url}events/?kind=launch&person=allison-hooker&place=nowhere")
    expect(page.locator(".dl-empty")).to_be_visible()
    expect(rows(page)).to_have_count(0)


def addresses(links: Locator) -> set[str]:
    """Where links lead, without the path of the page that they stand on."""
    return set(links.evaluate_all("all => all.map(one => one.getAttribute('href').split('/events/').at(-1))"))


def test_what_did_not_take_place_is_not_counted_for_a_place(flagship: Site, page: Page) -> None:
    """Beside the number shown stands how many of them did not take place; where all did, nothing."""
    apart = page.locator(".dl-filter__apart [data-statuses]:not([hidden])")
    opened(page, f"{flagship.url}events/?place=demilitarized-zone")
    failed = page.locator(".dl-row:not([hidden]):is([data-status='did-not-happen'], [data-status='cancelled'])").count()
    assert failed
    expect(apart).to_have_text([f"{failed} of them did not take place"])
    opened(page, f"{flagship.url}events/?place=demilitarized-zone&status=occurred")
    expect(apart).to_have_count(0)


def test_the_marks_of_events_that_are_filtered_out_fade(flagship: Site, page: Page) -> None:
    """In the picture above the list, in both its sizes; clearing the filter brings them back."""
    opened(page, f"{flagship.url}events/?kind=summit")
    shown = addresses(page.locator(".dl-row[data-kind~='summit'] .dl-row__title a"))
    for size in ("wide", "narrow"):
        # A crowded year has bars in place of marks, so not every event has a mark of its own in both sizes.
        marks = page.locator(f".dl-picture--strip .dl-picture__{size} a[href$='/']")
        faded = page.locator(f".dl-picture--strip .dl-picture__{size} a.dl-off[href$='/']")
        expect(faded).to_have_count(len(addresses(marks) - shown))
        assert addresses(faded) == addresses(marks) - shown
        assert addresses(marks) & shown != set()
        opacities = faded.evaluate_all("all => all.map(one => getComputedStyle(one).opacity)")
        assert {float(opacity) for opacity in opacities} == {0.14}
    page.get_by_role("button", name="Clear the filter").click()
    expect(page.locator(".dl-picture--strip a.dl-off")).to_have_count(0)


def test_the_sources_are_filtered_by_kind_side_and_language(flagship: Site, page: Page) -> None:
    """Publishers without such a source go, the number is said, and the address brings the same list back."""
    opened(page, f"{flagship.url}sources/")
    sources, publishers = page.locator(".dl-directory dd:visible"), page.locator(".dl-directory dt:visible")
    fitting = page.locator("dd[data-kind='state-media'][data-language='ru']")
    everything, found = page.locator(".dl-directory dd").count(), fitting.count()
    publishing = page.locator(".dl-group", has=fitting).count()
    expect(sources).to_have_count(everything)
    choose(page, "kind", "state-media")
    choose(page, "language", "ru")
    expect(sources).to_have_count(found)
    expect(publishers).to_have_count(publishing)
    expect(page.locator(".dl-filter__shown")).to_have_text(f"{found} of {everything} sources shown")
    expect(page).to_have_url(f"{flagship.url}sources/?kind=state-media&language=ru")
    page.reload()
    expect(sources).to_have_count(found)


def test_the_filter_works_after_an_instant_move(flagship: Site, page: Page) -> None:
    """Scripts start again on a page that the theme brought in."""
    page.goto(f"{flagship.url}people/")
    page.locator(".md-tabs").get_by_role("link", name="Timeline").click()
    expect(page.get_by_text("Filter the events")).to_be_visible()
    choose(page, "status", "did-not-happen")
    fitting = page.locator(".dl-row[data-status~='did-not-happen'] .dl-row__title").all_inner_texts()
    assert "Expected fourth meeting of Trump and Kim Jong Un" in fitting
    expect(rows(page)).to_have_text(fitting)


def test_a_link_in_a_picture_survives_an_instant_move(flagship: Site, page: Page) -> None:
    """Pictures that the theme brought in lead to where they say, and its script does not stop at them."""
    page.goto(f"{flagship.url}people/")
    page.locator(".md-tabs").get_by_role("link", name="Timeline").click()
    expect(page.locator("h1")).to_have_text("Timeline")
    page.locator("svg:visible a[href$='hanoi-summit/']").first.click()
    expect(page).to_have_url(f"{flagship.url}events/hanoi-summit/")
    page.locator(".md-tabs").get_by_role("link", name="Home").click()
    expect(page.locator("svg:visible a").first).to_be_visible()


def test_a_citation_is_copied(flagship: Site, browser: Browser) -> None:
    """The button puts the text into the clipboard and says so."""
    context = profile(browser, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.install()  # the word goes after two seconds: here only when the test lets them pass
    page.goto(f"{flagship.url}events/singapore-summit/")
    page.get_by_text("Cite this record").click()
    button = page.locator(".dl-citation button").first
    cited = page.locator(".dl-citation pre").first.text_content()
    assert (cited or "").startswith("“First US–North Korea summit")
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == cited
    page.clock.run_for(2000)
    expect(button).to_have_text("Copy")
    context.close()


@pytest.mark.parametrize("path", ["", "events/", "events/hanoi-summit/", "ja/people/donald-trump/", "ja/sources/"])
def test_without_a_script_the_same_words_can_be_read_on_the_smallest_phone(
    flagship: Site, page: Page, bare: Page, path: str
) -> None:
    """Nothing scrolls sideways, and no word of a record waits for a script."""
    page.goto(flagship.url + path)
    bare.goto(flagship.url + path)
    words = [_words(found.locator(".dl-page").text_content() or "") for found in (page, bare)]
    assert words[0] == words[1]
    hidden = bare.locator(".dl-page .dl-section").evaluate_all("all => all.filter((one) => !one.offsetHeight).length")
    assert hidden == 0
    width = bare.locator("body").evaluate("body => document.documentElement.scrollWidth")
    assert width <= 360


def _words(text: str) -> str:
    """Words without what a script adds: the buttons that copy."""
    return re.sub(r"\s+", " ", text.replace("Copy", "").replace("コピー", ""))


def test_a_saved_copy_can_be_read_from_the_disk(flagship: Site, browser: Browser) -> None:
    """Opened as files, pages have their looks, links lead on, and no script fails."""
    folder = flagship.folder
    context = profile(browser)
    thrown: list[str] = []
    context.on("weberror", lambda problem: thrown.append(str(problem.error)))
    page = context.new_page()
    page.goto((folder / "events/singapore-summit/index.html").as_uri())
    expect(page.locator(".dl-clock").first).to_be_visible()
    page.locator(".dl-people__name a").first.click()
    expect(page).to_have_url((folder / "people/donald-trump/index.html").as_uri())
    page.locator(".md-tabs a", has_text="Timeline").click()
    expect(page).to_have_url((folder / "events/index.html").as_uri())
    page.locator("svg:visible a[href*='hanoi-summit/']").first.click()
    expect(page).to_have_url((folder / "events/hanoi-summit/index.html").as_uri())
    expect(page.locator("h1")).to_have_count(1)
    context.close()
    assert thrown == []


def test_a_record_prints_as_a_dossier_with_addresses(flagship: Site, page: Page) -> None:
    """On paper every source shows its address, and nothing of the screen is left."""
    page.goto(f"{flagship.url}events/singapore-summit/")
    page.emulate_media(media="print")
    links = page.locator(".dl-source__out a")
    assert links.count() > 5
    for link in links.all():
        expect(link).to_be_visible()
        printed = link.evaluate("one => getComputedStyle(one, '::after').content")
        assert link.get_attribute("href") in printed
    for selector in (".md-header", ".md-tabs", ".md-sidebar", ".dl-citation", ".md-footer"):
        expect(page.locator(f"{selector}:visible")).to_have_count(0)
        expect(page.locator(selector)).not_to_have_count(0)
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_what_a_finger_aims_at_is_large_enough(flagship: Site, browser: Browser) -> None:
    """On a phone a control or a link that stands by itself is at least 44 px high."""
    context = profile(browser, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    opened(page, f"{flagship.url}events/")
    page.get_by_text("Filter the events").tap()
    page.get_by_role("button", name="Kind").tap()
    expect(page.locator(".dl-filter label:visible").first).to_be_visible()
    page.locator(".dl-filter label:visible").first.tap()
    controls = ("summary", "button:visible", "label:visible", "input[type=date]")
    for selector in (*(f".dl-filter {control}" for control in controls), ".dl-years a:visible"):
        heights = page.locator(selector).evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert heights, selector
        assert min(heights) >= 44, selector
    context.close()


def test_japanese_is_set_as_japanese(flagship: Site, page: Page) -> None:
    """Strict line breaks, headings that break at phrases, and a Korean name in Korean letters' own font."""
    page.goto(f"{flagship.url}ja/people/kim-jong-un/")
    expect(page.locator("article")).to_have_css("line-break", "strict")
    expect(page.locator("h1")).to_have_css("word-break", "auto-phrase")
    expect(page.locator(".dl-row__title a").first).to_have_css("word-break", "auto-phrase")
    expect(page.locator(".dl-scripts [lang=ko]").first).to_have_css("font-family", re.compile("KR"))


def test_the_index_of_names_can_be_used_on_a_phone_without_a_script(flagship: Site, bare: Page) -> None:
    """The letters stay in sight, a letter leads to its names, and what is searched for in a folded script opens it."""
    bare.goto(f"{flagship.url}names/")
    assert bare.locator("body").evaluate("body => document.documentElement.scrollHeight") < 30_000
    letters = bare.locator(".dl-letters").first
    letters.get_by_role("link", name="K", exact=True).click()
    expect(bare.locator(".dl-letter", has_text="K").first).to_be_in_viewport()
    expect(letters).to_be_in_viewport()
    expect(bare.locator(".dl-names-index a", has_text="최선희").first).to_be_hidden()
    bare.goto("about:blank")
    bare.goto(f"{flagship.url}names/#:~:text=최선희")  # what the browser's own search in the page does as well
    expect(bare.locator(".dl-names-index a", has_text="최선희").first).to_be_in_viewport()


def test_a_table_of_a_hand_written_page_can_be_read_on_a_phone(flagship: Site, bare: Page) -> None:
    """An example has the width of the page, not that of a fourth column."""
    bare.goto(f"{flagship.url}reference/")
    box = bare.locator("table td:last-child").first.bounding_box()
    assert box
    assert box["width"] > 300


def test_the_filter_keeps_its_room_until_its_script_shows_it(flagship: Site, page: Page) -> None:
    """Nothing below it moves when the script arrives: hidden, it is as high as shown."""
    opened(page, f"{flagship.url}events/")
    shown, hidden = page.evaluate(
        """() => [false, true].map((hidden) => {
          const form = document.querySelector("form.dl-filter")
          form.hidden = hidden
          return form.getBoundingClientRect().height
        })"""
    )
    assert hidden == shown > 0
