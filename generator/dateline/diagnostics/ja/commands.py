"""What commands say and ask, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        "findings come in {languages}, not in `{tag}`": "指摘の言語は {languages} で、`{tag}` はない",
        "`{path}` lies outside the project": "`{path}` はプロジェクトの外にある",
        "there is no `{path}`": "`{path}` はない",
        "mkdocs.yml cannot be used: `dateline check` says why": (
            "mkdocs.ymlを使えない。理由は `dateline check` で分かる"
        ),
        "mkdocs.yml of `{name}` cannot be used": "`{name}` のmkdocs.ymlを使えない",
        "{message}: {hint}": "{message}。{hint}",
        # where a command works
        "there is no mkdocs.yml in {folder}, so there is no site; `dateline init` begins one": (
            "{folder} にmkdocs.ymlがないので、サイトがない。新しいサイトは `dateline init` で作れる"
        ),
        "there is no mkdocs.yml in {folder} or above it, so there is no site: go to its folder, or name it by "
        "`--root FOLDER`; `dateline init` begins one": (
            "{folder} にも、その上のフォルダーにもmkdocs.ymlがないので、サイトがない。サイトのフォルダーに移るか、"
            "`--root FOLDER` で指定する。新しいサイトは `dateline init` で作れる"
        ),
        # records from other programs
        "`{path}` is larger than {number} bytes": "`{path}` は{number}バイトより大きい",
        "`{path}` cannot be read: {reason}": "`{path}` を読めない：{reason}",
        "--column takes KEY=COLUMN; {keys} is no key": "--columnには「キー=列」と書く。{keys} というキーはない",
        "{row}: {problem}": "{row}：{problem}",
        "Nobody said of what kind the events are; each is a `{kind}` until you write another": (
            "出来事の種類の指定がなかったので、どれも仮に `{kind}` とした。合うものに書き換える"
        ),
        "Records written: {made}. Not carried over: {lost}.": "書いた記録：{made}。移せなかったもの：{lost}。",
        "line {line}: a byte of value 0. Is the file in UTF-16 without a mark? Then type `--encoding {encoding}`": (
            "{line}行：値が0のバイトがある。印のないUTF-16であれば `--encoding {encoding}` を付ける"
        ),
        "line {line}, column {column}: a byte that is not {encoding}": (
            "{line}行{column}文字目：{encoding}ではないバイトがある"
        ),
        "save it as UTF-8, or say with `--encoding` what it is in": (
            "UTF-8で保存するか、文字コードを `--encoding` で指定する"
        ),
        "if that line should read {text}, type `--encoding {encoding}`; else save the file as UTF-8": (
            "その行が {text} であれば `--encoding {encoding}` を付け、違えばUTF-8で保存する"
        ),
        "--encoding: {name} is no encoding: windows-1252 is one": (
            "--encoding：{name} という文字コードはない。例：windows-1252"
        ),
        "the day {time} of the Julian calendar stands as {date}": "ユリウス暦の{time}は{date}とした",
        "the head has {names} twice": "見出しの行に {names} が二度ある",
        "line {line}: a quotation mark that opens a cell is not closed, or one inside a cell is not doubled": (
            "{line}行：セルの始めの引用符が閉じていないか、セルの中の引用符が二つ重ねられていない"
        ),
        "the file has no row": "ファイルに行がない",
        "it has no title": "題名がない",
        "{title}: {problem}; {hint}": "{title}：{problem}。{hint}",
        "the file has no column {names}; it has {head}. Say which is which, as in `{options}`": (
            "ファイルに {names} の列がない。あるのは {head}。`{options}` のように、どの列かを示す"
        ),
        "the column is of no key: {number} cells": "どのキーの列でもない：{number}個のセル",
        "the file has no columns `Year` and `Headline`, as TimelineJS3 has": (
            "ファイルに、TimelineJS3にある `Year` と `Headline` の列がない"
        ),
        "the file has no `events`, as TimelineJS3 has": "ファイルに、TimelineJS3にある `events` がない",
        "{title}: a slide of type `{type}` is no event": "{title}：種類が `{type}` のスライドは出来事ではない",
        "it is no slide": "スライドではない",
        "`{key}` is no event": "`{key}` は出来事ではない",
        "`{key}` is not carried over: {value}": "`{key}` は移せない：{value}",
        "the file has no `entities`, as Wikidata's entities have": "ファイルに、ウィキデータの `entities` がない",
        "it has no name in a language of the site": "サイトの言語での名前がない",
        "its kind of place is not told: `site` stands there": "どんな場所かが書かれていないので、`site` とした",
        "it is neither a person nor a place with coordinates": "人でも、座標のある場所でもない",
        "{number} properties are not carried over: {names}": "{number}個のプロパティーは移せない：{names}",
        "the position {id} has no name in the file: add its entity to it": (
            "役職 {id} の名前がファイルにない。その項目をファイルに加える"
        ),
        "the position {id} has no day on which it began": "役職 {id} に始まった日がない",
        "the time {time} is not exact enough": "時点 {time} が正確でない",
        "it is not formed as Wikidata's entities are": "ウィキデータの項目の形になっていない",
        "it is not formed as the events of iCalendar are": "iCalendarの予定の形になっていない",
        "`{key}` is longer than {number} characters": "`{key}` が{number}文字を超えている",
        "the file is no calendar that can be read": "ファイルが読めるカレンダーではない",
        "these words ship no more: write them below `vocabulary:` in mkdocs.yml": (
            "次の語は備え付けでなくなった。mkdocs.yml の `vocabulary:` の下に書く"
        ),
        "Words that are the site’s own now stand in mkdocs.yml: {words}": (
            "サイト独自の語になったものを mkdocs.yml に書いた：{words}"
        ),
        "of the position {id}, {names} is not carried over": "役職 {id} の {names} は移していない",
        "{number} links to other wikis are not carried over": "ほかのウィキへのリンク{number}件は移していない",
        "{number} other names are not carried over": "別の名前{number}件は移していない",
        "{number} further values of {id} are not carried over": "{id} のほかの値{number}件は移していない",
        "{number} of them are no events": "{number}件は出来事でない",
        "the link {url} in its text is not carried over": "本文のリンク {url} は移していない",
        "the file has no `VEVENT`": "ファイルに `VEVENT` がない",
        "it has no day on which it begins": "始まる日がない",
        "it is there already: `{id}`": "すでにある：`{id}`",
        "{path} may have it and cannot be read: mend that first (`dateline check`)": (
            "{path} にすでにあるかもしれないが、読めない。先に直す（`dateline check`）"
        ),
        # formats of records
        "The records are in format {current} now.": "記録は書式{current}になった。",
        "The records are in format {current}, the newest: there is nothing to do.": (
            "記録は最新の書式{current}なので、することはない。"
        ),
        "there is no way from format {number} to {current}": "書式{number}から{current}への道がない",
        "format {number} is older than {current}, which is read here": "書式{number}は、ここで読む{current}より古い",
        "format {number} is newer than {current}, which is read here": "書式{number}は、ここで読む{current}より新しい",
        "the format {current}": "書式{current}",
        "type `dateline upgrade`, which rewrites the records": "`dateline upgrade` と打つと、記録が書き直される",
        "install a newer Dateline: `pip install --upgrade dateline`": (
            "新しいDatelineを入れる：`pip install --upgrade dateline`"
        ),
        # how far something is
        "{doing}: {done} of {total}": "{doing}：{total}のうち{done}",
        "Reading the records": "記録を読み込んでいる",
        "Checking the records": "記録を点検している",
        "Drawing the previews": "共有用の画像を描いている",
        "the host of this site, MkDocs with Material, is not installed: install it with "
        "`pip install 'dateline[mkdocs]'`, or let Dateline write the site by itself with `--host own`": (
            "このサイトのホストであるMkDocsとMaterialがインストールされていない。"
            "`pip install 'dateline[mkdocs]'` でインストールするか、`--host own` でDatelineだけでサイトを書く"
        ),
        "the format `{format}` cannot be written: install what writes it with `pip install 'dateline[{format}]'`": (
            "形式 `{format}` は書き出せない。書き出すには `pip install 'dateline[{format}]'` で必要なものを入れる"
        ),
        "no previews are drawn: install what draws them with `pip install 'dateline[previews]'`": (
            "共有用の画像は描かない。描くには `pip install 'dateline[previews]'` で必要なものを入れる"
        ),
        "{number} page has no preview, since no font here writes what it says ({signs}): put fonts such as "
        "Noto Sans CJK into `fonts/` or install them": (
            "{number}件のページには共有用の画像がない。書かれている文字を持つフォントが見つからないため（{signs}）。"
            "Noto Sans CJKなどのフォントを `fonts/` に置くか、インストールする"
        ),
        "{number} pages have no preview, since no font here writes what they say ({signs}): put fonts such as "
        "Noto Sans CJK into `fonts/` or install them": (
            "{number}件のページには共有用の画像がない。書かれている文字を持つフォントが見つからないため（{signs}）。"
            "Noto Sans CJKなどのフォントを `fonts/` に置くか、インストールする"
        ),
        "Writing the pages": "ページを書き出している",
        "Copying the site": "サイトを写している",
        "Trying the addresses": "アドレスを確かめている",
        # build, copy
        "{number} pages of records written to {path}": "記録のページ{number}件を {path} に書き出した",
        "{path} is already the site of these records": "{path} は、すでに今の記録どおりのサイトになっている",
        "there is no built site in `{path}`: `dateline build` makes one": (
            "`{path}` には組み上がったサイトがない。`dateline build` で作れる"
        ),
        "{number} file written to {path}": "ファイル{number}件を {path} に書き出した",
        "{number} files written to {path}": "ファイル{number}件を {path} に書き出した",
        "no file written: in `{format}` each address is whole, so write into mkdocs.yml where the site will be "
        "published, as in `site_url: https://history.example/`": (
            "ファイルは書き出していない。`{format}` のアドレスは完全なものなので、サイトを公開する場所を "
            "`site_url: https://history.example/` のようにmkdocs.ymlに書く"
        ),
        "no file written: the records have nothing for `{format}`": (
            "ファイルは書き出していない。`{format}` に当たるものが記録にない"
        ),
        "there is no format `{typed}`: write one of {formats}": ("形式 `{typed}` はない。{formats}のいずれかを書く"),
        "there is no format `{typed}`: did you mean `{format}`?": "形式 `{typed}` はない。`{format}` のことか",
        "{number} files written to {path}: open {page} there": (
            "{number}個のファイルを {path} に書き出した。そこの {page} を開く"
        ),
        "this preview answers to names of this machine alone, such as `localhost`": (
            "このプレビューは `localhost` など、このコンピューター自身の名前にだけ応える"
        ),
        # whether a mirror is the published site
        "Comparing the files": "ファイルを比べている",
        "line {number} of {name} is no sum of a file": "{name} の{number}行目は、ファイルのハッシュの行ではない",
        "there is no {path} to compare with": "比べるための {path} がない",
        "{address} gave no answer that can be compared: {reason}": "{address} から比べられる応答がない：{reason}",
        "{place}: `{path}` is missing": "{place}: `{path}` がない",
        "{place}: `{path}` is not the published file": "{place}: `{path}` は公開したファイルと違う",
        "`{path}` does not belong to the published site": "`{path}` は公開したサイトのファイルではない",
        "{number} file is not that of the published site": "公開したサイトと違うファイル：{number}件",
        "{number} files are not those of the published site": "公開したサイトと違うファイル：{number}件",
        "{number} file is the one that {name} lists": "ファイル{number}件は {name} の一覧どおりである",
        "{number} files are those that {name} lists": "ファイル{number}件は {name} の一覧どおりである",
        "{name} is the mirror's own (SHA-256 {sum}): to compare with the published site, give its file by --against": (
            "この {name} は写し自身のもの（SHA-256 {sum}）。公開元と比べるには、公開元の一覧を --against で示す"
        ),
        "the copy `{copy}` and the site `{site}` would overlap": "写し `{copy}` とサイト `{site}` が重なってしまう",
        "two folders": "別々のフォルダー二つ",
        "`{path}` holds a site": "`{path}` にはサイトがある",
        "an empty folder, or one with an earlier copy": "空のフォルダー、または前に作った写しのフォルダー",
        "remove the site or {elsewhere}": "サイトを取り除くか、{elsewhere}",
        # serve
        "Building the site; {url} answers as soon as that is done": (
            "サイトを組み立てている。終わりしだい {url} で見られる"
        ),
        "Building the site anew": "サイトを組み立て直している",
        "mkdocs.yml cannot be used: {reason}": "mkdocs.ymlを使えない（{reason}）",
        "{text} is not an address: write host and port as `{example}`, or a port such as `8001`": (
            "{text} はアドレスではない。`{example}` のようにホストとポートを書くか、`8001` のようにポートだけを書く"
        ),
        "there is no port {port}: ports run from 1 to {last}": "{port}番のポートはない。ポートは1から{last}まで",
        "port {port} is taken: stop the program that serves there, or add `--address {next}`": (
            "{port}番のポートは使われている。そこを使うプログラムを止めるか、`--address {next}` を付ける"
        ),
        "port {port} is for the system alone: add `--address {other}`": (
            "{port}番のポートはシステム専用である。`--address {other}` を付ける"
        ),
        "nothing can be served at {address}: it is no address of this machine. Give a port alone": (
            "{address} はこのコンピューターのアドレスではないので、表示できない。ポートだけを指定する"
        ),
        # fmt
        "{number} not in canonical form: type `dateline fmt`": (
            "書き方のそろっていないもの{number}件。`dateline fmt` でそろう"
        ),
        # diff
        "the newer records have errors, so pages were not compared: `dateline check` tells them": (
            "新しい記録に誤りがあるので、ページは比べていない。誤りは `dateline check` で分かる"
        ),
        "the older records have errors, so pages were not compared": "元の記録に誤りがあるので、ページは比べていない",
        "`{name}` is neither a folder with mkdocs.yml nor a git revision": (
            "`{name}` は、mkdocs.ymlのあるフォルダーでも、gitの版でもない"
        ),
        "git is not installed: name two folders instead": "gitが入っていない。フォルダーを二つ指定する",
        # without a network
        "no network: no host's name could be looked up, so nothing is written. Try again when there is one": (
            "ネットワークにつながっていない。どのホストの名前も調べられなかったので、何も書き残していない。つながってから、"
            "もう一度実行する"
        ),
        "its name could not be looked up": "名前を調べられなかった",
        # links
        "Trying {number} addresses; hosts: {hosts}": "{number}件のアドレスを確かめる。ホスト：{hosts}",
        "there is no source `{id}`": "`{id}` という出典はない",
        "{file} cannot be read ({reason}): delete it to begin anew": (
            "{file} を読めない（{reason}）。消せば、初めからやり直せる"
        ),
        "alive": "応答あり",
        "moved": "移転",
        "gone": "消滅",
        "closed": "拒否",
        "silent": "応答なし",
        "private": "内部の網",
        "not-tried": "未確認",
        "{number} {outcome}": "{outcome}{number}件",
        "{counts}; kept in {file}": "{counts}。結果は {file} にある",
        "nothing tried; kept in {file}": "確かめたものはない。結果は {file} にある",
        "{file}: no source needs `{address}` any more": "{file}：`{address}` を使う出典はもうない",
        # rename
        "the records have errors: mend them first (`dateline check`)": (
            "記録に誤りがある。先に直す（`dateline check`）"
        ),
        "`{old}` is `{new}` now, in {number} place; {rest}": "`{old}` は{number}か所で `{new}` になった。{rest}",
        "`{old}` is `{new}` now, in {number} places; {rest}": "`{old}` は{number}か所で `{new}` になった。{rest}",
        "the old address leads there": "元のアドレスはそこに通じる",
        "it was in no commit and no built site, so no address of it is kept": (
            "どのコミットにも、組み上がったサイトにもなかったので、元のアドレスは残さない"
        ),
        "{place} may name `{id}` too: look there": "{place} にも `{id}` があるかもしれない。確かめる",
        "it is called `{id}` now": "今は `{id}` である",
        "there is no record {id}": "{id} という記録はない",
        "{text} cannot be an id: write `{id}`": "{text} はIDにできない。`{id}` と書く",
        "{text} cannot be an id: write one in lower-case Latin letters": "{text} はIDにできない。英小文字で書く",
        "the id `{id}` is taken": "ID `{id}` は使われている",
        "`{path}` exists already": "`{path}` は既にある",
    }
)
