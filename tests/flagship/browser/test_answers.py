"""The line above the results, asked as readers ask: by the whole set of questions, and on the page."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dateline.timeline.timeline import Timeline
from tests.browser.profile import profile
from tests.browser.server import Site
from tests.flagship.browser.test_search import Picture, amiss, opened, saved, typed
from tests.flagship.questions import QUESTIONS, Question, Verdict, verdict

__all__ = ["saved"]

ASK = """async ([questions, worker]) => {
  const told = await (await fetch(new URL("search/search_index.json", location.href))).json()
  const search = new Worker(worker)
  const arrived = []
  let wake = () => null
  for (const kind of ["message", "answer"]) search.addEventListener(kind, ({ data }) => { arrived.push(data); wake() })
  const next = async (type) => {
    for (;;) {
      const message = arrived.shift()
      if (message && message.type === type) return message.data
      if (!message) await new Promise((found, lost) => { wake = found; setTimeout(lost, 60_000, "no answer came") })
    }
  }
  search.postMessage({ type: 0, data: { config: told.config, docs: [] } })
  await next(1)
  const answers = []
  for (const question of questions) {
    search.postMessage({ type: 2, data: question, answers: true })
    const { items, isAsking } = await next(3)
    answers.push({ urls: items.map(([item]) => item.location), lines: isAsking ? await next(5) : [] })
  }
  return answers
}"""

Told = tuple[Question, dict[str, Any]]


@pytest.fixture(scope="module")
def answered(flagship: Site, browser: Browser) -> list[Told]:
    """Every question with the addresses of its results and its lines, on the pages of its language."""
    page = profile(browser).new_page()
    worker = f"{flagship.url}assets/dateline/search-worker.js"
    found: list[Told] = []
    for language, home in (("en", flagship.url), ("ja", f"{flagship.url}ja/")):
        page.goto(home)
        mine = [question for question in QUESTIONS if question["language"] == language]
        answers = page.evaluate(ASK, [[question["ask"] for question in mine], worker])
        found.extend(zip(mine, answers, strict=True))
    page.close()
    return found


def test_the_lines_answer_the_questions(answered: list[Told], timeline: Timeline) -> None:
    """Nearly all that the record can answer is answered, what is answered rightly so, and hardly anything wrongly."""
    assert len(answered) >= 150
    judged = [(question, *verdict(question, told["lines"], timeline), told["lines"]) for question, told in answered]
    counts = Counter(found for _, found, _, _ in judged)
    amiss = [
        f"{found}: {question['ask']} | {lacking} | {[line['text'] for line in lines]}"
        for question, found, lacking, lines in judged
        if found in {Verdict.WRONG, Verdict.MISSING}
    ]
    right, wrong, missing = (counts[found] for found in (Verdict.RIGHT, Verdict.WRONG, Verdict.MISSING))
    to_give = [found for question, found, _, _ in judged if _is_to_be_answered(question)]
    given = len(to_give) - to_give.count(Verdict.MISSING)
    shares = {
        "right of those given": right / (right + wrong),
        "given of those to give": given / len(to_give),
        "wrong of all": wrong / len(judged),
    }
    told = "\n".join([str(shares), *amiss])
    assert right >= 0.95 * (right + wrong), told
    assert given >= 0.80 * len(to_give), told
    assert wrong <= 0.02 * len(judged), told
    assert missing < len(to_give)


def _is_to_be_answered(question: Question) -> bool:
    return question["kind"] not in {"exact-title", "none"} and not question.get("optional")


def test_the_heading_of_a_page_finds_it_first(answered: list[Told]) -> None:
    """What stands as a page's heading, typed whole, has that page as its first result."""
    titles = [(question, told["urls"]) for question, told in answered if question["kind"] == "exact-title"]
    assert len(titles) >= 20
    assert [question["ask"] for question, urls in titles if urls[:1] != [question["url"]]] == []


def test_a_question_is_answered_above_the_results(flagship: Site, page: Page) -> None:
    """The line is a link, is announced, comes first by the arrow key, and leads to the page that shows why."""
    page.goto(flagship.url)
    typed(page, "how many times did Trump meet Kim Jong Un")
    answer = page.get_by_role("status", name="Answer")
    line = answer.get_by_role("link")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("Donald Trump and Kim Jong Un met 3 times in this record")
    first = page.locator(".md-search-result__item").first
    above, below = line.bounding_box(), first.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    page.keyboard.press("ArrowDown")
    expect(line).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{flagship.url}encounters/donald-trump--kim-jong-un/")


