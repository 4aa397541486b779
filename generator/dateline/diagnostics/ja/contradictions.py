"""What contradicts itself, stands twice, or stands for something else, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # dates and times
        "`{later}` ({later_date}) lies before `{first}` ({first_date})": (
            "`{later}`（{later_date}）が `{first}`（{first_date}）より前になっている"
        ),
        "`{first}` before `{later}`": "`{first}`、`{later}` の順の日付",
        "`{first}` at most a day after `{later}`": "`{first}` は `{later}` の翌日まで",
        "{hint}; or {write}": "{hint}。または{write}",
        "take `{person}` out of the event, or give a role that somebody not yet born may have ({roles})": (
            "`{person}` を出来事から外すか、生まれる前の人にもある役割（{roles}）を書く"
        ),
        "take `{person}` out of the event, or give a role that somebody dead may have ({roles})": (
            "`{person}` を出来事から外すか、亡くなった人にもある役割（{roles}）を書く"
        ),
        "exchange the two, or {write}": "二つを入れ替えるか、{write}",
        "look both up and correct the wrong one: `{later}` can be {earliest} or later, `{first}` {latest} or earlier": (
            "両方を調べ、誤っている方を直す。あり得るのは `{later}` が{earliest}以後、`{first}` が{latest}以前である"
        ),
        "the event ends ({end}) before it begins ({start})": "終わりの時刻（{end}）が始まり（{start}）より前である",
        "`time` before `end_time`, on one day": "同じ日のうちの、`time` より後の `end_time`",
        "write `date: {date}` if it ended on the next day; {exchange}": (
            "翌日に終わったのなら `date: {date}` と書く。{exchange}"
        ),
        'write `time: "{end}"` and `end_time: "{begin}"` if the two are exchanged': (
            '逆に書いたのなら `time: "{end}"` と `end_time: "{begin}"` に直す'
        ),
        "`{key}` ({date}) lies after the review date {review}": (
            "`{key}` の {date} は、点検の基準日 {review} より後である"
        ),
        "correct the date, or move on `as_of` in mkdocs.yml, or `reviewed` of this record": (
            "日付を直すか、mkdocs.ymlの `as_of` またはこの記録の `reviewed` を新しくする"
        ),
        "`{key}` is {date}, a day still to come": "`{key}` の {date} は、まだ来ていない日である",
        "a day up to today": "今日までの日付",
        "correct the date": "日付を直す",
        # history
        "the step of {date} stands below that of {before}": "{date} の経過が {before} の経過より下にある",
        "the steps in order of time, the oldest first": "古い順に並んだ経過",
        "move the step up, or correct its date": "経過を上へ移すか、日付を直す",
        "the event is `{status}`, but its last step is `{last}` ({date})": (
            "状態が `{status}` だが、最後の経過（{date}）は `{last}` である"
        ),
        "the status that the last step led to": "最後の経過に合う状態",
        "write `status: {last}`, or add the step that led to `{status}`": (
            "`status: {last}` と書くか、`{status}` に至った経過を加える"
        ),
        # relations
        "`{id}` is related to itself": "`{id}` が自分自身と関係付けられている",
        "the id of another record": "別の記録のID",
        "write the id of the one that is meant, or delete the entry": "意図した記録のIDを書くか、この項目を消す",
        "`{relation}` names `{id}`, which comes later ({date})": (
            "`{relation}` の相手 `{id}` は、これより後（{date}）の出来事である"
        ),
        "`{relation}` names `{id}`, which was over before ({date})": (
            "`{relation}` の相手 `{id}` は、これより前（{date}）に終わった出来事である"
        ),
        "a later event": "これより後の出来事",
        "an earlier event": "これより前の出来事",
        "correct `event`, `as` or one of the dates: `as` says what this event is to the other one": (
            "`event`、`as`、日付のいずれかを直す。`as` は、この出来事が相手に対して何に当たるかを示す"
        ),
        "`{other}` is the `{kinship}` here, but in the record `{other}` this person is the `{back}`": (
            "ここでは `{other}` が `{kinship}` だが、`{other}` の記録ではこの人物が `{back}` とされている"
        ),
        "`{person}` dies here on {date}, but died on {died} by the other record": (
            "ここでは `{person}` が {date} に死去するが、もう一方の記録では {died} に死去している"
        ),
        "one day of death": "一つの死去の日",
        "correct one of the two dates, or give a role here that ends no life": (
            "どちらかの日付を直すか、ここでの役割を生涯の終わりを意味しない語にする"
        ),
        "two records that agree": "互いに矛盾しない二つの記録",
        "correct one of the two: `as` says what the other person is to this one": (
            "どちらかを直す。`as` は、相手がこの人物にとって何に当たるかを示す"
        ),
        # what stands twice
        "the same entry stands twice in `{key}`": "`{key}` に同じ項目が二度ある",
        "each entry once": "同じ項目は一度だけ",
        "delete one of the two, or correct what should differ": "一方を消すか、違うはずの所を直す",
        "`{later}` says just what `{first}` says": "`{later}` の内容が `{first}` と全く同じである",
        "`{later}` has the day and the words of `{first}`": "`{later}` の日付と文面が `{first}` と同じである",
        "one record of one thing": "一つの事柄に一つの記録",
        "join the two, or correct what was copied and not yet changed": (
            "一つにまとめるか、写したまま直していない所を直す"
        ),
        "`archive_url` is the address of the page itself": "`archive_url` が元のページと同じアドレスである",
        "the address of an archived copy": "保存版のアドレス",
        "write the archive's address, or delete the line": "保存版のアドレスを書くか、この行を消す",
        "`{owner}` has this address": "このアドレスは `{owner}` にもある",
        "an address that no other source has": "ほかの出典にないアドレス",
        "cite `{owner}` instead, or correct the address": "代わりに `{owner}` を挙げるか、アドレスを直す",
        "`{owner}` has {value} as its `{name}`": "{value} は `{owner}` の `{name}` である",
        "an id that no other record has": "ほかの記録にないID",
        "look it up anew, or delete the line; if both are one thing, join the records": (
            "調べ直すか、この行を消す。同じものなら、二つの記録を一つにまとめる"
        ),
        # evidence and participants
        "`confirmed` rests on one voice: {ids}": "`confirmed` だが、よりどころは一つの発信元だけである：{ids}",
        "sources of at least two publishers, neither of which repeats the other": (
            "互いの転載ではない、二つ以上の発行元の出典"
        ),
        "add a source that found it out by itself, or write `status: reported`": (
            "独自に確かめた別の出典を加えるか、`status: reported` とする"
        ),
        "a `{kind}` with one participant, `{id}`": "`{kind}` なのに、参加者が `{id}` しかいない",
        "everybody who met, at least two": "会った人の全て（二人以上）",
        "add the others, each with a role, or write another `kind`": (
            "ほかの参加者を役割とともに加えるか、`kind` を改める"
        ),
        # placeholders
        "{text} stands for something still to be written": "{text} は仮の文字のままである",
        "what belongs there": "本来の内容",
        "write it: {what}": "内容を書く：{what}",
        "write what belongs there («{what}»), or take `{key}` out until it is known": (
            "本来の内容（「{what}」）を書くか、分かるまで `{key}` を省く"
        ),
        "write it in `{language}`, or take `{language}` out until it is translated: readers see another language, "
        "marked as such": (
            "`{language}` で書くか、訳すまで `{language}` を省く。読者には、その旨を示して別の言語が表示される"
        ),
        "`{id}` is an id of examples": "`{id}` は見本用のIDである",
        "an id that says what the record is about": "何の記録かが分かるID",
        "rename the file before it is published: its name is its address for ever": (
            "公開前にファイル名を変える。公開後はその名前がアドレスとして残り続ける"
        ),
        "write the old id, or delete the line": "実際の以前のIDを書くか、この行を消す",
        # languages
        "Latin letters": "ラテン文字",
        "kana": "仮名",
        "Chinese characters": "漢字",
        "Hangul": "ハングル",
        "Cyrillic letters": "キリル文字",
        "Arabic letters": "アラビア文字",
        "Hebrew letters": "ヘブライ文字",
        "Greek letters": "ギリシャ文字",
        "Thai letters": "タイ文字",
        "Devanagari": "デーバナーガリー文字",
        "the texts in `{one}` and `{other}` stand in each other's place": (
            "`{one}` と `{other}` の文章が入れ替わっている"
        ),
        "each text behind the tag of its own language": "それぞれのタグに、その言語の文章",
        "exchange the two texts": "二つを入れ替える",
        "the text in `{tag}` is written in {script} alone": "`{tag}` の文章が{script}だけで書かれている",
        "a text in `{tag}`": "`{tag}` の文章",
        "write `{fitting}` for `{tag}`, or write the text in `{tag}`": (
            "タグを `{fitting}` にするか、`{tag}` の文章を書く"
        ),
        "translate it, or leave `{tag}` out: readers then see another language, marked as such": (
            "訳すか、`{tag}` を省く。省けば、別の言語の文章がその旨とともに表示される"
        ),
        "`{key}` is one text, in which `{tag}:` stands as words": (
            "`{key}` が一つの文章になっており、`{tag}:` も文字のまま表示される"
        ),
        "a line for each language below `{key}:`": "`{key}:` の下に言語ごとの行",
        "delete the sign behind `{key}:` (`>`, `|` or a quotation mark); the lines below stay as they are": (
            "`{key}:` の後の記号（`>`、`|`、引用符）を消す。下の行はそのままでよい"
        ),
    }
)
