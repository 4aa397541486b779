"""What `dateline new` and `dateline init` ask and answer, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # a new site
        "Languages of the site, the default one first (such as en,fr):": (
            "サイトの言語（既定のものを最初に。例：ja,en）："
        ),
        "What the site is called": "サイトの名前",
        "What it is, in one sentence": "何のサイトか（一文で）",
        "{question} ({language}):": "{question}（{language}）：",
        "What it begins with ({words}), or nothing for {blank}:": "何から始めるか（{words}。空欄なら {blank}）：",
        "Address at which it will be published, or nothing:": "公開するアドレス（なければ空欄）：",
        "`{tag}` is not among the site's languages": "`{tag}` はサイトの言語にない",
        "write its own name behind it: `{tag}=…`": "後ろにその言語での名前を書く：`{tag}=…`",
        "what `{tag}` calls itself is not known: {hint}": "`{tag}` の自称が分からない。{hint}",
        "there is a site already: {paths} is not overwritten": "サイトがすでにある。{paths} は上書きしない",
        "nothing was written, since {paths} would be overwritten: choose an empty folder, or `--keep` to leave "
        "what is there and to write the other files": (
            "{paths} を上書きすることになるので、何も書かなかった。空のフォルダーを選ぶか、`--keep` を付けて、"
            "あるものは残して他のファイルを書く"
        ),
        "The first texts are in English for {tags}: translate them.": "{tags} の最初の文章は英語なので、訳してほしい。",
        "The site is begun. Go to its folder: `cd {folder}`": "サイトができた。そのフォルダーに移る：`cd {folder}`",
        "The site is begun.": "サイトができた。",
        "`dateline serve` shows it while you write, `dateline new event` makes its next event.": (
            "`dateline serve` で書きながら見られ、`dateline new event` で次の出来事を作れる。"
        ),
        "no record was read: there is none in {folder}. `dateline new` makes the first": (
            "記録を一つも読まなかった。{folder} に記録がない。最初の記録は `dateline new` で作れる"
        ),
        "no record lies in {path}, so nothing was read there": "{path} には記録がないので、何も読まなかった",
        "mkdocs.yml has no `site_url`: until it says where the site is published, pages have no permanent "
        "address, and what they offer to be cited has none either": (
            "mkdocs.ymlに `site_url` がない。サイトを公開する所を書くまで、ページに固定アドレスが出ず、"
            "引用にもアドレスが付かない"
        ),
        "`nav` in mkdocs.yml does not lead to {paths}: readers come there by links alone. Write an entry for "
        "each, or its name below `not_in_nav` if it is meant so": (
            "mkdocs.ymlの `nav` から {paths} に行けない。読者は他のページのリンクからしか来られない。"
            "`nav` に加えるか、それでよければ `not_in_nav` に名前を書く"
        ),
        # new
        "please give {options}": "{options} を指定する",
        "please give a kind of record: {kinds}": "記録の種類を指定する：{kinds}",
        "{option} can be given once": "{option} は一度だけ指定できる",
        "{option} can be given once for each language": "{option} は各言語に一度だけ指定できる",
        "make it first: {commands}": "先につくる：{commands}",
        "`--continue` asks questions: type it in a terminal": "`--continue` は質問をする。ターミナルで実行する",
        "no record was begun before: there is nothing to go on with": "書きかけの記録はないので、続けるものがない",
        "A record that was begun before is kept: `dateline new --continue` goes on with it.": (
            "前に書きかけた記録が残っている。`dateline new --continue` で続きから書ける。"
        ),
        "What you answered is kept in {path}: `dateline new --continue` goes on from there.": (
            "答えた内容は {path} に残した。`dateline new --continue` で続きから書ける。"
        ),
        "Which one? Its number:": "どれか。番号：",
        "the draft {path} cannot be read: delete it, or mend it": "書きかけの {path} を読めない。消すか、直す",
        "Kind of record ({kinds}):": "記録の種類（{kinds}）：",
        "Its number, another id or name, `new` to make it, or nothing to leave it out:": (
            "番号、別のIDか名前、つくるなら `new`（省くなら空のまま）："
        ),
        "Another id or name, `new` to make it, or nothing to leave it out:": (
            "別のIDか名前、つくるなら `new`（省くなら空のまま）："
        ),
        "Its number, another id or name, or `new` to make it:": "番号、別のIDか名前、つくるなら `new`：",
        "Another id or name, or `new` to make it:": "別のIDか名前、つくるなら `new`：",
        "{question}, or `new` to make one:": "{question}（つくるなら `new`）：",
        "First {record}, then on with {other}.": "先に{record}をつくり、そのあと{other}の続きに戻る。",
        "On with {record}.": "{record}の続き。",
        "Role of {name}, or nothing for {role}:": "{name} の役割（空のままなら {role}）：",
        "{word} ({label})": "{word}（{label}）",
        "{option}: {problem}": "{option}：{problem}",
        "this is needed": "これは必ず要る",
        "choose one of: {words}": "次の中から選ぶ：{words}",
        "several are called {name}": "{name} という名前の記録は幾つもある",
        "`{id}` is the id of another kind of record, not of {kind}": (
            "`{id}` は{kind}ではなく、別の種類の記録のIDである"
        ),
        "no {kind} {name}": "{name} という{kind}はない",
        "{question}:": "{question}：",
        "{question}, or nothing:": "{question}（なければ空のまま）：",
        "{question} ({language}), or nothing:": "{question}（{language}。なければ空のまま）：",
        "no answer to: {question}": "答えがない：{question}",
        "Beside the other records this would be found:": "ほかの記録と合わせると、次の点が見つかる：",
        "Which to answer again ({keys}; more than one with commas), or nothing to write the file as it is:": (
            "どれに答え直すか（{keys}。幾つもあればコンマで区切る。このままファイルを書くなら空のまま）："
        ),
        "There is already {ids} of this name. Another one? (y/n)": (
            "この名前の記録 {ids} が既にある。もう一つつくるか（y/n）"
        ),
        "there is already {ids} of this name": "この名前の記録 {ids} が既にある",
        "there is already {ids} of this name; --again makes another one": (
            "この名前の記録 {ids} が既にある。--again でもう一つつくれる"
        ),
        "Id [{proposal}]:": "ID［{proposal}］：",
        "Id (in lower-case Latin letters, how the name sounds or what it means, such as `first-flight`; "
        "the page's address has it for good):": (
            "ID（名前の読みか意味を英小文字で。例：`first-flight`。ページのアドレスにずっと使う）："
        ),
        "no name in Latin letters to make an id from: please give --id, such as `first-flight`": (
            "IDのもとになる英字の名前がない。--id で `first-flight` のように指定する"
        ),
        "Name": "名前",
        "Who, what, where, when, in two sentences": "誰が、何を、どこで、いつを、2文で",
        "Source (its id, title or address; more than one with commas)": (
            "出典（ID、題名、アドレスのどれか。幾つもあればコンマで区切る）"
        ),
        "Topics (ids or names, with commas)": "テーマ（IDか名前。コンマで区切る）",
        "State it belongs to (id or name)": "属する国（IDか名前）",
        "Title": "題名",
        "Date (2018-06-12; days 2019-02-27/2019-02-28; as far as known: 2018-06, 2018, "
        "about 1905: 1905~, the 1880s: 188X)": (
            "日付（2018-06-12。数日なら2019-02-27/2019-02-28。分かる所まででよい：2018-06、2018、"
            "1905年ごろは1905~、1880年代は188X）"
        ),
        "Local time (09:04)": "現地時刻（09:04）",
        "Place (id or name)": "場所（IDか名前）",
        "Kind": "種類",
        "Status": "状態",
        "Who took part (ids or names, with commas; `id:role` for another role than principal)": (
            "参加者（IDか名前。コンマで区切る。principal以外の役割は `ID:役割`）"
        ),
        "State the person belongs to (id or name)": "その人物が属する国（IDか名前）",
        "Born on ({forms})": "生まれた日（{forms}）",
        "Died on ({forms})": "死去した日（{forms}）",
        "1956-03-08; as far as known: 1956-03, 1956, about 1905: 1905~, the 1880s: 188X": (
            "1956-03-08。分かる所まででよい：1956-03、1956、1905年ごろは1905~、1880年代は188X"
        ),
        "Time zone, to tell its local times in others (a continent and a city: Europe/Paris; "
        "not needed if the place it lies in has one, or if no time of day is known here)": (
            "時間帯（Europe/Parisのように大陸と都市で書く。現地時刻をほかの時刻に直すのに使う。"
            "その場所を含む場所にあるか、そこでの時刻が分からなければ要らない）"
        ),
        "Where it lies on the map: latitude, longitude (41.383, 2.177)": "地図での位置：緯度、経度（41.383, 2.177）",
        "write two numbers of degrees, those of south and west with a minus: 41.383, -2.177": (
            "度の数を二つ、南緯と西経にはマイナスを付けて書く：41.383, -2.177"
        ),
        "The place it lies in (id or name)": "その場所を含む場所（IDか名前）",
        "Publisher": "発行元",
        "Who wrote it, as it is printed": "書いた人（記載の通り）",
        "Published on (2018-06-12)": "発行日（2018-06-12）",
        "Language it is in (en, ja, ko)": "書かれている言語（en、ja、ko）",
        "State it speaks for (id or name)": "立場を伝える国（IDか名前）",
        "Address (https://…)": "アドレス（https://…）",
        "Day you read it (2026-01-02)": "読んだ日（2026-01-02）",
    }
)
