"""The languages of the site, and what all pages of one have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.diagnostics import Diagnostic
from dateline.hosts.navigation import NavItem, navigation
from dateline.hosts.sources import masthead
from dateline.model.settings import Settings
from dateline.pages.page import Page
from dateline.reading.site_config import SiteConfig
from dateline.words import Words
from dateline.words.locales import is_from_right


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the site, and what all its pages have in common."""

    tag: str
    label: str
    root: str
    """URL of its home page relative to the site's root: "" or "ja/"."""
    name: str
    """The site's name in the bar."""
    tagline: str
    words: Words
    nav: tuple[NavItem, ...]
    copyright: str

    @property
    def from_right(self) -> bool:
        """Whether its lines begin on the right."""
        return is_from_right(self.tag)


def language(
    config: SiteConfig,
    settings: Settings,
    tag: str,
    sources: Mapping[str, Page],
    words: Words,
    *,
    findings: list[Diagnostic],
) -> Language:
    """The language with this tag; `sources` are all pages by the path of their Markdown file.

    What is wrong in its navigation is added to `findings`.
    """
    default = settings.language
    translations = config.translations.get(tag, {}) if tag != default else {}
    return Language(
        tag=tag,
        label=settings.languages[tag],
        root="" if tag == default else f"{tag}/",
        name=masthead(settings.title.pick(tag, default)[0]),
        tagline=settings.tagline.pick(tag, default)[0],
        words=words,
        nav=navigation(config, sources, tag, settings, findings),
        copyright=translations.get(config.copyright, config.copyright),
    )
