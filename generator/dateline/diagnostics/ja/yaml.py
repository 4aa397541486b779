"""Slips of YAML and characters, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        "full-width blanks stand at the beginning of this line": "行の初めに全角の空白がある",
        "ordinary blanks, two for each level": "半角の空白。一段につき2個",
        "write {number} ordinary blanks instead": "代わりに半角の空白を{number}個書く",
        "a full-width blank follows {sign}": "{sign} の後に全角の空白がある",
        "a blank of the Latin keyboard": "半角の空白",
        "several entries stand side by side without brackets around them": "いくつもの項目が、角括弧なしで並んでいる",
        "write a list in brackets: `[{…}, {…}]`": "角括弧で囲んだリストにする：`[{…}, {…}]`",
        "write `{text}` and leave the rest of the line as it is": "`{text}` と書き、行のほかの部分はそのままにする",
        "{in_quotes}; if the sign does not belong to it, write `{word}`": (
            "{in_quotes}。記号が要らないなら `{word}` と書く"
        ),
        # what one line shows by itself
        'put the text in quotation marks: "…"': '文章を引用符で囲む："…"',
        "put it in quotation marks: {text}": "引用符で囲む：{text}",
        "a full-width colon `：` follows the key": "キーの後に全角のコロン `：` がある",
        "a colon and a space: `key: value`": "コロンと空白：`キー: 値`",
        "write {key} with the colon of a Latin keyboard": "{key} と半角のコロンで書く",
        "no space follows the colon after {key}": "{key} の後のコロンに空白が続かない",
        "write {text}": "{text} と書く",
        "no space follows the hyphen of a list item": "リストのハイフンの後に空白がない",
        "a hyphen and a space: `- item`": "ハイフンと空白：`- 項目`",
        "write {text}; if the hyphen belongs to a text, {in_quotes}": (
            "{text} と書く。ハイフンが文章の一部なら、{in_quotes}"
        ),
        "this list item is read as part of the text above": "このリストの項目は、上の文章の続きとして読まれる",
        "a list below a key that has no value on its own line, all its hyphens in one column": (
            "同じ行に値のないキーの下のリスト（ハイフンは全て同じ桁に置く）"
        ),
        "move it below the other hyphens; if it belongs to the text, {in_quotes}": (
            "ほかのハイフンと桁をそろえる。文章の一部なら、{in_quotes}"
        ),
        "{key} is read as a key without a value": "{key} は値のないキーとして読まれる",
        "`{key: value, key: value}`": "`{キー: 値, キー: 値}`",
        "if it is part of a text with a comma in it, {in_quotes}": "コンマを含む文章の一部なら、{in_quotes}",
        "the text of `{key}` holds a comma and ends there": "`{key}` の文章は、中のコンマで切れている",
        "a text with a comma in it in quotation marks": "コンマを含む文章は引用符で囲む",
        "{text} is read as a comment and left out": "{text} はコメントとして読まれ、抜け落ちる",
        "a text with ` #` in it in quotation marks": "` #` を含む文章は引用符で囲む",
        "{in_quotes}; if it is a comment, write a space after `#`": (
            "{in_quotes}。コメントなら、`#` の後に空白を入れる"
        ),
        # brackets
        "no space follows this colon": "このコロンの後に空白がない",
        "write a space after it; if the colon belongs to a text, {in_quotes}": (
            "後に空白を入れる。コロンが文章の一部なら、{in_quotes}"
        ),
        "nothing stands before this `{sign}`": "この `{sign}` の前に何もない",
        "an entry between two commas": "コンマとコンマの間に一つの項目",
        "delete the comma that is too many, or write the missing entry": "余分なコンマを消すか、抜けている項目を書く",
        "`{sign}` stands in a text without quotation marks": "引用符のない文章の中に `{sign}` がある",
        "a text in quotation marks": "引用符で囲んだ文章",
        "a comma is missing between two entries": "二つの項目の間にコンマがない",
        "`{key: value, key: value}` or `[item, item]`": "`{キー: 値, キー: 値}` か `[項目, 項目]`",
        "write a comma here; if both sides belong to one text, {in_quotes}": (
            "ここにコンマを書く。前後が一続きの文章なら、{in_quotes}"
        ),
        "the `{bracket}` that stands here is not closed": "ここの `{bracket}` が閉じていない",
        "a `{closing}` for each `{bracket}`": "`{bracket}` と同じ数の `{closing}`",
        "write `{closing}` after the last entry": "最後の項目の後に `{closing}` を書く",
        "`{sign}` stands where a comma is expected": "コンマの所に `{sign}` がある",
        "a comma and a space: `, `": "半角のコンマと空白：`, `",
        "write `, ` instead; if it belongs to the text, {in_quotes}": (
            "代わりに `, ` と書く。文章の一部なら、{in_quotes}"
        ),
        "`{mark}` is no quotation mark of YAML, so the colon after it divides the text": (
            "`{mark}` はYAMLの引用符ではないので、後のコロンで文章が切れる"
        ),
        "straight quotation marks around a text that contains a colon": "コロンを含む文章は、まっすぐな引用符で囲む",
        'write " at the beginning and at the end of the text': '文章の初めと終わりに " を書く',
        "a colon and a space stand in a text without quotation marks": "引用符のない文章の中に、コロンと空白がある",
        "one `key: value` on a line, or between two commas": "`キー: 値` は1行に一つ、またはコンマの間に一つ",
        "{in_quotes}, or write the comma that is missing before the next key": (
            "{in_quotes}。または、次のキーの前に抜けているコンマを書く"
        ),
        # what YAML allows and a record does not
        "the key {key} stands here and on line {line}": "キー {key} がここと{line}行目にある",
        "a list or map stands where a key is expected": "キーの所に括弧（リストやキーの組）がある",
        "lists and maps stand too deep inside one another": "リストやキーの組の入れ子が深過ぎる",
        "{name} refers to another part of the file": "{name} はファイルの別の部分を指す",
        "a second document begins here": "ここから二つ目の文書が始まっている",
        "the file begins with `%`, an instruction to YAML": "ファイルがYAMLへの指示 `%` で始まっている",
        "the record's keys": "記録のキー",
        "delete the lines down to `---`": "`---` までの行を消す",
        "the file holds too many values": "ファイルの値が多過ぎる",
        "{name} names a part of the file": "{name} はファイルの一部に名前を付ける",
        "{tag} asks for a type of its own": "{tag} は特別な型を求める",
        "the file holds no record": "ファイルに記録がない",
        "the file is a list": "ファイルがリストになっている",
        "the file is a text without keys": "ファイルがキーのない文章になっている",
        "put it in quotation marks": "引用符で囲む",
        "a record": "記録",
        "write the record's keys, or delete the file": "記録のキーを書くか、ファイルを消す",
        "`key: value` lines": "`キー: 値` の行",
        "begin each line with its key, a colon and a space": "各行を、キー、コロン、空白で始める",
        "one record a file, without a line `---` between": "一つのファイルに一つの記録（間に `---` の行を置かない）",
        "delete the line, or move what follows to a file of its own": "その行を消すか、以降を別のファイルに移す",
        "a value without an anchor": "名前（アンカー）の付かない値",
        "delete it; if a text begins with `&`, {quote_it}": "それを消す。`&` で始まる文章なら、{quote_it}",
        "each value written out": "値そのもの",
        "write the value; if a text begins with `*`, {quote_it}": "値を書く。`*` で始まる文章なら、{quote_it}",
        "a value without a tag": "型（タグ）の付かない値",
        "delete it; if a text begins with `!`, {quote_it}": "それを消す。`!` で始まる文章なら、{quote_it}",
        "each key once": "それぞれのキーを一度だけ",
        "delete one of the two, or put their contents together": "どちらかを消すか、内容を一つにまとめる",
        "if the brackets or braces belong to a text, {quote_it}": "括弧が文章の一部なら、{quote_it}",
        "at most {number} levels": "{number}段まで",
        "write it in fewer levels, as other records do": "ほかの記録のように、入れ子を浅くする",
        "at most {number} keys, values and lists": "キー、値、リストを合わせて{number}個まで",
        "divide it into several records": "幾つかの記録に分ける",
        # spaces at the beginning of a line
        "no spaces stand before the first line below a key": "キーの下の最初の行に字下げがない",
        "{number} space stands before the first line below a key": "キーの下の最初の行の前に空白が{number}個ある",
        "{number} spaces stand before the first line below a key": "キーの下の最初の行の前に空白が{number}個ある",
        "{number} spaces: two more than the key has": "空白{number}個（キーより2個多く）",
        "write {number} spaces before this line": "この行の前に空白を{number}個置く",
        "no key stands before this colon": "このコロンの前にキーがない",
        "`key: value`": "`キー: 値`",
        "write the key": "キーを書く",
        "a list item stands where a key is expected": "キーの所にリストの項目がある",
        "`...` ends the record, but the file goes on": "`...` は記録の終わりを示すが、ファイルが続いている",
        "one record a file": "一つのファイルに一つの記録",
        "delete this line": "この行を消す",
        "the record's first line is further in than this one": "記録の最初の行が、この行より字下げされている",
        "all its keys in one column": "全てのキーが同じ桁から始まる",
        "delete the spaces at the beginning of line {line}": "{line}行目の初めの空白を消す",
        "a list goes on here without a hyphen": "リストの続きにハイフンがない",
        "the indentation of this line fits no line above": "この行の字下げが、上のどの行とも合わない",
        "move the line to the column in which its neighbours of the same list or map begin": (
            "同じリスト、同じ組のほかの行と桁をそろえる"
        ),
        "no spaces at its beginning, as the lines above have": "上の行と同じく、行の初めに空白なし",
        "{numbers} or {last}": "{numbers}または{last}",
        "{counts} spaces at its beginning, as the lines above have": "上の行と同じく、行の初めに空白{counts}個",
        # what a beginner meant
        "this line does not go on as YAML can": "この行はYAMLとして続きが読めない",
        "`key: value`, or `- item` in a list": "`キー: 値`、リストでは `- 項目`",
        "compare this line and the one above with a record that works: spaces, quotation marks, brackets": (
            "この行と上の行を、正しい記録と見比べる。空白、引用符、括弧に注意する"
        ),
        "`{marker}` is left over from merging two versions of the file": (
            "`{marker}` は、二つの版を合わせたときの印が残ったもの"
        ),
        "one version": "一つの版",
        "keep the lines that are right, delete the others and the three marker lines": (
            "正しい行を残し、ほかの行と三つの印の行を消す"
        ),
        "a tab stands where spaces are expected": "空白の所にタブがある",
        "two spaces for each level": "1段ごとに空白2個",
        "write two spaces instead of the tab": "タブの代わりに空白を2個書く",
        "text follows `{sign}` on the same line": "`{sign}` と同じ行に文章が続いている",
        "the text on the lines below `{sign}`, two spaces further in": (
            "文章は `{sign}` の次の行から、空白2個分の字下げをして書く"
        ),
        "begin the text on the next line; if it begins with the sign `{sign}` itself, {in_quotes}": (
            "文章を次の行から始める。文章そのものが `{sign}` で始まるなら、{in_quotes}"
        ),
        "a text cannot begin with a backtick": "文章をバッククォートで始めることはできない",
        "a text cannot begin with `{sign}`": "文章を `{sign}` で始めることはできない",
        "a text that begins with a letter or digit, or one in quotation marks": (
            "文字か数字で始まる文章、または引用符で囲んだ文章"
        ),
        "a list begins on the line of its key": "リストがキーと同じ行から始まっている",
        "each `- item` on a line of its own below the key": "キーの下に、`- 項目` をそれぞれ別の行で",
        "move it to the next line, two spaces further in; if the hyphen belongs to a text, {in_quotes}": (
            "次の行に、空白2個分の字下げをして移す。ハイフンが文章の一部なら、{in_quotes}"
        ),
        "this key is longer than {number} characters": "このキーは{number}字より長い",
        "a word as key": "キーは一つの語",
        "write the key, a colon and a space, then the text": "キー、コロン、空白の順に書き、文章を続ける",
        "this line is further in than the line above, which already has its value": (
            "この行は、既に値のある上の行より字下げされている"
        ),
        "no colon follows {key}": "{key} の後にコロンがない",
        "`key: value`, or `key:` with its lines below": "`キー: 値`、または `キー:` とその下の行",
        "write `{key}:`; if the line goes on with the text above, begin it two spaces further in": (
            "`{key}:` と書く。上の文章の続きなら、空白2個分の字下げをする"
        ),
        "{text} follows a value that is already complete": "既に終わった値の後に {text} がある",
        "nothing after the value": "値の後には何も書かない",
        "one `{sign}` for each `{opening}`": "`{opening}` と同じ数の `{sign}`",
        "delete this `{sign}`": "この `{sign}` を消す",
        "a text that begins with `[[` is read as a list": "`[[` で始まる文章はリストとして読まれる",
        "this line has no `key:`": "この行に `キー:` がない",
        "if it goes on with the text above, begin it two spaces further in than that text's key": (
            "上の文章の続きなら、その文章のキーより空白2個分の字下げをする"
        ),
        # quotation marks
        "`{escape}` stands for no character": "`{escape}` に当たる文字はない",
        "write the character itself": "その文字を直接書く",
        "`{escape}` has no meaning between double quotation marks": "二重引用符の中の `{escape}` には意味がない",
        "write `\\\\` for a backslash, or put the text in single quotation marks: '…'": (
            "バックスラッシュは `\\\\` と書くか、文章を一重引用符で囲む：'…'"
        ),
        "an escape that YAML knows, such as `\\n`": "`\\n` のような、YAMLの特別な書き方",
        "the text that begins here with `{mark}` does not end": "ここから `{mark}` で始まる文章が終わっていない",
        "a second `{mark}` at the end of the text": "文章の終わりに二つ目の `{mark}`",
        "write `{mark}` where the text ends": "文章の終わる所に `{mark}` を書く",
        "put the whole text in quotation marks and write each apostrophe twice: ''": (
            "文章全体を引用符で囲み、中のアポストロフィーは二つ重ねて書く：''"
        ),
        'put the whole text in quotation marks and write each inner quotation mark as \\"': (
            '文章全体を引用符で囲み、中の引用符は \\" と書く'
        ),
        "the text has ended with `{mark}`, but the line goes on": "文章は `{mark}` で終わったのに、行が続いている",
        "nothing after the closing quotation mark": "閉じる引用符の後には何も書かない",
        "write a list in brackets: [a, b]": "リストは角括弧で書く：[a, b]",
        # characters
        "the file is UTF-16 or UTF-32": "ファイルの文字コードがUTF-16かUTF-32である",
        "byte {byte} is not UTF-8 text": "バイト {byte} はUTF-8の文字ではない",
        "`{escape}` stands for the invisible character {character}": "`{escape}` は見えない文字 {character} を表す",
        "the file begins with a byte order mark (U+FEFF)": "ファイルが見えない印（BOM、U+FEFF）で始まっている",
        "UTF-8 without a byte order mark": "BOMのないUTF-8",
        'choose "UTF-8", not "UTF-8 with BOM", when saving': (
            "保存するとき、「UTF-8（BOM付き）」ではなく「UTF-8」を選ぶ"
        ),
        "invisible character {character}": "見えない文字 {character} がある",
        "text in which everything can be seen": "全ての文字が目に見える文章",
        "delete the character; if it came along when copying, type the words around it anew": (
            "その文字を消す。コピーした際に紛れ込んだときは、前後の語を打ち直す"
        ),
        "UTF-8": "UTF-8",
        "save the file as UTF-8 (many programs ask for it as «encoding»)": (
            "UTF-8で保存する（多くのエディターでは「エンコード」として選べる）"
        ),
        "a carriage return (U+000D) stands alone": "復帰文字（U+000D）が単独である",
        "lines that end with a line feed": "改行（LF）で終わる行",
        'save the file with "LF" line ends': "改行を「LF」にして保存する",
        "the file has {number} bytes": "ファイルの大きさが{number}バイトある",
        "at most {number} bytes": "{number}バイトまで",
    }
)
