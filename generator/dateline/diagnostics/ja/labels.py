"""The words of the pages, and what is told of a site's own, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # the words of the pages
        "no page has a label `{key}`": "`{key}` という表示の言葉はない",
        "one of the keys that `dateline words {language}` writes": "`dateline words {language}` の書き出すキーのどれか",
        "delete it": "消す",
        "a text": "文字列",
        "a text without braces": "波括弧のない文字列",
        "a list of {number} texts": "{number}個の文字列のリスト",
        "write `{key}: [a, b, c]` with {number} texts": "`{key}: [a, b, c]` のように{number}個の文字列を書く",
        "`{key}` has the wrong shape": "`{key}` の形が違う",
        "write it as one text, in quotation marks": "引用符で囲んだ一つの文字列で書く",
        "`{key}` has forms, but nothing is counted in it": "`{key}` は数を伴わないのに、数による形がある",
        "{name} is no form of a number in `{language}`": "{name} は `{language}` の数による形ではない",
        "{names}, or an exact number such as `=1`": "{names}、または `=1` のような数そのもの",
        "move its text to one of these, or delete it": "文字列をこのどれかに移すか、消す",
        "`{key}` has no form `{name}`": "`{key}` に `{name}` の形がない",
        "`{key}` cannot be {value}": "`{key}` に {value} は使えない",
        "the braces in `{key}` are no pairs around a name": "`{key}` の波括弧が、名前を囲む組になっていない",
        "write each place as in English: `{text}`": "差し込む所を英語の通りに書く：`{text}`",
        "`{place}` is no place of `{key}`": "`{place}` は `{key}` に差し込めない",
        "{number} of the {all} labels of the pages is not translated into `{language}`": (
            "ページの表示の言葉{all}件のうち{number}件に `{language}` の訳がない"
        ),
        "{number} of the {all} labels of the pages are not translated into `{language}`": (
            "ページの表示の言葉{all}件のうち{number}件に `{language}` の訳がない"
        ),
        "`dateline words {language} --write` puts them into `{path}`, to be translated there; until then they are "
        "English": (
            "`dateline words {language} --write` で `{path}` に書き出し、そこで訳す。それまでは英語で表示される"
        ),
        "`dateline words {language} --write` puts them into `{path}`, to be translated there; until then they stand in "
        "`{first}`, or in English where that lacks them too": (
            "`dateline words {language} --write` で `{path}` に書き出し、そこで訳す。それまでは `{first}` で、"
            "`{first}` にもない言葉は英語で表示される"
        ),
        "the site has no language of this name, so nobody reads `{path}`": (
            "サイトにこの名の言語がないので、`{path}` は読まれない"
        ),
        "rename it, or add the language to `languages:` in mkdocs.yml": (
            "名前を変えるか、mkdocs.ymlの `languages:` にその言語を加える"
        ),
        "the role “{title}” overlaps another main role": "役職「{title}」の期間が別の主な役職と重なっている",
        "main roles that follow each other": "順に続く主な役職",
        "end one before the other begins, or mark the lesser one `secondary: true`": (
            "一方を先に終わらせるか、従となる役職に `secondary: true` を付ける"
        ),
        "`{id}` takes part twice as `{role}`": "`{id}` が `{role}` として二度書かれている",
        "each participant once in each role": "参加者は一つの役割に一度だけ",
        "delete one of the two entries": "二つのうち一方を消す",
        "`{id}` is not a state": "`{id}` は国ではない",
        "an organisation of kind `state`": "種類が `state` の組織",
        "write the id of the state": "国のIDを書く",
        "write the id of an organisation": "組織のIDを書く",
        "`{id}` is none of the sides of this site": "`{id}` はこのサイトの立場のどれでもない",
        "a state, or an organisation listed as one of the `sides` in mkdocs.yml": (
            "国、または mkdocs.yml の `sides` に挙げた組織"
        ),
        "write the id of a side, or add `{id}` to the `sides` in mkdocs.yml": (
            "立場のIDを書くか、mkdocs.yml の `sides` に `{id}` を加える"
        ),
        "add a role with its dates in {path}; where people without offices take part, set `offices: optional` under "
        "`dateline:` in mkdocs.yml": (
            "{path} に期間の付いた役職を加える。役職のない人物も参加するサイトなら、mkdocs.yml の `dateline:` に "
            "`offices: optional` と書く"
        ),
        # words
        "{word} is no language tag: write one such as `fr` or `zh-Hant`": (
            "{word} は言語のタグではない。`fr`、`zh-Hant` のように書く"
        ),
        "{path} is written": "{path} を書いた",
        "{path} lacks nothing": "{path} に足りないものはない",
    }
)
