"""The models' descriptions in Japanese, by the English sentence in the model: for messages and the reference."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DESCRIPTIONS: Mapping[str, str] = MappingProxyType(
    {
        # parts
        "Something that happened, was announced, or was expected.": "起きたこと、発表されたこと、見込まれたこと。",
        "What a statement rests on.": "記述のよりどころ。",
        "A line of the public correction log: what this site had wrong, and since when it is mended.": (
            "公開される訂正の記録の1行。サイトの誤りの内容と訂正の日を示す。"
        ),
        "Something that is said, by whom, and how it stands. Never the site's own voice.": (
            "誰が何と言い、それがどう扱われているか。サイト自身の主張は書かない。"
        ),
        "What was wrong in the published claim, and what the record says instead.": (
            "公表された言説の誤りと、それに代わる本記録の記述。"
        ),
        "A question that is answered differently, with the answers side by side.": "答えの分かれる問いと、並べた答え。",
        "What somebody expected, beside what came of it.": "誰かの見通しと、その結果。",
        "What came of a forecast.": "見通しの結果。",
        "Another spelling, so that whoever types it finds the record.": (
            "別の表記。これで検索した人も記録にたどり着ける。"
        ),
        "A step in the life of an event.": "出来事の経過の一段階。",
        "An event's place in a numbered series.": "連番の中での出来事の位置。",
        "Who took part, and as what.": "誰が、どの立場で加わったか。",
        "How this event stands to another.": "別の出来事との関係。",
        "Somebody who took part, spoke, or was spoken of.": "参加した人、発言した人、言及された人。",
        "An office held over a span of time.": "ある期間に就いていた役職。",
        "How many of what a topic follows are known.": "テーマが追うもののうち、何件が判明しているか。",
        "How many meetings with somebody are known.": "ある人物との会談が何回判明しているか。",
        "How another person stands to this one.": "ほかの人物との続柄。",
        "A state, party, office, agency, company or other body.": "国、政党、官庁、機関、企業などの組織。",
        "Where something happened.": "出来事の場所。",
        "A point on the map, WGS 84, decimal degrees.": "地図上の一点。WGS 84の十進法の度で示す。",
        "A thread that runs through the events: an issue, a series, a document.": (
            "出来事をつなぐテーマ。争点、一連の会談、文書、誰かの呼び方など。"
        ),
        "Who belongs to a topic: the three of a trio, the states of a tally.": (
            "テーマに属する人や組織。トリオの3人、数え上げられた国々など。"
        ),
        "A page, article or document that statements rest on.": "記述のよりどころとなるページや記事、文書。",
        "What stays at the address of a record that went.": "取り下げた記録のアドレスに残るもの。",
        # keys
        "The day the record was added.": "記録を加えた日。",
        "The day until which this record was reviewed, where it is another than `as_of` of the site.": (
            "この記録を点検した最後の日。サイト全体の `as_of` と異なる場合に書く。"
        ),
        "Old ids, which lead here for ever.": "以前のID。いつまでもここに通じる。",
        "What this rests on.": "よりどころとなる出典。",
        "The source's id.": "出典のID。",
        "Where in the source: a page, a paragraph (¶ 12), a minute.": "出典の中の箇所。ページ、段落（¶ 12）、分など。",
        "The public correction log.": "公開される訂正の記録。",
        "The day of the correction.": "訂正した日。",
        "What was wrong and what stands there now.": "何が誤りで、今は何と書いてあるか。",
        "How many there were by then.": "その時点までの数。",
        "Until when they are counted.": "いつまでを数えたか。",
        "How many meetings with others are known, where a source counts them.": (
            "ほかの人物との会談が何回判明しているか。出典が数えている場合。"
        ),
        "How many of its events are known, where a source counts them.": (
            "属する出来事が何件判明しているか。出典が数えている場合。"
        ),
        "Which kind of the topic's events is counted; without it, those numbered in its series.": (
            "テーマに属する出来事のうち、どの種類を数えるか。なければ連番の付いたものを数える。"
        ),
        "Whether a build draws a picture of each page for those who share a link to it.": (
            "リンクを共有する人のために、ページごとの画像を描くか。"
        ),
        "How one thing is written in each language, with the forms that texts do not have": (
            "言語ごとの、一つのものの書き方と、文章で使わない書き方"
        ),
        "Whether a paragraph that cites no source with `[^id]` is reported.": (
            "`[^id]` で出典を示していない段落を指摘するか。"
        ),
        "Who, what, where, when, in two sentences of Markdown; `[^id]` cites a source.": (
            "誰が、何を、どこで、いつを、Markdownの2文で。`[^id]` で出典を示す。"
        ),
        "Why it mattered and what is disputed, in Markdown; `[^id]` cites a source.": (
            "その意味と争点を、Markdownで。`[^id]` で出典を示す。"
        ),
        "What is said, by whom, and how it stands.": "誰が何と言い、それがどう扱われているか。",
        "What is claimed, as reported speech.": "言説の内容。間接話法で書く。",
        "The person, organisation or source that claims it.": "それを述べた人物、組織、出典。",
        "Whom `by` quotes without a name: unnamed diplomats, say.": ("`by` が名を挙げずに引く人。匿名の外交官など。"),
        "When it was said.": "述べた時。",
        "How it stands.": "どう扱われているか。",
        "What the record says instead.": "それに代わる本記録の記述。",
        "What the record says.": "本記録の記述。",
        "Conflicting claims, side by side.": "食い違う言説を並べたもの。",
        "What the answers differ about.": "答えの分かれる問い。",
        "The answers.": "それぞれの答え。",
        "What was expected, and what came of it.": "見通しと、その結果。",
        "What was expected, as reported speech.": "見通しの内容。間接話法で書く。",
        "Who expected it, or the source that reports it.": "見通しを述べた人、またはそれを伝えた出典。",
        "Whom `by` quotes without a name.": "`by` が名を挙げずに引く人。",
        "Until when it had to come true.": "実現の期限。",
        "The event it is about.": "対象となる出来事。",
        "How it ended, or that it is open.": "どう決着したか。未決着ならその旨。",
        "What came of it, in words.": "結果の説明。",
        "When that was known.": "結果が分かった時。",
        "The topics it belongs to.": "属するテーマ。",
        "What it is called in a list.": "一覧での名前。",
        "Other names people search for.": "検索に使われる別の名前。",
        "The spelling as people write it.": "実際に使われる表記。",
        "Its language, as a BCP 47 tag.": "その言語（BCP 47のタグ）。",
        "2018-06-12; 2018-06; 2019-02-27/2019-02-28; ~ about, ? probably (EDTF), as at the place.": (
            "2018-06-12、2018-06、2019-02-27/2019-02-28。~ はおよそ、? はたぶん（EDTF）。現地の暦による。"
        ),
        "Local time at the place, 24 hours, in quotation marks.": "現地時刻。24時間制で、引用符で囲む。",
        "Local time of the end, on the last day.": "終わりの現地時刻。最後の日のもの。",
        "IANA time zone, only where it is not the place's.": "IANAの時間帯。場所のものと異なるときだけ書く。",
        "Where: the id of a file in profiles/places.": "profiles/placesにあるファイルのID。場所。",
        "What sort of thing it was.": "出来事の種類。",
        "Where it stands in its life.": "出来事の状態。",
        "How it came to be, each step dated and sourced.": "ここに至る経過。段階ごとに日付と出典を付ける。",
        "When the step was taken.": "その段階の日付。",
        "The status from then on.": "それ以降の状態。",
        "Who did or said what.": "誰が何をし、何を述べたか。",
        "Its number in a series.": "連番の中の番号。",
        "The topic that is the series.": "連番に当たるテーマ。",
        "Its number in the series, from 1.": "連番の中の番号。1から数える。",
        "The person's id.": "人物のID。",
        "The organisation's id, where no person is meant.": "組織のID。人物でないときに書く。",
        "What they were in the event.": "出来事の中での役割。",
        "The title on the day, only where the one from the dated roles is not right; needs sources.": (
            "当日の肩書。在任期間から決まる肩書が正しくないときだけ、出典を付けて書く。"
        ),
        "The side they stood for, where it is not their own.": "代表した側。本来の立場と異なるときに書く。",
        "How it stands to other events.": "ほかの出来事との関係。",
        "The other event.": "相手の出来事。",
        "This event … that one.": "この出来事が相手に対してどうか。",
        "When it became public, where that was later.": "公になった日。出来事より後のときに書く。",
        "The name by language and script: en, ja, ja-Kana, ko, zh-Hans …": (
            "言語と文字ごとの名前：en、ja、ja-Kana、ko、zh-Hansなど。"
        ),
        "Other spellings, each with its language.": "別の表記と、その言語。",
        "A short name for charts.": "図表に使う短い名前。",
        "How lists sort it: family name first; kana for Japanese.": "並べる順。姓を先に、日本語はかなで書く。",
        "Its ids elsewhere: `wikidata: Q…`.": "ほかの場所でのID：`wikidata: Q…`。",
        "The state the person belongs to.": "その人物が属する国。",
        "The side the person is on, where it is not the state's.": "その人物が立つ側。国と異なる場合だけ書く。",
        "The side it is on, where it is not the state's.": "その組織が立つ側。国と異なる場合だけ書く。",
        "Offices with their dates.": "役職と在任期間。",
        "The title as newspapers of each language print it.": "その言語の新聞で使われる肩書。",
        "Where the office is.": "役職のある組織。",
        "First day; left out where unknown.": "最初の日。分からなければ省く。",
        "Last day; left out while it lasts.": "最後の日。在任中は省く。",
        "`true` for an office held beside the main one.": "兼務の役職に `true` と書く。",
        "Family.": "家族。",
        "The other person.": "相手の人物。",
        "That person is this one's …": "相手がこの人物の何に当たるか。",
        "How sure it is.": "どれほど確かか。",
        "What is not certain about it.": "確かでない点。",
        "Date of birth, as exact as a source has it.": "生年月日。出典で分かる範囲まで書く。",
        "Date of death, as exact as a source has it.": "没年月日。出典で分かる範囲まで書く。",
        "`julian` where the record's dates are by the Julian calendar, as before 1582.": (
            "1582年より前のように、記録の日付がユリウス暦なら `julian` と書く。"
        ),
        "What sort of body it is.": "組織の種類。",
        "The body it is a part of.": "上位の組織。",
        "The state it belongs to.": "属する国。",
        "What sort of place it is.": "場所の種類。",
        "Where it lies.": "位置。",
        "Degrees north; south is negative.": "北緯の度。南緯は負の数。",
        "Degrees east; west is negative.": "東経の度。西経は負の数。",
        "IANA time zone.": "IANAの時間帯。",
        "The place it lies in.": "その場所を含む場所。",
        "The state it lies in.": "所在する国。",
        "What sort of thread it is.": "テーマの種類。",
        "Who belongs to it.": "属する人や組織。",
        "Since when, or with what doubt.": "いつからか、どんな疑問があるか。",
        "Its title, in its own language and, where useful, in ours.": "題名。原語で、必要ならサイトの言語でも書く。",
        "Who published it.": "発行元。",
        "Who wrote it.": "筆者。",
        "When it was published.": "発行の日付。",
        "The language it is in.": "書かれている言語。",
        "Who speaks in it.": "誰の声かという種類。",
        "The side it speaks for, where it does.": "特定の側の立場を伝えるものなら、その側。",
        "Its address.": "アドレス。",
        "The address of an archived copy.": "保存された写しのアドレス。",
        "When it was last read.": "最後に読んだ日。",
        "The source it copies: it confirms nothing by itself.": "写しの元となった出典。写しだけでは裏付けにならない。",
        "What a reader should know of it.": "読者が知っておくべきこと。",
        "What it was.": "記録の種類。",
        "The day it went.": "取り下げた日。",
        "Why it went.": "取り下げた理由。",
        "The record that stands for it now; its address leads there.": "代わりとなる記録。アドレスはそこへ通じる。",
        # settings, and the addresses that are left alone
        "The number of the format that the records are written in.": "記録の書式の番号。",
        "The site's name in each language.": "サイトの名前。言語ごとに書く。",
        "What the site is, in one sentence.": "サイトの説明。1文で書く。",
        "The day until which the record was reviewed.": "点検の基準日。",
        "Tag and own name of each language; the first is the default.": "各言語のタグとその言語での名前。最初が既定。",
        "The organisations whose sides have a colour, in order.": "立場として色を付ける組織。順に書く。",
        "The site's own colour, for marks, active tabs and what did not happen.": (
            "サイトの色。しるし、選択中のタブ、実現しなかった事柄に使う。"
        ),
        "On the light background.": "明るい背景で使う色。",
        "On the dark background.": "暗い背景で使う色。",
        "A colour of the site's own in place of the dark red.": "暗い赤の代わりに使う、サイト独自の色。",
        "Sections whose list, and place in the menu, are not made; pages of records stay.": (
            "一覧とメニューの項目を作らない部門。記録そのもののページは残る。"
        ),
        "Whether everybody who takes part needs a dated role that covers the day.": (
            "参加者全員に、その日の役職の記載を求めるかどうか。"
        ),
        "The formats for programs that the site has; by default all.": (
            "サイトが持つ、プログラム向けの形式。書かなければ全て。"
        ),
        "Capitals whose time is shown beside an event's.": "出来事の時刻と並べて時刻を示す首都。",
        "The capital's name.": "首都の名前。",
        "Its IANA time zone.": "そのIANAの時間帯。",
        "The issue form that a reader's report opens.": "読者の報告で開くフォームのアドレス。",
        "What writes and serves the site, unless a command says another.": (
            "サイトを書き、表示するもの。コマンドが別のものを示せばそちらになる。"
        ),
        "Where the site is served; taken from `site_url`.": "サイトのアドレス。`site_url` から取る。",
        "Where a file of the project is edited; taken from `edit_uri_template` or `edit_uri`.": (
            "プロジェクトのファイルを編集する所。`edit_uri_template` か `edit_uri` から取る。"
        ),
        "What is left alone; `[]` for nothing.": "確かめないもの。なければ `[]`。",
        "The address, exactly as the source has it.": "アドレス。出典にあるとおりに書く。",
        "Or a host, all of whose addresses are left alone.": "または、どのアドレスも確かめないホスト。",
        "Why it is not tried.": "確かめない理由。",
        "The day this was decided.": "それを決めた日。",
        "Languages of the site that need not have every text; readers see another, marked as such.": (
            "全ての文章がそろわなくてよい言語。ない文章は別の言語で、その旨を添えて示す。"
        ),
        # words of the site's own
        "The site's own words to choose from, and what they mean.": "サイト独自の選べる語と、その意味。",
        "What pages call it, in each language.": "ページでの表示。言語ごとに書く。",
        "What people write for it: `check` then names the word.": (
            "人がこの語の代わりに書きがちな語。`check` がこの語を示す。"
        ),
        "Whether people who take part in roles that meet have met each other.": (
            "会う役割で加わった人どうしが会ったことになるか。"
        ),
        "Whether people in roles whose life ends die at it: its `subject`, or a role of one's own.": (
            "生涯が終わる役割の人物がこの出来事で死去するか。その役割は `subject` か、サイト独自の語。"
        ),
        "Whether somebody in such a role dies at an event that ends lives.": (
            "生涯を終わらせる出来事で、その役割の人物が死去するか。"
        ),
        "Whether `check` warns of one participant alone; it does so where people meet, too.": (
            "参加者が1人だけのとき `check` が警告するか。人が会う出来事では常に警告する。"
        ),
        "Whether two people in such roles have met each other at an event that meets.": (
            "人が会う出来事で、この役割の人どうしが会ったことになるか。"
        ),
        "Whether the event is about whoever has the role: search shows it among the first.": (
            "出来事がこの役割の人を中心とするか。検索で上位に示す。"
        ),
        "Whether somebody may have it who has died: the author of a book that comes out.": (
            "亡くなった人の役割にもなるか。死後に出た本の著者など。"
        ),
        "Whether somebody may have it who is not born yet: who is spoken of.": (
            "まだ生まれていない人の役割にもなるか。話題にされた人など。"
        ),
        "Whether the other event comes before this one or after it: `check` compares the dates.": (
            "相手の出来事がこの出来事より前（`earlier`）か後（`later`）か。`check` が日付を比べる。"
        ),
        "Whether this event is a part of the other one, within its time.": (
            "この出来事が相手の出来事の一部で、その期間に収まるか。"
        ),
        "Whether this event may answer what was only announced: `check` then warns at most.": (
            "発表されただけの出来事に応じるものでもよいか。`check` は警告にとどめる。"
        ),
        "Whether both events may have the relation to each other.": "2つの出来事が互いにこの関係を持てるか。",
        "The word for the same, said by the other event.": "同じ関係を相手の出来事から見たときの語。",
        "What the page of the other event calls this one.": "相手の出来事のページでの、この出来事の呼び方。",
        "`older` for a parent, `younger` for a child: `check` compares the births.": (
            "親なら `older`、子なら `younger`。`check` が生年月日を比べる。"
        ),
        "What this person then is to that one; the same word, unless given.": (
            "そのときこの人が相手にとって何に当たるか。書かなければ同じ語。"
        ),
        "Whether it is a state: a `country`, and a side.": "国家か。`country` に書け、立場にもなる。",
        "Whether it is an article of a periodical, and is cited as one.": (
            "新聞や雑誌の記事か。引用の形式もそうなる。"
        ),
        "Kinds of events.": "出来事の種類。",
        "What participants of an event are in it.": "参加者の役割。",
        "How an event stands to another one.": "出来事どうしの関係。",
        "How people are related.": "人の続柄。",
        "Kinds of organisations.": "組織の種類。",
        "Kinds of places.": "場所の種類。",
        "Kinds of topics.": "テーマの種類。",
        "Kinds of sources.": "出典の種類。",
    }
)
