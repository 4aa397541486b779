"""The kinds of record, and ids that lead nowhere or to another kind, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # kinds of record
        "event": "出来事",
        "person": "人物",
        "organisation": "組織",
        "place": "場所",
        "topic": "テーマ",
        "source": "出典",
        "an event": "出来事",
        "a person": "人物",
        "an organisation": "組織",
        "a place": "場所",
        "a topic": "テーマ",
        "a source": "出典",
        "events": "出来事",
        "people": "人物",
        "organisations": "組織",
        "places": "場所",
        "topics": "テーマ",
        "sources": "出典",
        "{number} {records}": "{records}{number}件",
        # ids
        "id": "ID",
        "{kind}": "{kind}の記録",
        "unknown {what} {id}": "{id} という{what}の記録はない",
        "the id of {kind}": "{kind}のID",
        "`{id}` is {kind}": "`{id}` は{kind}の記録である",
        "look in {folders}": "{folders} を探す",
        "the record is called `{id}` now: write that": "その記録のIDは今は `{id}` なので、そう書く",
        "`{tag}` is the default language": "`{tag}` は既定の言語です",
        "`{tag}` is no language of this site": "`{tag}` はこのサイトの言語ではありません",
        "a language of the site that is not the default: {languages}": "サイトの言語のうち既定でないもの: {languages}",
        "nothing, since the site has one language": "何も書かない（サイトの言語は一つ）",
        "delete the entry": "この項目を消す",
        "the record was removed (removed/{id}.yml): name another or delete the entry": (
            "その記録は取り下げられた（removed/{id}.yml）。別の記録を書くか、この項目を消す"
        ),
        "write `{ids}`: ids are told apart by a comma and a blank": "`{ids}` と書く。IDは半角のコンマと空白で区切る",
        "{meant} {otherwise}": "{meant}{otherwise}",
        "a source is cited by its file's name; the address stands in the source's `url:`": (
            "出典はファイル名（ID）で挙げる。アドレスは出典の記録の `url:` に書く"
        ),
        "an unnamed speaker? write the source's id in `by` and the words in {voice}": (
            "匿名の発言なら、`by` に出典のIDを、{voice} に呼び方を書く"
        ),
        "{voice}. Otherwise write its file, {files} (`dateline new` asks for all it needs)": (
            "{voice}。そうでなければ、その記録のファイル {files} を作る（`dateline new` が必要なことを尋ねる）"
        ),
        "If not, write its file, {files} (`dateline new` asks for all it needs), or take out what names it": (
            "違うなら、その記録のファイル {files} を作る（`dateline new` が必要なことを尋ねる）か、"
            "それを挙げている所を消す"
        ),
        "write its file, {files} (`dateline new` asks for all it needs), or take out what names it": (
            "その記録のファイル {files} を作る（`dateline new` が必要なことを尋ねる）か、それを挙げている所を消す"
        ),
        "`{path}` has a mistake itself: mend that first, then {cure}": (
            "`{path}` そのものに誤りがある。先にそちらを直し、それから{cure}"
        ),
        "write `{entry}` with {ids}": "`{entry}` に {ids} を入れて書く",
        "write `{entry}`. No {what} is called {name}: write its file, {files} "
        "(`dateline new` asks for all it needs), or take the entry out": (
            "`{entry}` と書く。{name} という{what}の記録はないので、{files} を作る"
            "（`dateline new` が必要なことを尋ねる）か、その項目を消す"
        ),
        "write an id instead of `…`: the name of a file in {folders}": (
            "`…` の代わりにIDを書く。{folders} にあるファイルの名である"
        ),
        "only one id may stand here: write {ids}": "ここに書けるIDは一つだけ。{ids} と書く",
        "write each id on its own line, beginning with `- `": "IDをそれぞれ別の行に、`- ` で始めて書く",
        "did you mean `{word}`?": "`{word}` のことか？",
        "did you mean `{id}` ({title})?": "`{id}`（{title}）のことか？",
        "did you mean {ids}?": "{ids} のことか？",
        "the link `[[{id}]]` leads nowhere": "リンク `[[{id}]]` の先の記録はない",
        "the id of a record": "記録のID",
        "correct the id, or take the brackets away": "IDを直すか、括弧を外す",
        "`{id}` is cited in `{tag}` and not in `{other}`": "`{id}` は `{tag}` にあって `{other}` にない",
        "the same sources in each language": "どの言語でも同じ出典",
        "write `[^{id}]` in `{other}` too, where the same is said, or delete it here": (
            "`{other}` でも同じことを述べた箇所に `[^{id}]` を書くか、ここから消す"
        ),
        "the record holds {held} meetings of the two, of {known} that are known": (
            "記録には2人の会談が{held}回あるが、判明しているのは{known}回とある"
        ),
        "as many as the record holds, or more": "記録にある回数以上",
        "correct `count` by its source, or the events that count as meetings": (
            "出典に従って `count` を直すか、会談として数える出来事を直す"
        ),
        "the text speaks of meeting no. {said} of {one} and {other}; in the record it is no. {held}": (
            "文章は{one}と{other}の{said}回目の会談とするが、記録では{held}回目である"
        ),
        "the same number": "同じ回数",
        "add the meetings before it, or to the record of one of the two `{entry}`; or correct the text": (
            "それより前の会談を加えるか、どちらかの人物の記録に `{entry}` と書く。または文章を直す"
        ),
        "the paragraph cites no source": "段落に出典の印がない",
        "`[^id]` behind what rests on a source: the name of its file in sources/ without `.yml`": (
            "出典に基づく言葉の後に `[^id]`。IDは sources/ にあるファイルの名前から `.yml` を除いたもの"
        ),
        "write `[^id]` behind the sentence, in each language": "文の後に、どの言語でも `[^id]` を書く",
        "the old id `{id}` belongs to another record": "以前のID `{id}` は別の記録のものである",
        "an id that no other record has or had": "ほかのどの記録も使っておらず、使ったこともないID",
        "delete the line, or correct it": "その行を消すか、直す",
        "`{id}` leads back to itself by `{key}`": "`{id}` から `{key}` をたどると元に戻る",
        "a chain that ends": "終わりのあるつながり",
        "correct `{key}` in one of: {ids}": "次のどれかの `{key}` を直す：{ids}",
        "nothing leads to `{id}`": "`{id}` にはどこからもたどり着けない",
        "a record that names it": "それを挙げる記録",
        "name it in an event, in somebody's role (`organisation: {id}`) or a text, or delete the file": (
            "出来事、人物の役職（`organisation: {id}`）、文章のいずれかで挙げるか、ファイルを消す"
        ),
        "name it in an event or a text, or delete the file": "出来事や文章の中で挙げるか、ファイルを消す",
    }
)
