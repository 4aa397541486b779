"""All languages in one build: a view of the configuration for each, its navigation, and who is whose translation."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from dateline.hosts.mkdocs.generated import GeneratedPage, neighbour
from dateline.hosts.mkdocs.handwritten import TranslatedPage
from dateline.hosts.sources import masthead
from dateline.model.settings import Settings
from dateline.words.locales import is_from_right

log = get_plugin_logger("dateline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language of the site."""

    tag: str
    label: str
    """Its own name for itself."""
    root: str
    """URL of its home page relative to the site's root, and the folder below docs/: "" or "ja/"."""
    config: MkDocsConfig
    """What the theme is told on its pages."""
    is_partial: bool
    """Whether it need not have every text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """An entry of the language switch."""

    tag: str
    label: str
    url: str
    """Relative to the page that shows it."""
    home: str
    """The language's home page, likewise."""
    is_same_page: bool
    """False where the page is not translated and the entry leads to the language's home page."""
    announced: str = ""
    """Where search engines find the page in this language: a whole address; "" where they are told of none."""


def languages(config: MkDocsConfig, settings: Settings) -> tuple[Language, ...]:
    """The site's languages, the default one first."""
    return tuple(
        Language(
            tag=tag,
            label=label,
            root="" if tag == settings.language else f"{tag}/",
            config=in_language(config, settings, tag),
            is_partial=tag in settings.partial,
        )
        for tag, label in settings.languages.items()
    )


def in_language(config: MkDocsConfig, settings: Settings, tag: str) -> MkDocsConfig:
    """A copy of the configuration as the theme reads it on pages in this language."""
    copied = copy.copy(config)
    theme = dict(config.theme.items()) | {
        "language": theme_language(config.theme.dirs, tag, settings.language),
        "direction": "rtl" if is_from_right(tag) else "ltr",  # the theme's words may be of another language
    }
    copied["theme"] = theme  # a plain dict: the theme's own object would be shared between the languages
    copied["site_name"] = masthead(settings.title.pick(tag, settings.language)[0])
    copied["site_description"] = escape(settings.tagline.pick(tag, settings.language)[0])  # printed as it stands
    if tag != settings.language:
        translations = Translations(config, tag, is_partial=tag in settings.partial)
        copied["copyright"] = translations.of(config.copyright)
        if isinstance(theme.get("palette"), list):
            theme["palette"] = [translate_toggle(scheme, translations) for scheme in theme["palette"]]
    return copied


def with_scope(config: MkDocsConfig, base_url: str) -> MkDocsConfig:
    """The configuration on a page from which `base_url` leads to the site's root.

    The theme keeps a reader's colour scheme by the root; `base_url` itself is told it per language.
    """
    copied = copy.copy(config)
    copied["extra"] = {**config.extra, "scope": base_url}
    return copied


def theme_language(theme_dirs: Iterable[str], tag: str, instead: str) -> str:
    """The theme's translation that serves a BCP 47 tag best: "zh-Hant", else "zh", else another's, else English."""
    offered = {path.stem for folder in theme_dirs for path in Path(folder, "partials/languages").glob("*.html")}
    names = (name for one in (tag, instead) for name in (one, one.split("-", maxsplit=1)[0]))
    return next((name for name in names if name in offered), "en")


class Translations:
    """What stands in mkdocs.yml, in another language: `extra: translations: {ja: {About: …}}`."""

    def __init__(self, config: MkDocsConfig, tag: str, *, is_partial: bool) -> None:
        self.tag = tag
        self.is_partial = is_partial
        self._texts: Mapping[str, str] = config.extra.get("translations", {}).get(tag, {})

    def of(self, text: str | None) -> str | None:
        """The text in this language; a missing one stays as it is, and is warned of where every text has to stand."""
        if text and text not in self._texts and not self.is_partial:
            log.warning("mkdocs.yml has no translation of %r: add it below extra: translations: %s:", text, self.tag)
        return self._texts.get(text, text) if text else text


def translate_toggle(scheme: dict[str, Any], translations: Translations) -> dict[str, Any]:
    """A colour scheme of the theme with the name of its switch in another language."""
    if "toggle" not in scheme:
        return scheme
    return {**scheme, "toggle": {**scheme["toggle"], "name": translations.of(scheme["toggle"]["name"])}}


def language_of(url: str, site_languages: Sequence[Language]) -> Language:
    """The language whose folder a URL or a source file lies in; the default one where no other claims it."""
    default, *others = site_languages
    return next((language for language in others if url.startswith(language.root)), default)


def claim_handwritten(files: Files, site_languages: Sequence[Language]) -> None:
    """Make the hand-written pages of the other languages known before MkDocs misses them in its navigation."""
    for file in files.documentation_pages():
        language = language_of(file.src_uri, site_languages)
        if language.root and file.page is None:
            if file.inclusion is InclusionLevel.INCLUDED:
                file.inclusion = InclusionLevel.NOT_IN_NAV
            page = TranslatedPage(None, file, language.config)
            page.language_root = language.root
            page.twin = files.get_file_from_path(file.src_uri.removeprefix(language.root))


