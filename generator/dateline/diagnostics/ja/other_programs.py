"""What word processors, spreadsheets, wikis, chats and programs for notes leave in a record, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # files
        "the file is {format}, not YAML": "このファイルはYAMLではなく、{format}である",
        "make a record with `dateline new`, or copy one beside it, and carry the values over": (
            "`dateline new` で記録を作るか、隣の記録を写し、値を移す"
        ),
        "move the file out of the records, and let `dateline import icalendar FILE` make records of it": (
            "ファイルを記録のフォルダーの外に移し、`dateline import icalendar FILE` で記録にする"
        ),
        "{kind} in a folder of {others}": "{others}のフォルダーに{kind}がある",
        "if it is a copy of `{name}.yml`, delete it; if not, {rename}": (
            "`{name}.yml` の写しなら消す。違うなら、{rename}"
        ),
        "rename it to `{name}` (Windows may hide the ending: show «file name extensions»)": (
            "名前を `{name}` に変える（Windowsでは拡張子が隠れることがある。「ファイル名拡張子」を表示する）"
        ),
        "delete it: `{name}` has what counts": "消す。有効なのは `{name}` である",
        "delete the line, and look whether something stands twice around it": (
            "その行を消し、前後に同じものが二つないか見る"
        ),
        # signs of YAML
        "blanks of another program ({character}) stand at the beginning of this line": (
            "行の初めに別のプログラムの空白（{character}）がある"
        ),
        "a blank of another program ({character}) follows {sign}": (
            "{sign} の後に別のプログラムの空白（{character}）がある"
        ),
        "the box `{box}` of a list of tasks is read as a list": "作業リストの枠 `{box}` がリストとして読まれる",
        "take `{box}` away": "`{box}` を取る",
        # keys and values
        "take the line out: all pages are made alike, and what is published is shown": (
            "その行を消す。ページはどれも同じように作られ、公開した記録は必ず表示される"
        ),
        "take the line out: the file's history has that day; a correction stands under `corrections`": (
            "その行を消す。変更した日はファイルの履歴に残る。訂正は `corrections` に書く"
        ),
        "nothing is struck out by `~~`: delete the line": "`~~` では取り消しにならない。その行を消す",
        "write the keys themselves: nothing is taken over from elsewhere": (
            "キーそのものを書く。ほかの所から引き継がれることはない"
        ),
        "write the id once more: nothing is taken over from the entry above": (
            "IDをもう一度書く。上の項目から引き継がれることはない"
        ),
        "{text} only leads on to another address": "{text} は別のURLへ転送するだけである",
        "the address of the page itself": "そのページ自体のURL",
        "write `{text}`; if the brackets belong to the address, `{whole}`": (
            "`{text}` と書く。括弧もURLの一部なら、`{whole}` と書く"
        ),
        # texts
        "a heading of a wiki": "Wikiの見出しがある",
        "begin the paragraph with a few words in `**bold**`": "段落の初めの数語を `**太字**` にする",
        "a link of a chat": "チャットのリンクがある",
        "a link of a wiki": "Wikiのリンクがある",
        "a link to the record": "記録へのリンク",
        "a record that is to be shown inside a text": "文章に記録を埋め込もうとしている",
        "take the `!` away": "`!` を取る",
        "a sign of bulletin boards between brackets": "角括弧で囲んだ掲示板の記号がある",
        "a template of a wiki": "Wikiのテンプレートがある",
        "write what it shows; a source is cited by its record's id: `[^id]`": (
            "表示される内容を書く。出典は記録のIDで示す：`[^id]`"
        ),
        "nothing is emphasised by apostrophes": "アポストロフィーでは強調にならない",
        "write `*emphasis*`": "`*強調*` と書く",
        "write `**strong**`": "`**強い強調**` と書く",
        "write `*emphasis*` or `**strong**`": "`*強調*` か `**強い強調**` と書く",
        "write `*emphasis*`, `**strong**` or `[text](https://…)`": (
            "`*強調*`、`**強い強調**`、`[文字](https://…)` のどれかを書く"
        ),
        "begin each line with `>` to quote": "引用は、各行を `>` で始める",
        "cite the source's record behind the words that rest on it: `[^id]`": (
            "その出典による語句の後ろに、出典の記録のIDを書く：`[^id]`"
        ),
        "take the tag and its end away: texts have no such form": "タグとその終わりを取る。文章にその書式はない",
        "write the reading in brackets behind the word": "読みは語の後ろに括弧で書く",
        # what comes along with a copy
        "a line of other programs that sets off code": "ほかのプログラムでコードを囲む行である",
        "delete the line": "その行を消す",
        "each line begins with its number": "各行が行番号で始まっている",
        "take the numbers away, and the blank behind each": "番号と、その後ろの空白を除く",
        "the line begins with `>`, by which mails quote": "行が、メールの引用の印 `>` で始まっている",
        "take `>` and the blank behind it away": "`>` とその後ろの空白を除く",
        "a hyphen alone is the beginning of a list": "ハイフンだけでは、リストの始まりになる",
        "a value, or no line for what there is none of": "値。ないものは行ごと書かない",
        "`{sign}` does not close the `{bracket}` before it": "`{sign}` は前の `{bracket}` を閉じない",
        "write `{closing}` instead of `{sign}`": "`{sign}` の代わりに `{closing}` と書く",
        "move its files to {folder}": "中のファイルを {folder} に移す",
        "move its files to the folder of their year, such as {folder}": (
            "中のファイルを、{folder} のような、その年のフォルダーに移す"
        ),
        "delete the line: what was printed needs no address; its number stands in `note`": (
            "その行を消す。印刷物にアドレスは要らない。番号は `note` に書く"
        ),
        "delete the line: what has no place needs none; where there is a `time`, write `timezone` instead": (
            "その行を消す。場所のないものには要らない。`time` があれば、代わりに `timezone` を書く"
        ),
        "write `[^{id}: {at}]`": "`[^{id}: {at}]` と書く",
        "write `source: {id}`, and beside it `at: {at}`": "`source: {id}` と書き、その横に `at: {at}` と書く",
        "write as much as is known: 2018-06, 2018 or 201X": "分かっているところまで書く：2018-06、2018、201X",
    }
)
