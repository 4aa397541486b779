"""Which pages differ: both sites are written, in memory, and compared by address."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from dateline.editing.diff.difference import PagesChange
from dateline.site import Site
from dateline.timeline.timeline import Timeline

Digests = dict[tuple[str, str], bytes]
"""By language and address."""


State = tuple[Timeline, Mapping[str, str]]
"""A timeline and the paths of its records' files."""


def pages_changed(before: State, after: State) -> Iterator[PagesChange]:
    """For each language with any difference, how many pages are new, gone and changed."""
    old, new = _digests(before), _digests(after)
    for language, label in {**before[0].settings.languages, **after[0].settings.languages}.items():
        mine = [{url: digest for (tag, url), digest in pages.items() if tag == language} for pages in (old, new)]
        added, removed = len(mine[1].keys() - mine[0].keys()), len(mine[0].keys() - mine[1].keys())
        changed = sum(digest != mine[0].get(url, digest) for url, digest in mine[1].items())
        if added or removed or changed:
            yield PagesChange(language=language, label=label, added=added, removed=removed, changed=changed)


def _digests(state: State) -> Digests:
    digests: Digests = {}
    for page in Site(*state).pages:
        content = f"{page.title}\0{page.description}\0{page.write().html}"
        digests[page.language, page.url] = hashlib.sha256(content.encode()).digest()
    return digests
