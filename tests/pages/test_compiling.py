"""Templates as functions of Python: they write what Jinja writes, and refuse what they could write otherwise."""

from __future__ import annotations

import traceback

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from dateline.model.vocabulary import Status
from dateline.pages.compiling import functions, page
from dateline.pages.compose import templates
from dateline.pages.escaping import escaped

SHARED = "{% macro badge(word, class='dl') %}<b class=\"{{ class }}\">{{ word }}</b>{% endmacro %}"
ALL = """
{% import "shared.html" as shared %}
{% macro row(one, note="", more=none) %}
<li{% if one.name == "b" %} class="b"{% elif one.number >= 3 %} class="many"{% else %} class="few"{% endif %}>
{{ one.name }} {{ one["number"] }} {{ note }}{{ more }}{{ "x" if one.number > 1 and not note }}{{ -one.number }}</li>
{% endmacro %}
{% macro rows(found) %}
{% set begun %}<i>{{ found|length }}</i>{% endset %}
{{ begun }}{% set last = found[-1].name ~ "&" ~ begun %}{{ last }}
{% for one in found %}{{ loop.index }}{% if loop.first or one.name != loop.previtem.name %}{{ row(one, note=begun) }}
{% endif %}
{% for sign in one.name if sign != "c" %}{{ sign }}{% if not loop.last %}, {% endif %}{% endfor %}
{% if not loop.last %};{% endif %}{% endfor %}
{% for name, number in [("p", 1), ("q", 2)] + found[1:2]|map(attribute="pair")|list %}{{ name }}{{ number }}
{% endfor %}
{{ shared.badge("<a>") }}{{ shared.badge(begun, class="'\\"") }}{{ (found|list)[0].name.upper() }}
{{ "in" if "a" in "abc" }}
{{ found|selectattr("number", "gt", 1)|map(attribute="name")|join("<") }}
{% endmacro %}
"""


class One:
    """What a row is about."""

    def __init__(self, name: str, number: int) -> None:
        self.name, self.number, self.pair = name, number, (name, number)

    def __getitem__(self, key: str) -> object:
        return getattr(self, key)


def environment(**sources: str) -> Environment:
    """One whose templates are these."""
    loader = DictLoader({f"{name}.html": source for name, source in sources.items()})
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def test_a_macro_writes_what_jinja_writes() -> None:
    """Conditions, loops and what they know of themselves, blocks, calls, filters, and what is escaped."""
    made = environment(shared=SHARED, all=ALL)
    found = [One("a<", 1), One("b", 2), One("b", 3), One("cd", 4)]
    written = functions(made, "all.html").rows(found)
    assert written == made.get_template("all.html").module.rows(found)  # type: ignore[attr-defined]
    assert isinstance(written, Markup)
    assert "a&lt;" in written


def test_a_page_writes_what_jinja_writes() -> None:
    """A template without macros is a function of what it names; more may be given."""
    made = environment(
        page="<h1>{{ title }}</h1>{% block body %}{% for one in all %}{{ one }} {% endfor %}{% endblock %}\n"
    )
    given = {"title": "<&", "all": ["'", Markup("<br>")], "none": 1}
    assert page(made, "page.html")(**given) == made.get_template("page.html").render(given)


@pytest.mark.parametrize(
    "value", ["", "a<b>&'\"", "日本", Markup("<b>&"), 3, 2.5, None, True, Status.DID_NOT_HAPPEN, ("<",)], ids=repr
)
def test_a_value_is_escaped_as_markupsafe_does(value: object) -> None:
    """Text, markup, numbers, words of the vocabulary."""
    assert escaped(value) == escape(value)


@pytest.mark.parametrize(
    "source",
    [
        "{% for one in v %}{% set last = one %}{% endfor %}{% set last = 1 %}{{ last }}",
        "{% for v in v %}{{ v }}{% endfor %}",
        "{% for one in v %}{% else %}none{% endfor %}",
        "{% for one in v recursive %}{% endfor %}",
        "{% filter upper %}{{ v }}{% endfilter %}",
        "{{ v is defined }}",
        "{{ v(*v) }}",
        "{{ {'a': v} }}",
        "{% include 'other.html' %}",
    ],
)
def test_what_no_template_of_ours_does_is_refused(source: str) -> None:
    """A name that a loop binds and what is around it would have one value in Python; the rest nobody needed yet."""
    with pytest.raises(ValueError, match="line 1: "):
        functions(environment(odd=f"{{% macro odd(v) %}}{source}{{% endmacro %}}"), "odd.html")


def test_a_traceback_names_the_line_of_the_template() -> None:
    """Whoever changes a template finds the mistake."""
    written = functions(environment(odd="\n{% macro odd(v) %}\n<p>\n{{ v.name }}\n{% endmacro %}"), "odd.html")
    with pytest.raises(AttributeError) as raised:
        written.odd(3)
    assert (traceback.extract_tb(raised.tb)[-1].filename, traceback.extract_tb(raised.tb)[-1].lineno) == ("odd.html", 4)


def test_every_template_is_compiled() -> None:
    """Those of pages are read when a page first needs them: one that is refused is seen here."""
    names = templates().list_templates(extensions=["html"])
    assert len(names) > 20
    assert all(vars(functions(templates(), name)) for name in names)