def test_enter_opens_what_stands_first(flagship: Site, page: Page) -> None:
    """With a line above the results, Enter opens the page it leads to; without one, the first result."""
    page.goto(flagship.url)
    typed(page, "US secretary of state in June 2018")
    expect(page.locator(".dl-search-answer a")).to_have_attribute("href", re.compile("people/mike-pompeo/"))
    first = page.locator(".md-search-result__item a").first
    expect(first).not_to_have_attribute("href", re.compile("people/mike-pompeo/"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{flagship.url}people/mike-pompeo/")
    page.goto(flagship.url)
    typed(page, "Kim Yo Jong")
    expect(page.locator(".dl-search-answer a")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("people/kim-yo-jong/"))


def test_the_line_goes_when_the_question_does(flagship: Site, page: Page) -> None:
    """Another query has no line of the one before; what is no question has none."""
    page.goto(flagship.url)
    typed(page, "when was Trump born")
    expect(page.locator(".dl-search-answer")).to_contain_text("14 Jun 1946")
    page.locator(".md-search__input").fill("Kim Yo Jong")
    expect(page.locator(".md-search-result__item h1").first).to_have_text("Kim Yo Jong")
    expect(page.locator(".dl-search-answer a")).to_have_count(0)


def test_an_answer_is_in_the_language_of_the_page(flagship: Site, page: Page) -> None:
    """An English question on a Japanese page has a Japanese line that leads to a Japanese page."""
    page.goto(f"{flagship.url}ja/")
    typed(page, "when was the Hanoi summit")
    line = page.locator(".dl-search-answer a")
    expect(line).to_contain_text("2019年2月27〜28日")
    line.click()
    expect(page).to_have_url(re.compile("/ja/events/hanoi-summit/"))


def test_only_a_question_fetches_answers(flagship: Site, page: Page) -> None:
    """Nobody who asks nothing fetches the script or any answer; who asks fetches answers of the subject alone."""
    page.goto(flagship.url)
    page.wait_for_load_state("networkidle")
    flagship.requests.clear()
    typed(page, "Panmunjom")
    page.wait_for_load_state("networkidle")
    assert [request.path for request in flagship.requests if "answers" in request.path] == []
    page.locator(".md-search__input").fill("when was Trump born")
    expect(page.locator(".dl-search-answer a")).to_be_visible()
    answers = [request.path for request in flagship.requests if "/search/answers/" in request.path]
    assert 1 <= len(answers) <= 12
    assert {path.split("/")[4] for path in answers} == {"en"}
    assert flagship.missing == []


def test_a_saved_copy_answers(saved: tuple[Path, BrowserContext]) -> None:
    """From `file://`, offline, in both languages, with links to the pages' files."""
    folder, context = saved
    for home, query, answer in (
        ("index.html", "who was at the Hanoi summit", "Stephen Biegun"),
        ("ja/index.html", "ハノイ会談はいつ", "2019年2月27〜28日"),
    ):
        page = context.new_page()
        page.goto((folder / home).as_uri())
        typed(page, query)
        line = page.locator(".dl-search-answer a")
        expect(line).to_contain_text(answer)
        line.click()
        expect(page).to_have_url(re.compile("events/hanoi-summit/index.html"))


def test_markup_in_a_question_is_text(flagship: Site, page: Page) -> None:
    """Nothing that is typed, and nothing of a record, becomes an element of the line."""
    page.goto(flagship.url)
    typed(page, "when was Trump born <b>really</b>")
    expect(page.locator(".dl-search-answer a")).to_contain_text("14 Jun 1946")
    assert page.locator(".dl-search-answer b").count() == 0


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_line_keeps_nobody_out(
    flagship: Site, browser: Browser, picture: Picture, language: str, width: int
) -> None:
    """With a line on the screen axe finds nothing in the search, and it fits a phone."""
    query = "who was at the Hanoi summit" if language == "en" else "トランプと金正恩は何回会った"
    with opened(browser, flagship, language, width, query) as page:
        expect(page.locator(".dl-search-answer a")).to_be_visible()
        assert amiss(page, lambda: picture(page, f"answer-{language}-{width}")) == []