def navigations(default: Navigation, files: Files, site_languages: Sequence[Language]) -> dict[str, Navigation]:
    """The navigation of each language, by tag: the same tree as in the default language."""
    made = {site_languages[0].tag: default}
    for language in site_languages[1:]:
        made[language.tag] = translated_navigation(files, language)
    return made


def translated_navigation(files: Files, language: Language) -> Navigation:
    """What mkdocs.yml puts into `nav`, with the pages of this language."""
    config = copy.copy(language.config)
    translations = Translations(config, language.tag, is_partial=language.is_partial)
    config["nav"] = list(translated_items(config.nav or [], files, language, translations))
    own = Files([file for file in files if file.src_uri.startswith(language.root)])
    made = get_navigation(own, config)
    borrow(made.items, files)
    return made


def translated_items(
    items: Iterable[Any], files: Files, language: Language, translations: Translations
) -> Iterator[Any]:
    """The entries of one level of `nav`; a page missing in this language is warned of and left out.

    In a language that need not have every text the page of the default language stands in its place.
    """
    for item in items:
        title, value = next(iter(item.items())) if isinstance(item, dict) else (None, item)
        if isinstance(value, list):
            yield {translations.of(title): list(translated_items(value, files, language, translations))}
        elif urlsplit(value).scheme:
            yield {translations.of(title): value}
        elif files.get_file_from_path(language.root + value) is not None:
            yield language.root + value
        elif language.is_partial and files.get_file_from_path(value) is not None:
            yield {translations.of(title) or "": BORROWED + value}
        else:
            log.warning(
                "docs/%s%s is missing: the navigation in %r goes without it", language.root, value, language.label
            )


BORROWED = "borrowed:"
"""Before the path of a page of the default language: MkDocs takes it for an address elsewhere and leaves it alone."""


class BorrowedPage(Link):
    """A page of the default language in another language's navigation, whose neighbours it does not become.

    MkDocs knows a page's own title only when it has read the page, which is after the navigation is made.
    """

    def __init__(self, title: str, page: Page) -> None:
        self._title, self._page = title, page

    @property
    def title(self) -> str:  # type: ignore[override]
        """What mkdocs.yml calls it, else its own title."""
        return self._title or self._page.title or ""

    @property
    def url(self) -> str:  # type: ignore[override]
        """Relative to the site's root."""
        return self._page.url


def borrow(items: list[Any], files: Files) -> None:
    """Put pages of the default language where the navigation of another has their paths."""
    for at, item in enumerate(items):
        if item.children:
            borrow(item.children, files)
        elif item.is_link and item.url.startswith(BORROWED):
            file = files.get_file_from_path(item.url.removeprefix(BORROWED))
            if file is not None and file.page is not None:
                items[at] = BorrowedPage(item.title, file.page)
                items[at].parent = item.parent


def place(pages: Mapping[str, GeneratedPage]) -> None:
    """Give each generated page its place: the list it belongs to lights up, its neighbours stand in the footer."""
    for page in pages.values():
        source = page.source
        if page.parent is None and source.parent_url is not None:
            page.parent = pages.get(source.parent_url)
        if source.previous is not None or source.next is not None:
            page.previous_page = neighbour(source.previous)
            page.next_page = neighbour(source.next)


def translations_of(page: Page | None, files: Files, site_languages: Sequence[Language]) -> dict[str, str]:
    """The URL of the same page in each language that has it, by tag."""
    if page is None:
        return {}
    if isinstance(page, GeneratedPage):
        return dict(page.source.alternates) or {page.source.language: page.url}
    own = language_of(page.file.src_uri, site_languages)
    plain = page.file.src_uri.removeprefix(own.root)
    found: dict[str, File | None] = {
        language.tag: files.get_file_from_path(language.root + plain) for language in site_languages
    }
    return {tag: file.page.url for tag, file in found.items() if file is not None and file.page is not None}


def announced(page: Page | None, same: Mapping[str, str], site_url: str | None) -> dict[str, str]:
    """What search engines are told of a page: its whole address in each language that it really is in, by tag.

    Nothing where the site does not know its own address, where the page itself is shown in another language, or
    where no other language has it.
    """
    hidden = page.source.untranslated if isinstance(page, GeneratedPage) else frozenset()
    found = {tag: urljoin(site_url, url) for tag, url in same.items() if tag not in hidden} if site_url else {}
    if isinstance(page, GeneratedPage) and page.source.language in hidden:
        return {}
    return found if len(found) > 1 else {}


def alternates(
    url: str, same: Mapping[str, str], site_languages: Sequence[Language], told: Mapping[str, str]
) -> tuple[Alternate, ...]:
    """The language switch of the page at `url`; `told` is what search engines are told of it."""
    return tuple(
        Alternate(
            tag=language.tag,
            label=language.label,
            url=get_relative_url(same.get(language.tag, language.root), url),
            home=get_relative_url(language.root, url),
            is_same_page=language.tag in same,
            announced=told.get(language.tag, ""),
        )
        for language in site_languages
    )


def homes(site_languages: Sequence[Language], base: str) -> tuple[Alternate, ...]:
    """The language switch of a page that has no address of its own; `base` leads to the site's root."""
    return tuple(
        Alternate(
            tag=language.tag,
            label=language.label,
            url=base + language.root,
            home=base + language.root,
            is_same_page=False,
        )
        for language in site_languages
    )
