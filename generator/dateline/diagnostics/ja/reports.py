"""The reports' own words, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # lists and words that are the same in every language
        ", ": "、",
        "{text}": "{text}",
        "`{text}`": "`{text}`",
        "{first} or {others}": "{first}か{others}",
        "`{first}` or {others}": "`{first}` か {others}",
        "`{first}` and {others}": "`{first}` と {others}",
        # reports
        "expected: ": "求める内容：",
        "cure:     ": "直し方：　　",
        "expected: {text}": "求める内容：{text}",
        "cure: {text}": "直し方：{text}",
        "{told}. Expected: {text}": "{told}。求める内容：{text}",
        "{told}. Cure: {text}": "{told}。直し方：{text}",
        "{told}.": "{told}。",
        "No errors, no warnings.": "誤りも警告もない。",
        "{errors}, {warnings}.": "{errors}、{warnings}。",
        "{number} error": "誤り{number}件",
        "{number} errors": "誤り{number}件",
        "{number} warning": "警告{number}件",
        "{number} warnings": "警告{number}件",
        # the preview and the log
        "no version was good yet": "正しい版がまだない",
        "this page is the last good version": "このページは直前の正しい版",
        "{errors}: {shown}": "{errors}：{shown}",
        "{message} — {more}": "{message} — {more}",
        "expected {expected}; {cure}": "求める内容：{expected}。{cure}",
        "expected {expected}": "求める内容：{expected}",
        "mkdocs.yml cannot be used:": "mkdocs.ymlを使えない：",
        "a page below docs/ cannot be used:": "docs/のページを使えない：",
        "the records have errors, nothing is published:": "記録に誤りがあり、公開されない：",
        "the records have warnings:": "記録に警告がある：",
        "the records have errors:": "記録に誤りがある：",
        "the records have no errors any more": "記録の誤りはなくなった",
        "Waiting for the records": "記録の修正待ち",
        "The records have errors. The site appears here as soon as they are mended.": (
            "記録に誤りがある。直せば、ここにサイトが現れる。"
        ),
    }
)
