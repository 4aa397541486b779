"""What nobody uses goes: labels, macros, template functions, classes and rules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from jinja2 import nodes

from dateline.model.formats import Format
from dateline.model.open_lists import LISTS as LISTS_OF_WORDS
from dateline.model.open_lists import EventRelation, shipped_words
from dateline.model.vocabulary import RecordKind
from dateline.pages import PAGES, filters
from dateline.pages.compose import templates
from dateline.pages.template_functions import FUNCTIONS
from dateline.pictures import PICTURES
from dateline.pictures.marks import Shape
from dateline.search.documents import kinds_found
from dateline.urls import CitationForm
from dateline.words import label_key
from dateline.words.files import shipped

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "dateline"
TEMPLATES = PACKAGE / "pages" / "templates"
LISTS = ("events", "sources")
"""What can be filtered."""

MADE: Mapping[str, Iterable[str]] = {
    "cite_": [form.name.lower() for form in CitationForm],
    "cite_files_": ("page", "source"),
    "format_": [f"{name}{end}".replace("-", "_") for name in Format for end in ("", "_text")],
    "date_field_": ("edtf", "first", "last", "precision", "certainty"),
    "date_julian": ("", "_short"),
    "count_": RecordKind,
    "interval_": ("years", "months", "days"),
    "inverse_": [relation.value.replace("-", "_") for relation in shipped_words().of(EventRelation)],
    "picture_": Shape,
    "picture_count_": Shape,
    "picture_met_": Shape,
    "record_kind_": kinds_found(),
    "search_kind_": kinds_found(),
    "filter_": (*LISTS, *filters.EVENTS, *filters.SOURCES, "year"),
    "shown_": LISTS,
    "shown_all_": LISTS,
}
"""The labels whose key is put together from a beginning and a word of a table."""
A_LANGUAGE = "language_"
"""The beginning of the names of languages: records may be in any."""

MADE_CLASSES: Mapping[str, Iterable[str]] = {"dl-page--": (*PAGES, "404"), "dl-picture--": PICTURES}
"""The same for classes."""
PLAIN = {
    *("dl-mark--held", "dl-name", "dl-office", "dl-office--main", "dl-way--held"),
    "dl-dispute__question",
    "dl-sources",
}
"""Classes that need no rule of their own.

Those of pictures say to tests what a mark is; a heading without a class is not read for search; a list without one
looks like an editor's.
"""


def texts(*patterns: str) -> Iterator[str]:
    """The files of the package that these patterns name; how dates are written asks for labels of its own."""
    for path in (path for pattern in patterns for path in PACKAGE.rglob(pattern)):
        inside = path.relative_to(PACKAGE)
        if "words" not in inside.parts or inside.name == "dates.py":
            yield path.read_text(encoding="utf-8")


def strings() -> set[str]:
    """Every string that stands alone in a module, a template or a script."""
    found = set()
    for module in (*texts("*.py"), *(path.read_text(encoding="utf-8") for path in (PACKAGE / "words").glob("*.py"))):
        found |= {str(node.value) for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Constant)}
    for text in texts("*.html", "*.js"):
        found |= set(re.findall(r"""["'`](\w+)["'`]""", text)) | set(re.findall(r"(?:labels|words)\.(\w+)", text))
    return found


def made(table: Mapping[str, Iterable[str]]) -> set[str]:
    """Every name that is put together."""
    return {f"{beginning}{word}" for beginning, words in table.items() for word in words}


def test_every_label_is_used() -> None:
    """A label that no page shows costs every translator a line."""
    words = {label_key(word) for choices in LISTS_OF_WORDS for word in shipped_words().of(choices)}
    known = strings() | words | made(MADE)
    assert [key for key in shipped("en") if key not in known and not key.startswith(A_LANGUAGE)] == []


def macros() -> dict[str, nodes.Template]:
    """The templates of pages by name."""
    environment = templates()
    return {path.stem: environment.parse(path.read_text(encoding="utf-8")) for path in TEMPLATES.glob("*.html")}


def called(template: str, parsed: nodes.Template) -> Iterator[str]:
    """What a template calls: "common.claims", or "list.group" for a macro of its own."""
    for call in parsed.find_all(nodes.Call):
        match call.node:
            case nodes.Getattr(node=nodes.Name(name=module), attr=name):
                yield f"{module}.{name}"
            case nodes.Name(name=name):
                yield f"{template}.{name}"


def test_every_macro_is_called() -> None:
    """By a part of a page, by another macro, or because every page has a head, a frame and a line for programs."""
    parsed = macros()
    used = {"frame.body", "frame.data", *(f"{kind}.head" for kind in PAGES)}
    for template, found in parsed.items():
        used.update(called(template, found))
    used |= {"embed.page", "embed.event", "embed.person", "embed.pair"}  # by the export of small pages
    for kind in PAGES:
        parts = getattr(import_module(f"dateline.pages.{kind}"), "PARTS", ())
        used.update(part.macro if "." in part.macro else f"{kind}.{part.macro}" for part in parts)
    written = {
        f"{template}.{macro.name}" for template, found in parsed.items() for macro in found.find_all(nodes.Macro)
    }
    assert len(written) > 50
    assert sorted(written - used) == []


def test_every_function_of_the_templates_is_called() -> None:
    """What only templates may ask for, some template asks for."""
    found = {name.partition(".")[2] for template, parsed in macros().items() for name in called(template, parsed)}
    assert sorted(FUNCTIONS.keys() - found) == []


def rules() -> set[str]:
    """Every class that a style sheet names."""
    sheets = (re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL) for sheet in texts("*.css"))
    return {name for sheet in sheets for name in re.findall(r"\.(dl-[\w-]+)", sheet)}


def classes() -> set[str]:
    """Every word in the package, outside its style sheets, that looks like a class."""
    found = {name for text in texts("*.html", "*.py", "*.js") for name in re.findall(r"(?<![\w-])dl-[\w-]*\w", text)}
    return found | made(MADE_CLASSES)


def test_every_rule_is_about_a_class_that_some_page_has() -> None:
    """A rule for what is no longer there is read by whoever changes the style sheet, in vain."""
    assert len(rules()) > 100
    assert sorted(rules() - classes()) == []


def test_every_class_has_a_rule_or_a_script() -> None:
    """A class that nothing asks for is a rule misspelt, or bytes on every page."""
    scripts = {name for text in texts("*.js") for name in re.findall(r"dl-[\w-]+", text)}
    # An element's class stands between quotation marks or behind another class.
    written = {
        name for text in texts("*.html", "*.py") for name in re.findall(r"""(?<=[\s"'])dl-[\w-]*\w(?=[\s"'{])""", text)
    }
    assert len(written) > 100
    assert sorted(written - rules() - scripts - PLAIN - made(MADE_CLASSES)) == []


def test_no_class_is_put_together_in_a_module() -> None:
    """Whoever looks for a class finds it whole, beside what wears it; tables hold those that vary."""
    found = [line for text in texts("*.py") for line in text.splitlines() if re.search(r"\bdl-[\w-]*--?\{", line)]
    assert [line.strip() for line in found if "dl-picture--{name}" not in line and "-caption" not in line] == []
