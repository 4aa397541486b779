"""What people type for keys, and what the key is called here.

Only advice: none is read as the key. A word may stand for several keys: the first that a part of a record has is meant.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.nearest import folded, nearest
from dateline.diagnostics.text import without_accents
from dateline.reading import key_words


def key_meant(typed: str, known: Collection[str]) -> str | None:
    """The key among `known` that a word stands for, by its meaning or its spelling; None where none is near."""
    return key_named(typed, known) or nearest(typed, known)


def key_named(typed: str, known: Collection[str]) -> str | None:
    """The key among `known` that a word stands for by its meaning, whatever its case and hyphens."""
    word = _bare(typed)
    choices = (*(key for key in known if _bare(key) == word), *_BY_WORD.get(word, ()))
    return next((key for key in choices if key in known), None)


def means(typed: str, words: Collection[str]) -> bool:
    """Whether a word is one of some, whatever its case and hyphens."""
    return _bare(typed) in words


def _bare(word: str) -> str:
    return folded(word).replace("-", "")


def instead_of_a_key(typed: str, known: Collection[str]) -> Message:
    """What to do with something that records have no key for; nothing where nothing is known of it."""
    for words, beside, told in _NO_KEYS:
        if means(typed, words) and beside <= set(known):
            return told
    return NOTHING


_WORDS: Mapping[str, str] = MappingProxyType(
    {
        # what it is called, and when it was
        "title": "name heading headline header subject label 題名 題 タイトル 件名 見出し 名称 名前 表題",
        "name": "title label fullname 名前 名 氏名 名称 題名 タイトル",
        "also": "alias aka alternativename alternativenames othername othernames nickname 別名 異名 旧称 通称",
        "short": "shortname abbreviation acronym 略称 略",
        "sort": "sortname reading yomi furigana ふりがな フリガナ 読み よみがな 読み方",
        "added": "created createdat createdon addedon dateadded 追加日 登録日 作成日",
        "from": "startdate start begin began since 開始 開始日 始まり 就任 就任日 から",
        "to": "enddate end ended until till 終了 終了日 終わり 退任 退任日 まで",
        "published": "date publishedon publicationdate pubdate datepublished posted 日付 発行日 掲載日 公開日 出版日",
        "made": "date saidon 日付 発言日",
        "due": "deadline until enddate 期限 締め切り",
        "date": (
            "from since startdate start begin begins beginning starts day when eventdate startson "
            "日付 日時 日 年月日 開催日 開始 開始日 始まり いつ"
        ),
        "time": "hour clock starttime startsat timeofday 時刻 時間 開始時刻",
        "end_time": "finishtime endsat endhour 終了時刻 終わりの時刻",
        "timezone": "tz zone 時間帯 タイムゾーン 標準時",
        "born": "birth birthday birthdate dateofbirth dob 生年月日 誕生日 生年 生まれ 出生",
        "died": "death deathday dateofdeath deathdate deceased dod 没年 没年月日 死去 死亡 死亡日 命日",
        "revealed": "disclosed madepublic 公表日 判明日",
        "accessed": "accessedon accessdate retrieved viewed 閲覧日 参照日 アクセス日",
        # where
        "place": "location where venue site 場所 会場 開催地 所在地 どこ 場",
        "within": "in inside partof locatedin region parent 上位の場所 所在地",
        "coordinates": "coords geo latlng latlon position gps 座標 位置 緯度経度",
        "latitude": "lat 緯度 北緯",
        "longitude": "lon lng long 経度 東経",
        "country": "nationality state nation citizenship side 国 国籍",
        # who
        "participants": (
            "people persons person attendees participant who members guests 参加者 出席者 人物 人々 登場人物 誰"
        ),
        "members": "people persons participants member 構成員 メンバー 参加者 人物",
        "person": "name who human 人物 人 氏名 名前 誰",
        "organisation": "organization org company body institution party 組織 団体 機関 所属",
        "role": "part function 役割 役",
        "roles": "offices office titles positions jobs career posts role 役職 経歴 職歴 職 肩書 肩書き",
        "relations": "family relatives kin 家族 親族",
        "by": "who speaker saidby person author 発言者 誰 話者",
        "side": "country state nation 側 国",
        "parent": "partof within above belongsto 上位組織 親組織 所属",
        "publisher": "newspaper outlet media website site journal 発行元 出版社 媒体 新聞 掲載元 報道機関",
        "author": "writer byline journalist by 著者 筆者 記者",
        # what sort of thing it is
        "kind": "type category sort class 種類 種別 分類 型",
        "status": "state 状態 状況",
        "history": "timeline steps log 経緯 経過 履歴",
        "series": "sequence シリーズ 連続",
        "topics": (
            "tags tag categories keywords keyword subjects topic labels category "
            "話題 トピック タグ キーワード テーマ カテゴリー カテゴリ 分野"
        ),
        "related": "seealso relatedevents relations 関連 関係 関連記事 関連する出来事",
        "language": "lang 言語",
        # texts, and what they rest on
        "summary": "description abstract intro excerpt overview lead synopsis 要約 概要 説明 あらまし まとめ 紹介",
        "details": "body content notes note longdescription background 詳細 本文 内容 解説 背景",
        "text": "claim statement quote content summary description 本文 内容 文章 発言",
        "note": "notes remark comment comments description text summary 注 注記 備考 メモ 説明",
        "claims": "statements quotes claim 主張 発言",
        "forecasts": "predictions prediction forecast expectations 予測 予想 見通し",
        "corrections": "errata correction 訂正",
        "sources": "source references reference refs ref citation citations cite 出典 典拠 情報源 参考文献 ソース",
        "source": "id ref reference 出典 典拠 情報源",
        "at": "page pages paragraph ページ 頁 段落 箇所",
        "url": "link address uri href web website sourceurl アドレス リンク",
        "archive_url": "archive archived archivelink wayback アーカイブ 保存",
        "as": "relation type kind how 関係 続柄",
        "see": "redirect movedto 移動先 転送先",
        "reason": "why note 理由",
    }
)


def _set(words: str) -> frozenset[str]:
    """Words, and those with accents without them too; other scripts have marks that make another sign."""
    spelt = {bare for word in words.split() if (bare := without_accents(word)).isascii()}
    return frozenset(words.split()) | spelt


_SETS = {key: _set(f"{_WORDS.get(key, '')} {key_words.WORDS.get(key, '')}") for key in {**_WORDS, **key_words.WORDS}}
_BY_WORD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        word: tuple(key for key, others in _SETS.items() if word in others)
        for word in {word for others in _SETS.values() for word in others}
    }
)
"""The keys that each word may stand for, in the order of the table."""
ENDS = _set(f"enddate end ends endson until till to finish 終了 終了日 終わり まで {key_words.ENDS}")
"""What people type for the last day of an event, which is a part of `date`."""
SPANS = _set("date dates term years period tenure 期間 任期 在任期間 年")
"""What people type for the days of an office, which are `from` and `to`."""
OFFICES = _set("position office post job rank 役職 職 職位 ポスト 肩書 肩書き")
"""What people type for what an office is called."""
_PICTURES = _set("image images picture photo thumbnail cover logo icon 画像 写真 図")
_ORDERS = _set("order weight position rank sequence sortorder index 順番 順序 並び順")
_ADDRESSES = _set("url urls link links address uri href web website homepage アドレス リンク ホームページ サイト")
_OF_PAGES = _set(
    "layout template draft permalink slug toc comments cssclass cssclasses sidebar hidden pinned theme css hero "
    "publish private public visibility featured robots 下書き 公開 非公開 公開設定 テンプレート レイアウト"
)
CHANGED = _set(
    "updated modified lastmod lastmodified updatedat updatedon modifiedat lastupdated lastedited lasteditedtime "
    "更新日 更新日時 最終更新 最終更新日 修正日"
)
"""What people type for the day of the last change."""
_NO_KEYS: tuple[tuple[Collection[str], AbstractSet[str], Message], ...] = (
    (
        _PICTURES,
        set(),
        Message(
            "pictures are not shown: take the line out, or link to the picture in a text: `[the picture](https://…)`"
        ),
    ),
    (_ADDRESSES, {"source"}, Message("the address stands in the source's record: write `source: …` with its id")),
    (
        _ADDRESSES,
        {"sources"},
        Message(
            "an address stands in a source's record: make one with `dateline new source`, and write "
            "`sources: [{source: …}]` with its id"
        ),
    ),
    (
        _ORDERS,
        {"date", "related"},
        Message(
            "no key orders them: write `date`, `time`, or `related: [{event: …, as: follows}]`; "
            "the place of one in a numbered series is `series: {topic: …, number: …}`"
        ),
    ),
    (_OF_PAGES, set(), Message("take the line out: all pages are made alike, and what is published is shown")),
    ({"<<"}, set(), Message("write the keys themselves: nothing is taken over from elsewhere")),
)
"""What people type, the keys there have to be beside it, and what to do."""
