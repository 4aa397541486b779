"""What a change means, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # what is to mend
        "Those in files you changed stand below their lines too, in the tab *Files changed*.": (
            "変更したファイルの指摘。*Files changed* の各行の下にも出る。"
        ),
        "These stand in other files, because of your change.": "この変更によって、ほかのファイルに生じた指摘。",
        "These were there before your change; mend them or leave them to others.": (
            "この変更の前からあった指摘。直さなくてもよい。"
        ),
        "And {number} more, on the page of the run.": "ほか{number}件は、実行結果のページにある。",
        "Pages are compared once no error is left.": "誤りがなくなると、ページの変化もここに出る。",
        "{number} of them names what is gone (above).": (
            "うち{number}件は、上に示したファイルがなくなったために生じたもの。"
        ),
        "{number} of them name what is gone (above).": (
            "うち{number}件は、上に示したファイルがなくなったために生じたもの。"
        ),
        "{warnings}, which may stay": "{warnings}（残ってもよい）",
        "To mend: {errors}": "直すべき{errors}",
        "To mend: {errors}; {warnings}, which may stay": "直すべき{errors}、{warnings}（残ってもよい）",
        "error": "誤り",
        "warning": "警告",
        "{severity} in `{path}`, line {line}: {message}; cure: {cure}": (
            "{severity}：`{path}` の{line}行目：{message}。直し方：{cure}"
        ),
        "{severity} in `{path}`, line {line}: {message}; expected: {expected}": (
            "{severity}：`{path}` の{line}行目：{message}。求める内容：{expected}"
        ),
        "{severity} in `{path}`, line {line}: {message}": "{severity}：`{path}` の{line}行目：{message}",
        # addresses that would lead nowhere
        "{message}. {cure}.": "{message}。{cure}。",
        "The old id `{old}` no longer leads anywhere": "以前のID `{old}` がどこにも通じなくなる",
        "Put `{old}` back into `aliases` of `{id}`": "`{id}` の `aliases` に `{old}` を戻す",
        "You deleted `{file}`": "`{file}` が消されている",
        "Put it back: its address stays for ever": "元に戻す。そのアドレスはいつまでも残る",
        "You renamed `{file}` to `{stray}`, which nobody reads": (
            "`{file}` の名前が `{stray}` に変わり、読まれなくなっている"
        ),
        "You moved `{file}` to `{stray}`, where nobody reads it": (
            "`{file}` が `{stray}` に移り、読まれなくなっている"
        ),
        "Rename it back": "元の名前に戻す",
        "Move it back": "元の場所に戻す",
        "You renamed `{file}` to `{new}`": "`{file}` の名前が `{new}` に変わっている",
        "add `{old}` to its `aliases`": "その `aliases` に `{old}` を加える",
        "add below its first line: `aliases: [{old}]`": "最初の行の下に `aliases: [{old}]` を加える",
        "Rename it back, or {write}, and write `{new}` for `{old}` in {files}. On your own machine "
        "`dateline rename {old} {new}` does all that": (
            "元の名前に戻す。または、{write}。さらに {files} の `{old}` を `{new}` に変える。手元の機械では "
            "`dateline rename {old} {new}` で全てできる"
        ),
        "Rename it back, or {write}. Nothing else need be changed. On your own machine `dateline rename "
        "{old} {new}` does all that": (
            "元の名前に戻す。または、{write}。ほかに変える所はない。手元の機械では `dateline rename {old} "
            "{new}` で全てできる"
        ),
        "Restore it. To retire it, write `removed/{id}.yml` with `kind: {kind}`, `date` and `reason`": (
            "元に戻す。取り下げるなら、`removed/{id}.yml` に `kind: {kind}`、`date`、`reason` を書く"
        ),
        "You deleted `{file}`, which {number} record cites": (
            "`{file}` が消されているが、{number}件の記録がこれを引いている"
        ),
        "You deleted `{file}`, which {number} records cite": (
            "`{file}` が消されているが、{number}件の記録がこれを引いている"
        ),
        "You deleted `{file}`, which {number} record names": (
            "`{file}` が消されているが、{number}件の記録がこれを挙げている"
        ),
        "You deleted `{file}`, which {number} records name": (
            "`{file}` が消されているが、{number}件の記録がこれを挙げている"
        ),
        "Restore it. To retire it, write `removed/{id}.yml` with `kind: {kind}`, `date` and `reason`, "
        "and name another {noun} in {files}": (
            "元に戻す。取り下げるなら、`removed/{id}.yml` に `kind: {kind}`、`date`、`reason` を書き、{files} "
            "に別の{noun}を書く"
        ),
        "{names} and {number} more": "{names}、ほか{number}件",
        "`{path}` was not read as a record: it lies in no folder of records.": (
            "`{path}` は記録として読まれなかった。記録のフォルダーにない。"
        ),
        # what changes
        "Not right": "直す必要のあること",
        "Records": "記録",
        "What follows": "それに伴う変化",
        "Pages": "ページ",
        "Nothing changes.": "何も変わらない。",
        "Nothing changes in the records or on the pages.": "記録もページも変わらない。",
        "{records} added: {names}": "{records}を追加：{names}",
        "{records} removed: {names}": "{records}を削除：{names}",
        "{records} renamed: {names}": "{records}のIDを変更：{names}",
        "{kind} changed: {name}: {keys}": "{kind}を変更：{name}：{keys}",
        "{records} more changed": "ほか{records}を変更",
        "{old} → {new} ({name})": "{old} → {new}（{name}）",
        "{first}; {others}": "{first}；{others}",
        "{number} {entries} added": "{entries}{number}件を追加",
        "{number} {entries} removed": "{entries}{number}件を削除",
        "{number} {entries} changed": "{entries}{number}件を変更",
        "address": "アドレス",
        "review date": "点検の基準日",
        "kind of record": "記録の種類",
        # keys
        "accessed": "最後に読んだ日",
        "added": "加えた日",
        "also": "別の名前",
        "archive_url": "保存版のアドレス",
        "author": "筆者",
        "born": "生年月日",
        "calendar": "暦",
        "died": "没年月日",
        "coordinates": "座標",
        "country": "国",
        "date": "日付",
        "details": "詳細",
        "end_time": "終わりの時刻",
        "history": "経過",
        "identifiers": "ほかの場所でのID",
        "kind": "種類",
        "language": "言語",
        "languages": "言語",
        "name": "名前",
        "note": "注記",
        "parent": "上位の組織",
        "published": "発行日",
        "publisher": "発行元",
        "related": "関連する出来事",
        "repeats": "転載元",
        "revealed": "公になった日",
        "reviewed until": "点検した日",
        "series": "連番",
        "short": "短い名前",
        "side": "立場",
        "sort": "並べる順",
        "status": "状態",
        "summary": "要約",
        "time": "時刻",
        "timezone": "時間帯",
        "title": "題名",
        "within": "その場所を含む場所",
        # entries of lists
        "alias": "以前のID",
        "aliases": "以前のID",
        "other name": "別の名前",
        "other names": "別の名前",
        "claim": "主張",
        "claims": "主張",
        "correction": "訂正",
        "corrections": "訂正",
        "dispute": "食い違い",
        "disputes": "食い違い",
        "forecast": "予測",
        "forecasts": "予測",
        "step": "経過",
        "steps": "経過",
        "meetings known": "判明している会談",
        "known count": "判明している回数",
        "known counts": "判明している回数",
        "member": "属する人や組織",
        "members": "属する人や組織",
        "participant": "参加者",
        "participants": "参加者",
        "related event": "関連する出来事",
        "related events": "関連する出来事",
        "relation": "家族",
        "relations": "家族",
        "role": "役職",
        "roles": "役職",
        "none": "なし",
        "unknown": "不明",
        "{key} of the site: {before} → {after}": "サイトの{key}：{before} → {after}",
        "{key} of {name}: {before} → {after}": "{name}の{key}：{before} → {after}",
        "{name}, {title}: start {before} → {after}": "{name}、{title}：始まり {before} → {after}",
        "{name}, {title}: end {before} → {after}": "{name}、{title}：終わり {before} → {after}",
        "encounters": "会談",
        "meetings expected": "見込まれる会談",
        "meetings that did not take place": "実現しなかった会談",
        "{first} and {second}: {meetings} {before} → {after}": "{first}と{second}：{meetings} {before}回 → {after}回",
        "title of {name} changes on {pages} ({event}: {before} → {after})": (
            "{name}の肩書が{pages}で変わる（{event}：{before} → {after}）"
        ),
        "{number} page": "{number}ページ",
        "{number} pages": "{number}ページ",
        "{number} new page": "新しい{number}ページ",
        "{number} new pages": "新しい{number}ページ",
        "{pages} gone": "{pages}がなくなる",
        "{number} page changes": "{number}ページが変わる",
        "{number} pages change (with lists and neighbours)": "{number}ページが変わる（一覧や前後のページを含む）",
        "{language}: {changes}": "{language}：{changes}",
    }
)
