// The script that every page runs.

import { addCopyButtons } from "./copy.js"
import { startFilter } from "./filter.js"
import { nameMarks } from "./mark-names.js"
import { leadToPages } from "./saved-copy.js"

const isFromDisk = location.protocol === "file:"

// The theme tells of each page that it brings in; in a copy on a disk it tells of none.
const onPage = (run) => (window.document$ && !isFromDisk ? window.document$.subscribe(run) : run())

onPage(addCopyButtons)
onPage(startFilter)
onPage(nameMarks)
if (isFromDisk) leadToPages()
