"""What no single file can show, and the sources' addresses, in Japanese."""

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
        "{voice}. Otherwise write its file first: {files}, on the same branch; copy one beside it": (
            "{voice}。そうでなければ、先にその記録のファイル {files} を同じブランチにつくる。隣のファイルを手本にする"
        ),
        "If not, write its file first: {files}, on the same branch; copy one beside it": (
            "違うなら、先にその記録のファイル {files} を同じブランチにつくる。隣のファイルを手本にする"
        ),
        "write its file first: {files}, on the same branch; copy one beside it": (
            "先にその記録のファイル {files} を同じブランチにつくる。隣のファイルを手本にする"
        ),
        "write `{entry}` with {ids}": "`{entry}` に {ids} を入れて書く",
        "write `{entry}`. No {what} is called {name}: write its file first: {files}, on the same branch; "
        "copy one beside it": (
            "`{entry}` と書く。{name} という{what}の記録はないので、先に {files} を同じブランチにつくる。"
            "隣のファイルを手本にする"
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
        "the record holds {held} of them, of {known} that are known": (
            "記録には{held}件あるが、判明しているのは{known}件とある"
        ),
        "correct `count` by its source, or which events belong to the topic": (
            "`count` を出典に合わせて直すか、このトピックに属する出来事を見直す"
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
        "name it in an event or a text, or delete the file": "出来事や文章の中で挙げるか、ファイルを消す",
        # texts
        "`{key}` has no text in `{language}`": "`{key}` に `{language}` の文章がない",
        "a text in {languages}": "{languages} の文章",
        "{line}; until then readers see another language, marked as such": (
            "{line}。それまで読者には、別の言語の文章がその旨とともに表示される"
        ),
        "add `{line}`": "`{line}` を加える",
        "`{later}` has the same name as `{first}`": "`{later}` の名前が `{first}` と同じである",
        "a name that tells the two apart": "二つを見分けられる名前",
        "join the two records, or add what distinguishes them to the name": (
            "二つの記録を一つにまとめるか、見分けのつく言葉を名前に加える"
        ),
        # people
        "no role covers `{person}` on {date}": "{date} に `{person}` の役職がない",
        "two roles claim `{person}` on {date}": "{date} の `{person}` の役職が二つある",
        "the roles' dates are too coarse for `{person}` on {date}": (
            "在任期間が大まかで、{date} の `{person}` の役職が決まらない"
        ),
        "{message}; the nearest stands at {place}": "{message}。最も近い役職は {place} にある",
        "exactly one main role that covers the day": "その日を含む主な役職がちょうど一つ",
        "add or correct the dates of a role in {path}, or write the title here as `as:` with its source": (
            "{path} に役職を加えるか在任期間を直す。または、ここに `as:` で肩書を出典とともに書く"
        ),
        "the pages have no label for `{word}` in {languages}; it stands in {number} place": (
            "`{word}` の {languages} での表示がない。使われている箇所は{number}か所"
        ),
        "the pages have no label for `{word}` in {languages}; it stands in {number} places": (
            "`{word}` の {languages} での表示がない。使われている箇所は{number}か所"
        ),
        "a label in each language of the site": "サイトのどの言語にも表示の言葉",
        "give `{word}` a label below `vocabulary: {list}:` in mkdocs.yml: `{line}`; until then readers see “{label}”": (
            "mkdocs.yml の `vocabulary: {list}:` で `{word}` に表示の言葉を付ける：`{line}`。"
            "それまで読者には「{label}」と表示される"
        ),
        "add `{key}` to {files}; until then readers see “{label}”": (
            "{files} に `{key}` を加える。それまでは「{label}」と表示される"
        ),
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
        # events
        "the event is `{status}`, but {date} lies before {review}": (
            "状態が `{status}` だが、{date} は点検の基準日 {review} より前である"
        ),
        "what became of it": "どうなったか",
        "write `occurred`, `did-not-happen`, `cancelled` or `postponed` with a step in `history`": (
            "`occurred`、`did-not-happen`、`cancelled`、`postponed` のどれかを書き、`history` に経過を加える"
        ),
        "the forecast is open, but was due by {due}, before {review}": (
            "予測が未決着のままだが、期限の {due} は点検の基準日 {review} より前である"
        ),
        "what came of it": "予測の結果",
        "write `came-true`, `partly` or `did-not-happen`, with a text and sources": (
            "`came-true`、`partly`、`did-not-happen` のどれかを、文章と出典とともに書く"
        ),
        "the event occurred on {date}, after the review date {review}": (
            "起きた日 {date} が、点検の基準日 {review} より後である"
        ),
        "a date up to the review date": "点検の基準日までの日付",
        "correct the date or the status, or move `as_of` in mkdocs.yml on": (
            "日付か状態を直すか、mkdocs.ymlの `as_of` を新しくする"
        ),
        "{date} lies outside {span}, the time of `{id}`": "{date} は `{id}` の期間 {span} の外にある",
        "a part that lies within the time of the whole": "全体の期間に収まる部分",
        "correct one of the dates, or use another relation such as `follows`": (
            "どちらかの日付を直すか、`follows` のような別の関係にする"
        ),
        "the time of the end stands without that of the beginning": "始まりの時刻がなく、終わりの時刻だけがある",
        "`time` beside `end_time`": "`end_time` と並ぶ `time`",
        "add `time`, or delete `end_time` and say it in the text": ("`time` を加えるか、`end_time` を消して文章に書く"),
        "{date} has no exact day for {time}": "{date} では、{time} が何日の時刻か分からない",
        "a date such as 2018-06-12 or 2019-02-27/2019-02-28, without `~` and `?`": (
            "2018-06-12 か 2019-02-27/2019-02-28 のような、`~` も `?` も付かない日付"
        ),
        "write the day, or delete `{key}` and say it in the text": "日を書くか、`{key}` を消して文章に書く",
        "the time of day has no time zone": "時刻に時間帯がない",
        "a `place` with a `timezone`, or a `timezone` here": (
            "`timezone` のある場所を `place` に書くか、ここに `timezone`"
        ),
        "add `timezone: {zone}` or the like": "`timezone: {zone}` のように加える",
        "number {number} of `{series}` is taken by `{owner}`": "`{series}` の{number}番は `{owner}` が使っている",
        "each number once in a series": "一つの連番の中で、番号は一度だけ",
        "correct one of the two numbers": "どちらかの番号を直す",
        "number {number} of `{series}` ({date}) comes before number {lower}, `{other}` ({other_date})": (
            "`{series}` の{number}番（{date}）が、{lower}番の `{other}`（{other_date}）より前にある"
        ),
        "numbers in the order of time": "時の順の番号",
        "check the numbers and the dates, and correct the one that is wrong": "番号と日付を確かめ、誤っている方を直す",
        # sources
        "the event has no source": "出来事に出典がない",
        "`{key}` has an entry without a source": "`{key}` に出典のない項目がある",
        "`sources` with at least one entry": "一つ以上の出典のある `sources`",
        "add `sources: [{source: …}]` with the id of a file in sources/": (
            "`sources: [{source: …}]` を、sources/にあるファイルのIDで加える"
        ),
        "add below line {line}, with {number} blank before it: `sources: [{source: …}]` with the id "
        "of a file in sources/": (
            "{line}行目の下に、空白{number}個の字下げで、"
            "`sources: [{source: …}]` を、sources/にあるファイルのIDで加える"
        ),
        "add below line {line}, with {number} blanks before it: `sources: [{source: …}]` with the id "
        "of a file in sources/": (
            "{line}行目の下に、空白{number}個の字下げで、"
            "`sources: [{source: …}]` を、sources/にあるファイルのIDで加える"
        ),
        # the sources' addresses
        "an address that answers": "応答のあるアドレス",
        "`{url}` is gone: {why} (since {day})": "`{url}` はもうない：{why}（{day} から）",
        "`{url}` has not answered since {day}: {why}": "`{url}` は {day} から応答がない：{why}",
        "`{url}` has moved for good": "`{url}` は別のアドレスへ恒久的に移っている",
        "`{url}` does not lead to the open web: {why}": "`{url}` は一般に公開された所に通じていない：{why}",
        "write the address under which everybody can read it": "誰でも読めるアドレスを書く",
        "find another archived copy, or delete the line": "別の保存版を探すか、その行を消す",
        "the archived copy answers: {url}; list the dead address in links/suppressed.yml": (
            "保存版には応答がある：{url}。なくなったアドレスをlinks/suppressed.ymlに書く"
        ),
        "the archived copy was not seen to answer: {url}; list the dead address in links/suppressed.yml": (
            "保存版の応答は確かめられていない：{url}。なくなったアドレスをlinks/suppressed.ymlに書く"
        ),
        "write `archive_url: {url}`, after looking whether it shows the same text": (
            "同じ文章があるかを確かめてから、`archive_url: {url}` と書く"
        ),
        "look for the text at another address, or list the dead address in links/suppressed.yml with what you found": (
            "同じ文章を別のアドレスで探すか、分かったこととともに、なくなったアドレスをlinks/suppressed.ymlに書く"
        ),
        "there is no such host": "そのホストはない",
        "the host is inside a private network": "ホストが内部の網にある",
        "it is not http or https": "httpでもhttpsでもない",
        "it leads in a circle": "転送が堂々巡りになっている",
        "it leads from one address to the next without end": "転送が際限なく続く",
        "it leads to the site's front page": "サイトの表紙に転送される",
        "no answer in time": "時間内に応答がない",
        "the host takes no connection": "ホストに接続できない",
        "its certificate or encryption cannot be trusted": "証明書か暗号化を信頼できない",
        "what it answers is not HTTP": "応答がHTTPではない",
        "the server answers {status}": "サーバーの応答は {status}",
    }
)
