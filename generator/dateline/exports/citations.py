"""What reference managers read: a file in each form beside every record's page, and one of everything."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.pages.citing import FORMS, work_of
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline


def files(timeline: Timeline) -> Iterator[tuple[str, bytes]]:
    """Every form in every language, records in the order of their ids."""
    for language in timeline.settings.languages:
        view = View(timeline, language)
        works = [(record, work_of(view, record)) for record in timeline.records.values()]
        for form, write in FORMS.items():
            for record, work in works:
                yield view.urls.citation(record, form, language), write([work]).encode()
            yield view.urls.citations(form, language), write(work for _, work in works).encode()
