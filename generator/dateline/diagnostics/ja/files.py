"""Files, folders, settings and the published folder, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # files and folders
        "files that end in `.yml`": "`.yml` で終わるファイル",
        "{folder}/<year>/<id>.yml": "{folder}/<年>/<ID>.yml",
        "move it to the folder of its year, such as {folder}": "{folder} のような、その年のフォルダーに移す",
        "a symbolic link": "シンボリックリンクである",
        "a file of its own": "ファイルそのもの",
        "copy the file here": "ファイルをここにコピーする",
        "a folder that is not read": "読まれないフォルダーである",
        "files of records": "記録のファイル",
        "neither a file nor a folder": "ファイルでもフォルダーでもない",
        "a text file": "テキストファイル",
        "remove it": "取り除く",
        "a file that is not read": "読まれないファイルである",
        "move it elsewhere": "ほかの場所に移す",
        "`{key}` names a file that is not there: `{path}`": "`{key}` に書かれたファイル `{path}` がない",
        "the path of a file below `{folder}/`": "`{folder}/` の下にあるファイルのパス",
        "put the file into `{place}`, or correct the path, or delete the line": (
            "ファイルを `{place}` に置くか、パスを直すか、その行を消す"
        ),
        "the folder cannot be read: {reason}": "フォルダーを読めない：{reason}",
        "a record that ends in `{ending}`": "記録のファイル名が `{ending}` で終わっている",
        "rename it to end in `.yml`": "末尾を `.yml` に変える",
        "an event outside a year's folder": "出来事が年のフォルダーの外にある",
        "the id `{id}` is taken by {path}": "ID `{id}` は {path} が使っている",
        "an id that no other file has, in any folder": "どのフォルダーのどのファイルにもないID",
        "rename this file": "このファイルの名前を変える",
        "the file cannot be read: {reason}": "ファイルを読めない：{reason}",
        "delete the line: the file's name is the id": "その行を消す。ファイル名がIDになる",
        "the file's name {name} cannot be an id": "ファイル名 {name} はIDにできない",
        "lower-case letters a–z, digits and hyphens, such as `first-flight.yml`": (
            "英小文字、数字、ハイフンだけの `first-flight.yml` のような名前"
        ),
        "rename it to `{id}`": "名前を `{id}` に変える",
        "give it a name in Latin letters": "英字の名前を付ける",
        "the id `{id}` is reserved": "ID `{id}` は使えない",
        "an id that is neither an address of the site itself nor a device name of Windows": (
            "サイト自体のアドレスでも、Windowsの機器名でもないID"
        ),
        "rename the file": "ファイルの名前を変える",
        "{kind} of {year} in the folder of {folder}": "{year}年の{kind}が{folder}年のフォルダーにある",
        "move the file, or correct the date": "ファイルを移すか、日付を直す",
        "`{path}` is in no folder of records, so nobody reads it": (
            "`{path}` は記録のフォルダーにないので、読まれない"
        ),
        "events/<year>/ or profiles/people/ or sources/": "events/<年>/、profiles/people/、sources/など",
        "move it to the folder of its kind; the guide to the data lists them": (
            "その種類のフォルダーに移す。データの手引きに一覧がある"
        ),
        "move it to `{path}`": "`{path}` に移す",
        # settings
        "{path} cannot be read: {reason}": "{path} を読めない：{reason}",
        "the `dateline` plugin in mkdocs.yml has no options": "mkdocs.yml の `dateline` プラグインに設定がない",
        "mkdocs.yml does not switch on the `dateline` plugin": (
            "mkdocs.ymlで `dateline` プラグインが有効になっていない"
        ),
        "`plugins:` with an entry `dateline:` and its options": "`plugins:` の中の `dateline:` とその設定",
        "see docs/architecture.md, «Settings»": "docs/ja/architecture.mdの設定の項を見る",
        "the path of a file": "ファイルのパス",
        "write one path": "パスを一つ書く",
        "`{path}` inherits from itself": "`{path}` は自分自身を継承している",
        "a file that does not lead back here": "ここに戻ってこないファイル",
        "name another file, or delete the line": "別のファイルを書くか、この行を消す",
        # publishing
        "choose another folder": "別のフォルダーを選ぶ",
        "{message}; expected {expected}. To mend it, {cure}.": "{message}。求める内容：{expected}。直し方：{cure}。",
        "a folder for the site alone": "サイト専用のフォルダー",
        "`{path}` is a symbolic link": "`{path}` はシンボリックリンクである",
        "a folder": "フォルダー",
        "remove the link or {elsewhere}": "リンクを取り除くか、{elsewhere}",
        "`{path}` is the whole file system": "`{path}` はファイルシステム全体である",
        "your home folder": "ホームフォルダー",
        "the project": "プロジェクト",
        "`{path}` is {folder}": "`{path}` は{folder}である",
        "`{path}` holds {folder}": "`{path}` は{folder}を含む",
        "`{path}` is in `{folder}/`": "`{path}` は `{folder}/` の中にある",
        "a folder outside the sources": "元のファイルの外のフォルダー",
        "`{path}` is a file": "`{path}` はファイルである",
        "remove the file or {elsewhere}": "ファイルを取り除くか、{elsewhere}",
        "`{path}` holds a git repository": "`{path}` にgitのリポジトリーがある",
        "a folder that can be replaced with all that is in it": "中身ごと入れ替えてよいフォルダー",
        "move `.git` out of it or {elsewhere}": "`.git` を外に移すか、{elsewhere}",
        "`{path}` holds files that no build has written, such as `{file}`": (
            "`{path}` に、このプログラムが書き出したものではないファイルがある（`{file}` など）"
        ),
        "an empty folder, or one with the file `{marker}` of an earlier build": (
            "空のフォルダー、または以前の書き出しが残した `{marker}` のあるフォルダー"
        ),
        "move the files away or {elsewhere}": "ファイルをほかへ移すか、{elsewhere}",
        "two files claim the path `{path}`": "二つのファイルの書き出し先がどちらも `{path}` である",
        "one file for each path": "一つの書き出し先に一つのファイル",
        "rename one of them": "一方の名前を変える",
        "another build (process {holder}) is writing `{path}`": (
            "別の書き出し（プロセス{holder}）が `{path}` に書いている"
        ),
        "one build at a time": "書き出しは一度に一つ",
        "wait until it has ended": "終わるまで待つ",
        "{message}; waiting until it has ended": "{message}。終わるまで待つ",
        "the build made a link or a device, `{path}`": "書き出しの中にリンクかデバイスがある：`{path}`",
        "files and folders alone": "ファイルとフォルダーだけ",
        "copy what it points to": "指す先のものをコピーする",
        "there is no room for the new site beside `{path}` ({reason})": (
            "`{path}` の隣に新しいサイトを置く空きがない（{reason}）"
        ),
        "room for the site twice over": "サイト二つ分の空き",
        "free some; the old site stays": "空きをつくる。元のサイトはそのまま残る",
        "`{path}` cannot be written ({reason})": "`{path}` に書けない（{reason}）",
        "permission to write in `{folder}` and to rename `{name}` there": (
            "`{folder}` に書き、そこで `{name}` の名前を変える許可"
        ),
        "give it or {elsewhere}": "許可を与えるか、{elsewhere}",
        "there is no site in `{path}`": "`{path}` にサイトがない",
        "a built site with `{page}`": "`{page}` のある、書き出されたサイト",
        "build it first": "先に書き出す",
    }
)
