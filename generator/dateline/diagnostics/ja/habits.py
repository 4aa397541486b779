"""What other programs, keyboards and habits leave in a record, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # signs
        "a list item begins with `{sign}`": "リストの項目が `{sign}` で始まっている",
        "write `- ` instead": "代わりに `- ` と書く",
        "`{sign}` begins no comment": "`{sign}` ではコメントにならない",
        "`# ` before a comment": "コメントの前に `# `",
        "write `# ` before it": "その前に `# ` と書く",
        "`{sign}` stands where a colon is expected": "コロンのあるべき所に `{sign}` がある",
        "a comma stands at the end of the line": "行末にコンマがある",
        "take the comma away": "コンマを取る",
        "a link of Markdown is read as a list": "Markdownのリンクがリストとして読まれる",
        "an address, or a text in quotation marks": "URL、または引用符で囲んだ文",
        "write the address alone: `{address}`; in a text, {in_quotes}": (
            "URLだけを書く：`{address}`。文の中であれば、{in_quotes}"
        ),
        "full-width brackets stand around the value": "値が全角の括弧で囲まれている",
        "brackets of the Latin keyboard: {brackets}": "半角の括弧：{brackets}",
        "write `{first}` and `{last}` instead": "代わりに `{first}` と `{last}` を書く",
        "`{text}` has a comma in it": "`{text}` にコンマがある",
        "a point in a number, such as `37.9553`": "`37.9553` のように、小数点にはピリオド",
        "{key} has no value: {text} is read as a comment": "{key} に値がない。{text} はコメントとして読まれる",
        "write {text}, or put it in quotation marks with its `#`": "{text} と書くか、`#` とともに引用符で囲む",
        # dates and times
        "has a remark behind it": "の後ろに注記がある",
        "is a Japanese fiscal year": "は年度である",
        "is an age": "は年齢である",
        "write the year, or the day: 1979, 1979-06-12": "生まれた年か日を書く：1979、1979-06-12",
        "names two dates, of which one is meant": "は二つの日付のどちらか一方を指している",
        'write "{time}" and the date of the next day': '"{time}" と書き、日付を翌日にする',
        "{text} is two times": "{text} は二つの時刻である",
        'write `time: "{first}"` and, if it ended then, a line `end_time: "{last}"`': (
            '`time: "{first}"` と書き、その時刻に終わったのなら `end_time: "{last}"` の行を足す'
        ),
        "delete the line, and write in a text of the record which part of the day it was": (
            "その行を消し、どの時間帯だったかを文章に書く"
        ),
        "write `{zone}`{more}": "`{zone}` と書く{more}",
        ", or the zone of the place, which knows its summer time": "。または夏時間も含むその土地の時間帯を書く",
        "delete the line: what has no `to` goes on": "その行を消す。`to` がなければ、今も続いているという意味になる",
        "write `from: {first}` and, on a line of its own, `to: {last}`": (
            "`from: {first}` と、別の行に `to: {last}` と書く"
        ),
        "an age follows from the birth: write `born: …` with the day, the month or the year": (
            "年齢は生年から計算される。`born: …` に生まれた日、月または年を書く"
        ),
        # one value, several, none
        "write `{text}` alone": "`{text}` だけを書く",
        "write `{text}` without brackets": "`{text}` を括弧なしで書く",
        "write one of them: {words}": "どれか一つを書く：{words}",
        "write one value without brackets or braces": "値を一つ、括弧なしで書く",
        "write `{word}` alone; a remark stands behind ` # `, or in a text": (
            "`{word}` だけを書く。注記は ` # ` の後ろか、文章の中に書く"
        ),
        "only one id may stand here: write {ids}; others have an entry of their own": (
            "ここに書けるIDは一つだけである。{ids}を書き、ほかは別の項目にする"
        ),
        "write an entry for each of them, with {each}": "それぞれ別の項目にし、{each}と書く",
        "delete the line if there is none": "ないのなら、その行を消す",
        "delete the line if there is none, or if it is not known": "ないか分からないのなら、その行を消す",
        "coordinates stand in the place's own file: `coordinates: {point}`": (
            "座標は場所のファイルに書く：`coordinates: {point}`"
        ),
        # ids elsewhere, links and citations
        "{text} is no item of Wikidata": "{text} はウィキデータの項目ではない",
        "`Q` and a number, as in the address of the item's page": "項目のページのURLにあるような、`Q` と数字",
        "write it as `Q42`, or delete the line": "`Q42` のように書くか、その行を消す",
        "«{text}» is written otherwise on this site": "このサイトでは「{text}」とは書かない",
        "the form that `spellings` in mkdocs.yml has": "mkdocs.yml の `spellings` にある書き方",
        "write «{text}»": "「{text}」と書く",
        "`{text}` is no link to a record": "`{text}` は記録へのリンクにならない",
        "`[[id]]`, with two brackets of the Latin keyboard on each side": "両側に半角の角括弧を二つずつ置いた `[[id]]`",
        "`{text}` is no citation": "`{text}` は出典の印にならない",
        "`[^id]`; the page numbers the sources by itself": "`[^id]`。出典の番号はページが付ける",
        "write `[^…]` with the source's id; for brackets that are to be seen, `\\{text}`": (
            "出典のIDを使って `[^…]` と書く。括弧をそのまま見せるなら `\\{text}` と書く"
        ),
    }
)
