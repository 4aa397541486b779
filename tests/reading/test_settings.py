from __future__ import annotations

from pathlib import Path

import pytest

from dateline.diagnostics import Code
from dateline.reading.settings import config_files, read_settings, span_of_option

OPTIONS = """
      title: A record
      tagline: What happened.
      as_of: 2026-03-01
      languages: {fr: Français}
"""


def write(root: Path, **files: str) -> Path:
    """A folder with these files, `.yml` by name."""
    for name, text in files.items():
        (root / f"{name}.yml").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "plugins", [f"plugins:\n  - search\n  - dateline:{OPTIONS}", f"plugins:\n  dateline:{OPTIONS}"]
)
def test_the_plugins_are_a_list_or_a_map(tmp_path: Path, plugins: str) -> None:
    """Both are MkDocs' own forms."""
    read = read_settings(write(tmp_path, mkdocs=plugins))
    assert read.settings is not None
    assert read.settings.language == "fr"


def test_what_is_inherited_counts_and_is_found_where_it_stands(tmp_path: Path) -> None:
    """Maps are joined, lists of the upper file stand instead of the lower ones; places name the right file."""
    base = f"site_url: https://example.org/\nplugins:\n  dateline:{OPTIONS}      sides: [a, b]\n"
    own = "INHERIT: base.yml\nplugins:\n  dateline:\n    sides: [c]\n"
    read = read_settings(write(tmp_path, mkdocs=own, base=base))
    assert read.settings is not None
    assert read.settings.sides == ("c",)
    assert read.settings.base_url == "https://example.org/"
    assert (span_of_option(tmp_path, ("as_of",)).path, span_of_option(tmp_path, ("sides", 0)).path) == (
        *("base.yml", "mkdocs.yml"),
    )
    assert config_files(tmp_path) == ("mkdocs.yml", "base.yml"), "what a preview watches"


def test_a_mistake_in_an_inherited_file_is_told_there(tmp_path: Path) -> None:
    """Whoever looks for it finds the line."""
    base = f"plugins:\n  dateline:{OPTIONS}      offices: perhaps\n"
    (finding,) = read_settings(write(tmp_path, mkdocs="INHERIT: base.yml\n", base=base)).findings
    assert (finding.span.path, finding.span.line) == ("base.yml", 7)


def test_a_file_to_inherit_that_is_not_there_is_told(tmp_path: Path) -> None:
    """At the line that names it."""
    (finding,) = read_settings(write(tmp_path, mkdocs="site_name: x\nINHERIT: none.yml\n")).findings
    assert finding.span.line == 2
    assert "none.yml cannot be read" in str(finding.message)


def test_files_that_inherit_each_other_end(tmp_path: Path) -> None:
    """A circle is told where it closes, since MkDocs would follow it without end."""
    (finding,) = read_settings(write(tmp_path, mkdocs="INHERIT: base.yml\n", base="INHERIT: mkdocs.yml\n")).findings
    assert (finding.code, str(finding.span)) == (Code.CIRCLE, "base.yml:1:10")


def test_what_is_inherited_has_one_path(tmp_path: Path) -> None:
    """MkDocs would end in a traceback."""
    (finding,) = read_settings(write(tmp_path, mkdocs="INHERIT: [base.yml]\n", base="site_name: x\n")).findings
    assert (finding.code, str(finding.span)) == (Code.VALUE_SHAPE, "mkdocs.yml:1:10")


def test_a_plugin_without_options_is_not_called_absent(tmp_path: Path) -> None:
    """It is switched on, and says nothing."""
    (finding,) = read_settings(write(tmp_path, mkdocs="plugins:\n  - search\n  - dateline\n")).findings
    assert "has no options" in str(finding.message)


VOCABULARY = f"""plugins:
  dateline:{OPTIONS}      vocabulary:
        event_kinds:
"""


@pytest.mark.parametrize(
    "line,code,column,cure",
    [
        ("strike: {meet: true}", Code.KEY_UNKNOWN, 20, "did you mean `meets`?"),
        ("strike: {meets: perhaps}", Code.VALUE_UNKNOWN, 27, "write `true` or `false`"),
        ("Grand Strike: {}", Code.ID_FORM, 11, "write `grand-strike`, and how pages call it in `labels`"),
        ("strike: {labels: {french: Grève}}", Code.LANGUAGE_TAG, 29, "write `fr`"),
        ("strike: {labels: {gaulois1: Grève}}", Code.LANGUAGE_TAG, 29, "write a tag such as `en`"),
        ("strike: yes", Code.VALUE_SHAPE, 19, "write `key: value` lines below it"),
        ("strike: {}\n          strike: {}", Code.YAML_DUPLICATE_KEY, 11, ""),
    ],
)
def test_a_word_that_is_wrong_is_told_at_its_place(
    tmp_path: Path, line: str, code: Code, column: int, cure: str
) -> None:
    """With what to write instead."""
    (finding,) = read_settings(write(tmp_path, mkdocs=f"{VOCABULARY}          {line}\n")).findings
    assert (finding.code, finding.span.column) == (code, column)
    assert finding.span.line == 9 + line.count("\n")
    assert cure in str(finding.cure)


def test_a_list_that_is_misspelt_is_told(tmp_path: Path) -> None:
    """Of the lists of words as of any setting."""
    (finding,) = read_settings(write(tmp_path, mkdocs=VOCABULARY.replace("event_kinds:", "event_kind: {}"))).findings
    assert (finding.code, finding.span.line) == (Code.KEY_UNKNOWN, 8)
    assert "`event_kinds`" in str(finding.cure)
