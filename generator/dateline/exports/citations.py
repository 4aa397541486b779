"""What reference managers read: a file in each form beside every record's page, and one of everything."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.views import Views
from dateline.pages.citing import FORMS, work_of
from dateline.pages.offers import Example
from dateline.pages.view import View


def files(views: Views) -> Files:
    """Every form in every language, records in the order of their ids."""
    for view in views:
        works = [(record, work_of(view, record)) for record in views.timeline.records.values()]
        for name, form in FORMS.items():
            entries = [(record, form.entry(work)) for record, work in works]
            for record, entry in entries:
                yield view.urls.citation(record, name, view.language), form.file([entry]).encode()
            yield view.urls.citations(name, view.language), form.file(entry for _, entry in entries).encode()


def about_everything(view: View) -> Iterator[str]:
    """The file of everything in each form."""
    return (view.urls.citations(form, view.language) for form in FORMS)


def example(views: Views, view: View) -> Example | None:
    """An event in the first form, with the files of those beside it."""
    events = examples.events(views)
    if not events:
        return None
    form, write = next(iter(FORMS.items()))
    path = view.urls.citation(events[0], form, view.language)
    files = (view.urls.citation(event, form, view.language) for form in FORMS for event in events)
    return examples.made(views, view, path=path, text=write([work_of(view, events[0])]), files=files)
