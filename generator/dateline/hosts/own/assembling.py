"""The state of the site put together: the records' pages, those written by hand, the navigation, and the files."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from urllib.parse import urljoin

from dateline.hosts import handwritten
from dateline.hosts.handwritten import Rendered, Written
from dateline.hosts.handwritten.rendering import WITHOUT_FILES
from dateline.hosts.navigation import way
from dateline.hosts.own import assets
from dateline.hosts.own.edition import Edition
from dateline.hosts.own.languages import Language, language
from dateline.hosts.own.late_files import LateFiles
from dateline.hosts.protocols import Site
from dateline.hosts.sources import src_uri
from dateline.model.settings import Settings
from dateline.pages import open_graph
from dateline.pages.page import Page
from dateline.reading.site_config import SiteConfig, read_site_config


def edition(
    root: Path, settings: Settings, site: Site, site_url: str | None = None, *, before: Edition | None = None
) -> Edition:
    """Put together what is published; what is wrong in docs/ and in the navigation is among its findings.

    A preview is served at another `site_url` than mkdocs.yml says. It gives the edition `before`, one without findings,
    from which pages written by hand are taken where nothing changed that they follow from: a fifth of an edit.
    """
    config = read_site_config(root)
    config = replace(config, site_url=config.site_url if site_url is None else site_url)
    folder = handwritten.read_folder(root, config, settings)
    taken = {text.url for text in folder.texts.values()}
    pages = {page.url: page for page in site.pages if page.url not in taken}
    files = LateFiles(chain(folder.files.items(), _files(site, settings, folder.files)))
    sources = {src_uri(page): page for page in pages.values()}
    known = (config, settings, folder, {path: page.url for path, page in sources.items()})
    if before is not None and before.rests_on == (*known, _anchors(before.rendered, sources)):
        rendered = before.rendered
    else:
        rendered = handwritten.render(folder, tuple(pages.values()), files, config, settings)
    written = rendered.pages
    # Where a link to an export was followed, or an extension may read other files, that is not among `rests_on`.
    is_known = not files.has_begun and all(name in WITHOUT_FILES for name, _ in config.extensions)
    findings = [*folder.findings, *rendered.findings]
    named = sources | {path: one.page for path, one in written.items()}
    tags = tuple(settings.languages)
    languages = tuple(language(config, settings, tag, named, site.words_in(tag), findings=findings) for tag in tags)
    by_hand = {
        one.text.url: _named(one, languages[tags.index(one.text.language)], config, settings)
        for one in written.values()
    }
    return Edition(
        settings=settings,
        config=config,
        site=site,
        pages=pages | {url: one.page for url, one in by_hand.items()},
        written=by_hand,
        languages=languages,
        files=files,
        findings=tuple(findings),
        rendered=rendered,
        rests_on=(*known, _anchors(rendered, sources)) if is_known else None,
    )


def _anchors(rendered: Rendered, sources: Mapping[str, Page]) -> Mapping[str, Collection[str]]:
    """What links to the pages of records may name of them, where any does: not every page has to be laid out."""
    return {path: handwritten.anchors_of(sources[path]) for path in rendered.linked & sources.keys()}


def _files(site: Site, settings: Settings, by_hand: Container[str]) -> Iterator[tuple[str, bytes]]:
    """The site's files, less those written by hand; first our own style sheet and scripts, which each page wants."""
    ours = assets.files({tag: site.words_in(tag) for tag in settings.languages}, settings.accent)
    others = ((file.path, file.content) for file in site.files() if file.path not in assets.LEFT_OUT)
    return ((path, content) for path, content in chain(ours, others) if path not in by_hand)


def _named(one: Written, spoken: Language, config: SiteConfig, settings: Settings) -> Written:
    """The page under the title that the navigation gives it, and what a link to it shows."""
    found = way(spoken.nav, one.text.url)
    page = replace(one.page, title=found[-1].title) if found else one.page
    head = partial(
        open_graph.of_text,
        page.title,
        page.description,
        urljoin(config.site_url, page.url),
        settings=settings,
        languages=(spoken.tag, *(tag for tag, _ in page.alternates if tag != spoken.tag)),
        has_text=not config.leaves_out,
    )
    return replace(one, page=replace(page, head=head))
