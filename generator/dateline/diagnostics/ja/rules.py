"""What no single file can show, and the sources' addresses, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        "the record holds {held} of them, of {known} that are known": (
            "記録には{held}件あるが、判明しているのは{known}件とある"
        ),
        "correct `count` by its source, or which events belong to the topic": (
            "`count` を出典に合わせて直すか、このテーマに属する出来事を見直す"
        ),
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
        "correct the date or the status, or move on `as_of` in mkdocs.yml, or `reviewed` of this record": (
            "日付か状態を直すか、mkdocs.ymlの `as_of` またはこの記録の `reviewed` を新しくする"
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
        "`{colour}` can hardly be read on the page: its contrast with `{background}` is {found} to 1": (
            "`{colour}` はページで読みにくい：`{background}` とのコントラスト比が {found} 対 1 しかない"
        ),
        "4.5 to 1 at the least, as WCAG asks of text": "WCAGが文字に求める4.5対1以上",
        "choose a darker colour": "もっと暗い色にする",
        "choose a lighter colour": "もっと明るい色にする",
        "`{key}` has an entry without a source": "`{key}` に出典のない項目がある",
        "`{key}` has no source": "`{key}` に出典がない",
        "`{key}` is there, and the person has no source": "`{key}` があるのに、その人物の記録に出典がない",
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
