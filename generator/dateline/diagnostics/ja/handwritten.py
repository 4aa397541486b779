"""What is wrong in pages written by hand and in the navigation, and what the own host tells, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        "Serving at {url}": "{url} で表示している",
        "the page holds bytes that are not UTF-8": "UTF-8でないバイトがある",
        "the link `{link}` leads nowhere: {why}": "リンク `{link}` の先がない（{why}）",
        "`{place}` has `{mark}`, which links in the texts of records alone. On a page by hand write a link to the "
        "record's page, as in `[words](events/its-id.md)`": (
            "`{place}` に `{mark}` がある。この書き方がリンクになるのは記録の文章だけである。手書きのページでは、"
            "`[言葉](events/its-id.md)` のように記録のページへのリンクを書く"
        ),
        "there is no `{path}` below docs/": "docs/に `{path}` がない",
        "there is no `{path}` on the site": "サイトに `{path}` がない",
        "there is no such heading in `{path}`": "`{path}` にその見出しがない",
        "the Markdown file of a page, as `events/hanoi-summit.md#sources`, or a file below docs/": (
            "`events/hanoi-summit.md#sources` のような、ページのMarkdownファイルか、docs/にあるファイル"
        ),
        "the navigation leads to `{path}`, which is missing": "ナビゲーションにある `{path}` がない",
        "a page below docs/, or one of the lists of records": "docs/にあるページか、記録の一覧ページ",
        "`{text}` has no translation": "`{text}` の訳がない",
        "its translation below `extra: translations: {tag}:`": "`extra: translations: {tag}:` の下に訳",
    }
)
