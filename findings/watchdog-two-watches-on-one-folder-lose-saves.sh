#!/bin/sh
# watchdog on Linux: a second watch on a folder, for other events, takes the events of the first away.
#
# Guess: two handlers may watch the same folder for different events (one for files that were saved, one for folders that
# come and go): each schedule() is a watch of its own, and each is told of what it asked for.
#
# Seen: whoever asked first is told of no save any more. All watches share one inotify descriptor, and the kernel keeps
# one mask a folder: the later watch puts its own in place of the earlier. Where both are scheduled before start(), it is
# up to chance which is the later. With the events of both asked for by both, nothing is lost. Release 6.0.0 gave
# each watch a descriptor, and both were told.
#
# For a site of records: a preview that watches its folder in two ways misses edits, on some starts only; ask for the same
# events in every watch and choose in the handler.
#
# Versions: watchdog 7.1.0 and 6.0.0 (PyPI), Python 3.11, Linux. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
for version in 7.1.0 6.0.0; do
  python3 -m venv "$room/$version"
  "$room/$version/bin/pip" install --quiet --disable-pip-version-check watchdog==$version || {
    echo 'The packages could not be installed.'
    exit 2
  }
done

cat >"$room/watch.py" <<'END'
import pathlib
import tempfile
import time
from watchdog.events import DirCreatedEvent, DirDeletedEvent, FileClosedEvent, FileSystemEventHandler
from watchdog.observers import Observer


class Saves(FileSystemEventHandler):
    def __init__(self):
        self.seen = 0

    def on_closed(self, event):
        self.seen += 1


def saves_seen(first, second):
    folder = pathlib.Path(tempfile.mkdtemp())
    saves, observer = Saves(), Observer()
    observer.start()
    observer.schedule(saves, str(folder), event_filter=first)
    if second:
        observer.schedule(FileSystemEventHandler(), str(folder), event_filter=second)
    for day in range(1, 4):
        (folder / 'record.yml').write_text(f'date: 2018-06-0{day}\n')
        time.sleep(1)
    observer.stop()
    observer.join()
    return saves.seen


files, folders = [FileClosedEvent], [DirCreatedEvent, DirDeletedEvent]
print('one watch, three saves:', saves_seen(files, None))
print('a second for folders:', saves_seen(files, folders))
print('both for both:', saves_seen(files + folders, files + folders))
END

seen=$(
for version in 7.1.0 6.0.0; do
  echo "watchdog $version"
  "$room/$version/bin/python" "$room/watch.py"
done
)
stated=$(cat <<'END'
watchdog 7.1.0
one watch, three saves: 3
a second for folders: 0
both for both: 3
watchdog 6.0.0
one watch, three saves: 3
a second for folders: 3
both for both: 3
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: two watches on one folder live together in another way.'
  exit 1
fi
echo 'As stated.'
