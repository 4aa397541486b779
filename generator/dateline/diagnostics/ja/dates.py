"""Dates, times and time zones, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        "a date such as 2018-06-12, 2018-06 or 2018, or an interval such as 2019-02-27/2019-02-28": (
            "2018-06-12、2018-06、2018のような日付、または2019-02-27/2019-02-28のような期間"
        ),
        "the date is empty": "日付が空である",
        "delete the line if the date is not known": "日付が分からなければ、その行を消す",
        "{text} has no date in it": "{text} に日付がない",
        "{text} is not a date": "{text} は日付ではない",
        "write year, month and day like this: 2018-06-12": "年、月、日をこのように書く：2018-06-12",
        "{text} {problem}": "{text} {problem}",
        "write {date}": "{date} と書く",
        "write {dates}": "{dates}と書く",
        "write {date}, {more}": "{date} と書く。{more}",
        "{date} for {words}": "{date}（{words}のとき）",
        "{first}, or {others}": "{first}、または{others}",
        "{day} {month} {year}": "{year}年{month}{day}日",
        "{month} {year}": "{year}年{month}",
        "the year {year}": "{year}年",
        "{year} BC": "紀元前{year}",
        "{season} {year}": "{year}年{season}",
        "{first} and later": "{first}以降",
        "spring": "春",
        "summer": "夏",
        "autumn": "秋",
        "winter": "冬",
        "{first} to {last}": "{first}から{last}まで",
        "some time from {first} to {last}": "{first}から{last}までのいつか",
        "January": "1月",
        "February": "2月",
        "March": "3月",
        "April": "4月",
        "May": "5月",
        "June": "6月",
        "July": "7月",
        "August": "8月",
        "September": "9月",
        "October": "10月",
        "November": "11月",
        "December": "12月",
        # after the text that was found
        "has a blank before or after it": "の前か後に空白がある",
        "has a line break after it": "の後に改行がある",
        "has a dash where the hyphen of the keyboard belongs": "では、半角のハイフンの所に別の横線がある",
        "has characters that only look like 0–9, - and /": "には、半角の数字、-、/ に似た別の文字がある",
        "does not give both dates in full": "では、二つの日付の両方が全部書かれていない",
        "has no slash between its two dates": "では、二つの日付の間にスラッシュがない",
        "has no hyphens between year, month and day": "では、年、月、日の間にハイフンがない",
        "has the year last": "では、年が最後にある",
        "names two dates, between which it was": "は、二つの日付の間のいつかを表している",
        "is not written as year-month-day": "は、年-月-日の形で書かれていない",
        "counts the years of an era": "は、元号などの年で数えている",
        "is a quarter of a year": "は四半期である",
        "is a decade": "は10年間を指す",
        "is a century": "は世紀を指す",
        "has words around it": "は前後に言葉が付いている",
        "has no capital X for each digit that is left open": "では、分からない桁が大文字のXで書かれていない",
        "is a set of dates in another form": "は日付の組だが、書き方が違う",
        "{text} is a set of dates without quotation marks": "{text} は日付の組だが、引用符がない",
        "has digits left open": "には、空けたままの桁がある",
        "needs two digits each for month and day": "では、月と日がそれぞれ2桁でない",
        "counts weeks": "は、週で数えている",
        "counts the days of the year": "は、年の初めからの日数で数えている",
        "has an `s` after the year": "では、年の後に `s` がある",
        "has a time of day in it": "には時刻が入っている",
        "and the time of day as `time`": "時刻は `time` に書く",
        "is a day of the Julian calendar": "はユリウス暦の日付である",
        "and `calendar: julian` on a line of its own": "別の行に `calendar: julian` と書く",
        "has a weekday in it": "には曜日が入っている",
        "names a part of a month or year": "は、月や年の一部を言葉で表している",
        "and which part in the summary": "どの部分かは要約に書く",
        "is a season, which differs from place to place": "は、場所によって時期の異なる季節である",
        "has its marks in another form": "では、印の書き方が違う",
        "is not marked as approximate by a `~` alone": "では、「およそ」の印が `~` だけになっていない",
        "is not marked as uncertain by a `?` alone": "では、「不確か」の印が `?` だけになっていない",
        "is an interval whose end is not written as `/..`": "は、終わりの決まらない期間だが、`/..` と書かれていない",
        "is an interval whose beginning is not written as `../`": (
            "は、始まりの分からない期間だが、`../` と書かれていない"
        ),
        "does not say which number is the year": "では、どの数が年か分からない",
        "does not say which century or era is meant": "では、どの世紀または元号の年か分からない",
        "or the same in another century": "別の世紀の年なら、同じ形で書く",
        "{dates}, {more}": "{dates}。{more}",
        "write the year first, with four digits: 2018-06-12": "年を4桁で最初に書く：2018-06-12",
        "is another day each time it is read": "は、読む日によって別の日になる",
        "write the day itself: 2018-06-12": "その日付を書く：2018-06-12",
        "is not a date": "は日付ではない",
        "has no year": "には年がない",
        "write the year first: 2018-06-12": "年を最初に書く：2018-06-12",
        "has its mark before the end": "では、印が最後にない",
        "has no four digits for the year": "では、年が4桁でない",
        "has more than five digits for the year": "では、年が5桁より長い",
        "years have at most five digits: write in a text of the record when it was": (
            "年は5桁まで。いつのことかは記録の文章に書く"
        ),
        "has five digits for the year": "では、年が5桁である",
        "has a letter before the year": "では、年の前に文字がある",
        "counts the years before the year 1": "は、紀元前で数えている",
        "since 1 BC is the year 0000": "紀元前1年が0000年になる",
        "does not say which century is meant": "では、どの世紀か分からない",
        "write the year with four digits, such as 0079 or 1979": "年を0079や1979のように4桁で書く",
        "write the decade with four digits, the last as X: 189X, 199X": (
            "年代を189Xや199Xのように、最後の桁をXとした4桁で書く"
        ),
        # what the calendar does not have
        "write {dates} if only so much is known": "そこまでしか分からないときは {dates} と書く",
        "correct one of the two dates": "二つの日付のどちらかを直す",
        "the interval ends ({end}) before it begins ({start})": (
            "期間の終わり（{end}）が始まり（{start}）より前にある"
        ),
        "there is no year -0000": "-0000年はない",
        "write 0000 for 1 BC": "紀元前1年は 0000 と書く",
        "{text} lies after 15 February 1923, when the last state gave up the Julian calendar": (
            "{text} は1923年2月15日より後である。この日を最後に、ユリウス暦を使う国はなくなった"
        ),
        "write the date of the Gregorian calendar and delete `calendar: julian`": (
            "グレゴリオ暦の日付を書き、`calendar: julian` を消す"
        ),
        "{cure}, or add `calendar: julian` if the source counts by the Julian calendar": (
            "{cure}。出典がユリウス暦で数えているなら `calendar: julian` を加える"
        ),
        "there is no month {month}": "{month}月はない",
        "there is no day {day}": "{day}日はない",
        "29 February {year} does not exist: {year} is not a leap year": "{year}年はうるう年でないので、2月29日はない",
        "{day} {month} does not exist": "{month}{day}日はない",
        "write {date} if only the month is known": "月までしか分からないときは {date} と書く",
        "write {date} if day and month are exchanged": "月と日が逆なら {date} と書く",
        "write {first}/{last} for the years {start} to {end}, {first} if only the year is known": (
            "{start}年から{end}年までなら {first}/{last}、年しか分からないときは {first} と書く"
        ),
        "write {year} if only the year is known": "年しか分からないときは {year} と書く",
        # times and zones
        'a local time in 24 hours, two digits each for hours and minutes, such as "09:04"': (
            '24時間制の現地時刻。時と分を2桁ずつ、"09:04" のように書く'
        ),
        "24:00 is the next day's 00:00": "24:00は翌日の00:00である",
        'write "00:00" and the date of the next day': '"00:00" と翌日の日付を書く',
        "{text}: there is no hour {hour}": "{text}：{hour}時はない",
        "hours run from 00 to 23": "時は00から23まで",
        "{text}: there is no minute {minute}": "{text}：{minute}分はない",
        "minutes run from 00 to 59": "分は00から59まで",
        "the time is empty": "時刻が空である",
        "delete the line if the time is not known": "時刻が分からなければ、その行を消す",
        "{text} is not a time of day": "{text} は時刻ではない",
        'write it as "09:04"': '"09:04" のように書く',
        "{text} is not just hours and minutes in two digits each": "{text} は、2桁ずつの時と分だけになっていない",
        'write "{time}"': '"{time}" と書く',
        'write "{time}" if that is the local time: the zone is the place\'s, or stands in `timezone`': (
            '現地時刻なら "{time}" と書く。時間帯は場所の記録から決まり、異なるときは `timezone` に書く'
        ),
        "{text} is not a time zone": "{text} は時間帯ではない",
        "an IANA time zone": "IANAの時間帯",
        "write a name such as `Europe/Paris`": "`Europe/Paris` のような名前を書く",
        "a time of day cannot be placed in the year {year}": "{year}年の時刻は扱えない",
        "a year from 0002 to 9998": "0002から9998までの年",
        "delete the time": "時刻を消す",
        "{time} on {day} does not exist in {zone}: the clocks went from {stopped} to {first}": (
            "{zone} では {day} の {time} はなかった。時計が {stopped} から {first} に進められた"
        ),
        "{time} on {day} came twice in {zone}, where the clocks were put back": (
            "{zone} では {day} に時計が戻され、{time} が2度あった"
        ),
        "which of the two it was": "2度のうちのどちらか",
        "write `timezone: {first}` if it was the first, `timezone: {second}` if it was the second, "
        "and every time here by that clock": (
            "1度目なら `timezone: {first}`、2度目なら `timezone: {second}` と書き、ここの時刻は全てその時計で書く"
        ),
        "delete the time, and say in the text which of the two it was": (
            "時刻を消し、どちらの時刻だったかは文章に書く"
        ),
        "a time that the clocks of the place showed": "その場所の時計が実際に示した時刻",
        'write {last_day} and "{last_time}" or earlier, or {first_day} and "{first_time}" or later': (
            '{last_day} の "{last_time}" 以前か、{first_day} の "{first_time}" 以後の時刻を書く'
        ),
    }
)
