"""A sitemap for each language, at its root: MkDocs writes the default language's, this module the others'.

They carry no dates. MkDocs would give the day of the build, and two builds of one commit would differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urljoin

import jinja2
from mkdocs.structure.files import Files

from dateline.hosts.mkdocs.languages import Language, announced, language_of, translations_of

SITEMAP = "sitemap.xml"

Location = tuple[str, list[tuple[str, str]]]
"""The address of a page, and tag and address of the page in each language that it is in, the default one first."""


def locations(files: Files, site_languages: Sequence[Language], tag: str, site_url: str | None) -> Iterator[Location]:
    """Every page in one language. None where the site does not know its own address."""
    for file in files.documentation_pages() if site_url else ():
        page = file.page
        if page is None or language_of(file.src_uri, site_languages).tag != tag:
            continue
        told = announced(page, translations_of(page, files, site_languages), site_url)
        yield urljoin(site_url or "", page.url), list(told.items())


def write_others(
    env: jinja2.Environment, files: Files, site_languages: Sequence[Language], site_dir: Path, site_url: str | None
) -> None:
    """Write the sitemap of each language but the default one."""
    for language in site_languages[1:]:
        listed = locations(files, site_languages, language.tag, site_url)
        text = env.get_template(SITEMAP).render(locations=list(listed))
        (site_dir / language.root).mkdir(parents=True, exist_ok=True)
        (site_dir / language.root / SITEMAP).write_text(text, encoding="utf-8")
