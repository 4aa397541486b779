"""Keys, values and texts of a record, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # the shape of a record
        "unknown key `{key}`": "`{key}` というキー（項目名）はない",
        "`{key}` is missing": "キー（項目名）`{key}` がない",
        "{description}: one of {choices}": "{description}。次のうちの一つ：{choices}",
        "one of {choices}": "次のうちの一つ：{choices}",
        "write `{key}` instead": "代わりに `{key}` と書く",
        "write `{key}` with an id: the name of a record's file without `.yml`": (
            "`{key}` と書き、値はIDにする。IDは記録のファイル名から `.yml` を除いたもの"
        ),
        "`{key}` stands on line {line} already: put the two together": (
            "`{key}` は{line}行目にすでにある。二つを一つにまとめる"
        ),
        "write one of these keys instead": "代わりに、ここにあるキーのどれかを書く",
        "write one of these keys instead; what fits none of them belongs in `{key}`": (
            "代わりに、ここにあるキーのどれかを書く。どれにも合わないことは `{key}` の文章に書く"
        ),
        "the last day stands in `date`, after a slash: `date: 2019-02-27/2019-02-28`": (
            "最後の日は `date` にスラッシュを付けて書く：`date: 2019-02-27/2019-02-28`"
        ),
        "write `date: {interval}` and take this line out": "`date: {interval}` と書き、この行は消す",
        "{text} is not a colour": "{text} は色ではない",
        "`#` and six digits from 0 to 9 and a to f": "`#` に続く6桁の数字（0〜9、a〜f）",
        'write it as `"#0b6e4f"`, in quotation marks': '引用符で囲み、`"#0b6e4f"` のように書く',
        "a title follows from the person's roles, so it need not be here; where it does not, write `as: {words}` with "
        "its `sources`": (
            "肩書は人物の役職から決まるので、ここには要らない。"
            "役職と違う肩書なら `as: {words}` と書き、`sources` を添える"
        ),
        "the languages of a text stand inside it: `{line}`": "言語は文章の中に分けて書く：`{line}`",
        "pictures are not shown: take the line out, or link to the picture in a text: `[the picture](https://…)`": (
            "画像は載らない。その行を消すか、文章から画像にリンクする：`[写真](https://…)`"
        ),
        "no key orders them: write `date`, `time`, or `related: [{event: …, as: follows}]`; "
        "the place of one in a numbered series is `series: {topic: …, number: …}`": (
            "順番を決めるキーはない。`date`、`time`、または `related: [{event: …, as: follows}]` を書く。"
            "連番の中の番号は `series: {topic: …, number: …}` に書く"
        ),
        "the address stands in the source's record: write `source: …` with its id": (
            "アドレスは出典の記録に書く。ここには `source: …` と、そのIDを書く"
        ),
        "an address stands in a source's record: make one with `dateline new source`, and write "
        "`sources: [{source: …}]` with its id": (
            "アドレスは出典の記録に書く。`dateline new source` でつくり、ここには `sources: [{source: …}]` と、"
            "そのIDを書く"
        ),
        "`{key}` stands inside `{outer}`": "`{key}` が `{outer}` の中に入っている",
        "`{key}` in the column in which `{outer}` begins": "`{outer}` と同じ桁から始まる `{key}`",
        "take away the blanks before `{key}`, as far as `{outer}` has none": (
            "`{key}` の前の空白を消し、`{outer}` と同じ桁から始める"
        ),
        "move `{key}` out of `{outer}`, to a line of its own": "`{key}` を `{outer}` の外に出し、別の行にする",
        "this hyphen begins a new entry, though the line goes on with the entry above": (
            "このハイフンで新しい項目が始まるが、行の内容は上の項目の続きである"
        ),
        "one hyphen for each entry, before its first key": "項目ごとに一つ、最初のキーの前だけのハイフン",
        "write a blank instead of the hyphen": "ハイフンを半角の空白に替える",
        "exchange the two: `{text}`": "二つを入れ替える：`{text}`",
        "add a line with today's date, in this form: `{key}: 2018-06-12`": (
            "今日の日付の行を加える。書き方：`{key}: 2018-06-12`"
        ),
        "add a line with the day, in this form: `{key}: 2018-06-12`": "日付の行を加える。書き方：`{key}: 2018-06-12`",
        "add a line with the date, in this form: `{key}: 2018-06-12`, or `{key}: 2018-06` if the day is not known": (
            "日付の行を加える。書き方：`{key}: 2018-06-12`、日が分からなければ `{key}: 2018-06`"
        ),
        "add `{line}` between the braces, behind a comma": "括弧の中に、コンマに続けて `{line}` を加える",
        "entry {number} of {name}": "{name} の{number}番目の項目",
        "add a line `{line}`": "`{line}` の行を加える",
        "{name} cannot be {word}": "{name} に {word} は使えない",
        "{cure}; {hint}": "{cure}。{hint}",
        "did you mean `{word}`? A new word goes below `vocabulary: {list}:` among the plugin's options in mkdocs.yml": (
            "`{word}` のことか？ 新しい語なら mkdocs.yml のプラグインの設定の `vocabulary: {list}:` に加える"
        ),
        "`{word}` ships no more: `dateline upgrade` writes it below `vocabulary: {list}:` in mkdocs.yml": (
            "`{word}` は備え付けでなくなった。`dateline upgrade` が mkdocs.yml の `vocabulary: {list}:` に書き込む"
        ),
        "a new word goes below `vocabulary: {list}:` among the plugin's options in mkdocs.yml": (
            "新しい語は mkdocs.yml のプラグインの設定の `vocabulary: {list}:` に加える"
        ),
        "{text} cannot be a word of a list": "{text} は選べる語にできない",
        "write `{text}`, and how pages call it in `labels`": "`{text}` と書き、ページでの表示は `labels` に書く",
        "write it in Latin letters, and how pages call it in `labels`": (
            "ラテン文字で書き、ページでの表示は `labels` に書く"
        ),
        "choose one of them": "その中から選ぶ",
        "delete the line: dates are by the Gregorian calendar unless a record says `julian`": (
            "この行を消す。`julian` と書かないかぎり、日付はグレゴリオ暦である"
        ),
        "{name} is {found} where {wanted} is expected": "{name} は{wanted}であるべき所が{found}になっている",
        "a single value": "一つの値",
        "a list": "リスト",
        "a map of keys": "キーの組",
        "nothing": "空",
        "write the value on the same line, in quotation marks if it contains `: ` or begins with a sign": (
            "値を同じ行に書く。`: ` を含むか記号で始まるなら、引用符で囲む"
        ),
        "write each entry on its own line, beginning with `- `": "項目をそれぞれ別の行に、`- ` で始めて書く",
        "write `key: value` lines below it, two spaces further in": (
            "その下に `キー: 値` の行を、空白2個分の字下げをして書く"
        ),
        "put a text that begins with `[[` in quotation marks": "`[[` で始まる文章を引用符で囲む",
        "write `[{text}]`, or each entry on its own line, beginning with `- `": (
            "`[{text}]` と書くか、項目をそれぞれ別の行に `- ` で始めて書く"
        ),
        "write `{entry}` with the id of the source's record; none has this address yet: make one with "
        "`dateline new source`": (
            "`{entry}` と、出典の記録のIDで書く。このアドレスの記録はまだないので、`dateline new source` でつくる"
        ),
        "write `{entry}` with the id: the name of the record's file without `.yml`": (
            "`{entry}` と、IDで書く。IDは記録のファイル名から `.yml` を除いたもの"
        ),
        "{key} has no value": "{key} に値がない",
        "a value on the same line, or lines below it two spaces further in": (
            "同じ行に値、または空白2個分の字下げをした下の行"
        ),
        "write the value, or delete `{key}:`": "値を書くか、`{key}:` を消す",
        "write the value: it has to be there": "値を書く。なくてはならない値である",
        "write the value, or delete the line": "値を書くか、その行を消す",
        "{name} has too few entries": "{name} の項目が足りない",
        "at least {number}": "{number}個以上",
        "add entries, or delete the key": "項目を加えるか、キーを消す",
        "{name}: {complaint}": "{name}：{complaint}",
        "the record": "記録",
        "`{first}` and `{last}` are read as a part of the value": (
            "引用符 `{first}` と `{last}` は値の一部として読まれる"
        ),
        "straight quotation marks around a value, or none": "まっすぐな引用符で囲んだ値、または引用符のない値",
        "write {text}; if the marks belong to the text, {whole}": (
            "{text} と書く。引用符も文章の一部なら {whole} と書く"
        ),
        # texts
        "a list stands where a text is expected": "文章の所にリストがある",
        "a text, or a text for each language": "文章、または言語ごとの文章",
        "write `{text}`; put a text that begins with `[[` in quotation marks": (
            "`{text}` と書く。`[[` で始まる文章は引用符で囲む"
        ),
        "the text is empty": "文章が空である",
        "some words": "何かの言葉",
        "write the text or delete the line": "文章を書くか、その行を消す",
        "the text has {number} characters": "文章が{number}字ある",
        "at most {number}": "{number}字まで",
        "shorten it, or move a part to `details`": "短くするか、一部を `details` に移す",
        "the text is empty or has several lines": "文章が空か、複数の行にわたっている",
        "one short line": "短い1行",
        # single values
        "write `{text}`": "`{text}` と書く",
        "{text} is not a language tag": "{text} は言語のタグではない",
        "a BCP 47 language tag": "BCP 47の言語のタグ",
        "write a tag such as `en`, `ja`, `ko`, `zh-Hans` or `ja-Kana`": (
            "`en`、`ja`、`ko`、`zh-Hans`、`ja-Kana` のようなタグを書く"
        ),
        "{text} is not an id": "{text} はIDではない",
        "the id is empty": "IDが空である",
        "lower-case letters a–z, digits and hyphens, such as `first-flight`": (
            "英小文字、数字、ハイフンだけの `first-flight` のような語"
        ),
        "look the id up: it is the name of the record's file without `.yml`": (
            "IDを調べる。記録のファイル名から `.yml` を除いたもの"
        ),
        "a list or a map stands where one value is expected": "一つの値の所に、リストかキーの組がある",
        "one value on this line": "この行に一つの値",
        "`{date}` is not one day": "`{date}` は一つの日ではない",
        "a day": "日付（1日）",
        "write it as `2025-11-02`": "`2025-11-02` のように書く",
        "{text} is not a number from 1": "{text} は1以上の数ではない",
        "a whole number": "整数",
        "write `1`, `2`, `3` …": "`1`、`2`、`3` のように書く",
        "{text} is not a coordinate": "{text} は座標ではない",
        "degrees from -{limit} to {limit} with a point, such as `37.9553`": (
            "-{limit}から{limit}までの度。`37.9553` のように小数点で書く"
        ),
        "write decimal degrees; south and west are negative": "度を小数で書く。南緯と西経は負の数にする",
        "{text} is not a web address": "{text} はウェブのアドレスではない",
        "an address that begins with https:// or http://": "https:// か http:// で始まるアドレス",
        "it has a blank: {cure}": "空白がある。{cure}",
        "copy it from the browser's address line; letters outside ASCII are written percent-encoded": (
            "ブラウザーのアドレス欄から写す。英数字以外の文字は % を使った形になる"
        ),
        "`{date}` has no end": "`{date}` には終わりがない",
        "a day, month or year": "年、月、または日",
        "write `1984` or `1984-01-08`": "`1984` か `1984-01-08` のように書く",
        # parts of a record
        "a corrected claim without its `correction`": "訂正された主張に `correction` がない",
        "`correction` with a text and sources": "文章と出典のある `correction`",
        "add `correction: {text: …, sources: […]}` or choose another status": (
            "`correction: {text: …, sources: […]}` を加えるか、別の評価（status）を選ぶ"
        ),
        "an entry names neither a `person` nor an `organisation`": "`person` も `organisation` もない",
        "an entry names both a `person` and an `organisation`": "`person` と `organisation` の両方がある",
        "one of the two": "どちらか一方",
        "add `person: …` or `organisation: …` with an id": "`person: …` か `organisation: …` を、IDで加える",
        "delete one of the two: whom a person stood for follows from the roles": (
            "どちらか一方を消す。人物の所属は役職から分かるので、書かなくてよい"
        ),
        "a title given by `as` has no source": "`as` の肩書に出典がない",
        "`sources` beside `as`": "`as` と並べて `sources`",
        "add `sources: [{source: …}]`, or delete `as` so that the title follows from the person's roles": (
            "`sources: [{source: …}]` を加えるか、`as` を消す。消せば肩書は人物の役職から決まる"
        ),
        "the role ends ({end}) before it begins ({start})": "役職の終わり（{end}）が始まり（{start}）より前にある",
        "`from` before `to`": "`from` が `to` より前",
        "exchange the two dates, or correct one": "二つの日付を入れ替えるか、一方を直す",
        "this entry names neither an address nor a host": "この項目にアドレスもホストもない",
        "`url` or `host`": "`url` か `host`",
        "add a line `url: …` with the source's address": "出典のアドレスを書いた `url: …` の行を加える",
        # Markdown
        "{what}: {found}": "{what}：{found}",
        "{number} more slip in this text, from here on": "この文章には、ここから先にも誤りが{number}か所ある",
        "{number} more slips in this text, from here on": "この文章には、ここから先にも誤りが{number}か所ある",
        "mend those before it, then check again": "前の誤りを直してから、もう一度検査する",
        "nothing is struck out by `~~`": "`~~` で囲んでも取り消し線は付かない",
        "write what is right; what was wrong on a page stands under `corrections`": (
            "正しいことだけを書く。ページの誤りは `corrections` に書く"
        ),
        "nothing is marked by `==`": "`==` で囲んでも目立つ印は付かない",
        "write `**bold**`": "`**太字**` と書く",
        "the name of a sign between colons is shown as it is typed": (
            "コロンで囲んだ絵文字の名前は、書いたまま表示される"
        ),
        "the sign itself": "その絵文字そのもの",
        "write the sign itself, or leave it out": "その絵文字を書くか、消す",
        "an address that makes no link": "アドレスがリンクにならない",
        "an address between `<` and `>`, or behind the words that link": (
            "`<` と `>` で囲んだアドレス、またはリンクの言葉のすぐ後のアドレス"
        ),
        "write `<https://…>` or `[text](https://…)`": "`<https://…>` か `[言葉](https://…)` と書く",
        "paragraphs, lists, quotations, emphasis and links": "段落、箇条書き、引用、強調、リンク",
        "{parts}: headings are made by the page": "{parts}。見出しはページの側がつくる",
        "{parts}: texts hold no pictures": "{parts}。文章に画像は載せない",
        "a heading in a text": "文章に見出しがある",
        "remove the `#` or the line of `=` or `-`; begin the paragraph with a few words in `**bold**`": (
            "`#`、または `=` や `-` の行を消し、段落の初めの数語を `**太字**` にする"
        ),
        "raw HTML in a text": "文章にHTMLがある",
        "Markdown: a reader would see the HTML as it is typed": "Markdown。HTMLは書いたまま読者に見えてしまう",
        "write `*emphasis*`, `**strong**` or `[text](https://…)`; put a `<` that is to be seen in backticks": (
            "`*強調*`、`**太字**`、`[言葉](https://…)` と書く。見せたい `<` はバッククォートで囲む"
        ),
        "an HTML entity in a text": "文章にHTMLの文字の書き方（実体参照）がある",
        "the character itself: a reader would see the entity as it is typed": (
            "その文字そのもの。書いたまま読者に見えてしまう"
        ),
        "write `&` for `&amp;`, `é` for `&eacute;`": "`&amp;` は `&`、`&eacute;` は `é` と書く",
        "an image in a text": "文章に画像がある",
        "remove the `!` to link to the picture instead": "`!` を消し、画像へのリンクにする",
        "a link with an address that is not accepted": "リンク先のアドレスが使えない",
        "a whole address that begins with https://, http:// or mailto:, without a user name, spaces "
        "or invisible characters": (
            "https://、http://、mailto: のどれかで始まる完全なアドレス。利用者名、空白、見えない文字を含まない"
        ),
        "write `[text](https://…)`": "`[言葉](https://…)` と書く",
        "{write}; for a link to a record write `[[id]]`": "{write}。記録へのリンクは `[[id]]` と書く",
        "a link with a title": "リンクに題名が付いている",
        "an address alone: the title is not shown": "アドレスだけ。題名は表示されない",
        "{write} and say in the text what the title says": "{write}。題名の内容は文章の中に書く",
        "a `[[` that begins no link to a record": "`[[` が記録へのリンクになっていない",
        "`[[id]]` or `[[id|shown text]]`, the id in lower-case letters a–z, digits and hyphens": (
            "`[[id]]` か `[[id|表示する言葉]]`。IDは英小文字、数字、ハイフンだけ"
        ),
        "the address of a link on a line of its own": "リンク先のアドレスが別の行にある",
        "the address beside the words that link": "リンクの言葉のすぐ後にアドレス",
        "a footnote in a text": "文章に脚注がある",
        "cite a source by its id: `[^id]`, or write the note into the sentence": (
            "出典はIDで `[^id]` と示すか、注を文の中に書く"
        ),
        "{text} is neither true nor false": "{text} は true でも false でもない",
        "`true` or `false`": "`true` か `false`",
        "write `true` or `false`": "`true` か `false` と書く",
        "a source cited inside a link": "リンクの中に出典の印がある",
        "a source cited twice in a row": "同じ出典の印が続けて二つある",
        "`[^id]` once, behind the words that rest on the source": "出典に基づく言葉の後に `[^id]` を一つ",
        "write it behind the link": "リンクの後に書く",
        "delete one of the two; write two places in the source as one: `[^id: ¶ 3, 5]`": (
            "一方を消す。出典の中の2カ所を示すときは `[^id: ¶ 3, 5]` と一つにまとめる"
        ),
        "a block of code in a text": "文章にコードの囲みがある",
        "remove the line of backticks or tildes; begin each line with `>` to quote": (
            "バッククォートや波線の行を消す。引用するなら各行を `>` で始める"
        ),
        "a ruled line in a text": "文章に区切り線がある",
        "leave an empty line between the paragraphs": "段落の間に空の行を置く",
        "a table in a text": "文章に表がある",
        "write a list": "箇条書きにする",
    }
)
