from __future__ import annotations

from pathlib import Path

import pytest

from dateline.publishing import PublishError, saved_copy
from dateline.publishing.place import COPY
from dateline.publishing.saved_copy import for_disk

FOLDERS = {"", "events", "events/hanoi-summit", "ja", "ja/events", "ja/events/hanoi-summit"}
PATH = "events/hanoi-summit/index.html"


@pytest.mark.parametrize(
    "written, mended",
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="../..">', '<a href="../../index.html">'),
        ("<a href='../'>", '<a href="../index.html">'),
        ("<a href=../>", '<a href="../index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a class="x" HREF="../#y2019">', '<a class="x" HREF="../index.html#y2019">'),
        ('<a href="../?kind=summit&amp;person=a">', '<a href="../index.html?kind=summit&amp;person=a">'),
        ('<svg><a xlink:href="../">', '<svg><a xlink:href="../index.html">'),
        ('<a href="./" data-home="../../ja/">', '<a href="./index.html" data-home="../../ja/index.html">'),
        (
            '<meta http-equiv="refresh" content="0; url=../../ja/">',
            '<meta http-equiv="refresh" content="0; url=../../ja/index.html">',
        ),
    ],
)
def test_a_link_to_a_folder_names_the_page_in_it(written: str, mended: str) -> None:
    """However the link is written, in text, in a picture or as a redirect."""
    assert for_disk(f"é\n<p>{written}\n</p>", PATH, FOLDERS) == f"é\n<p>{mended}\n</p>"


@pytest.mark.parametrize(
    "written",
    [
        '<a href="#sources">',
        '<a href="">',
        '<a href="?year=2018">',
        '<a href="https://example.org/dir/">',
        '<a href="//example.org/dir/">',
        '<a href="mailto:a@example.org">',
        '<a href="../unknown/">',
        '<a href="../../../">',
        '<a href="../../assets/dateline.css">',
        "<a title='x href=\"../\"'>",
        "<script>const x = '<a href=\"../\">'</script>",
        '<!-- <a href="../"> -->',
        '<p>href="../"</p>',
        '<meta name="description" content="0; url=../">',
        '<link rel="canonical" href="https://example.org/events/hanoi-summit/">',
    ],
)
def test_everything_else_stays_as_it_is(written: str) -> None:
    """No other address, and nothing that only looks like a link, is changed by a byte."""
    assert for_disk(written, PATH, FOLDERS) == written


def test_a_copy_is_the_site_with_other_links(tmp_path: Path) -> None:
    """Every file is there but the page for addresses that nobody has; only pages differ, and only in links."""
    site, copy = tmp_path / "site", tmp_path / "copy"
    (site / "events").mkdir(parents=True)
    copy.mkdir()
    (site / "index.html").write_text('<a href="events/">é</a>', encoding="utf-8")
    (site / "events/index.html").write_text('<a href="../">Home</a>', encoding="utf-8")
    (site / "404.html").write_text('<a href="/record/">Home</a>', encoding="utf-8")
    (site / "picture.svg").write_bytes(b'\xff<a href="events/">')
    assert saved_copy.write(site, copy) == 3
    found = {path.relative_to(copy).as_posix(): path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    assert found.pop(COPY)
    assert found == {
        "index.html": '<a href="events/index.html">é</a>'.encode(),
        "events/index.html": b'<a href="../index.html">Home</a>',
        "picture.svg": b'\xff<a href="events/">',
    }


def test_without_a_site_there_is_no_copy(tmp_path: Path) -> None:
    """Whoever has not built yet is told to."""
    with pytest.raises(PublishError, match="build it first"):
        saved_copy.write(tmp_path / "site", tmp_path)
