// What the theme gets for the worker that it starts: it hands queries to the program that finds (worker.js) with the
// filters beside them, and shows what is added to the theme's list.

import { ANSWER, EMPTY, QUERY, RESULT } from "./messages.js"
import { isFromDisk } from "./page-address.js"
import { show, showAnswer } from "./panel.js"

const FAILED = { type: RESULT, data: { ...EMPTY, trouble: true } }

export class SearchWorker extends EventTarget {
  // `TheirWorker` is the browser's own `Worker`.
  constructor(url, TheirWorker) {
    super()
    this.filter = {}
    this.settings = null
    this.last = null
    if (isFromDisk) this.runInPage(url)
    else this.runBeside(new TheirWorker(url))
  }

  runBeside(worker) {
    worker.addEventListener("message", ({ data }) => this.receive(data))
    worker.addEventListener("error", () => this.receive(FAILED))
    this.send = (message) => worker.postMessage(message)
  }

  // A page from a disk may start no worker, but it may run a script that lies beside it.
  runInPage(url) {
    let listener = null
    const waiting = []
    this.send = (message) => (listener ? listener({ data: message }) : waiting.push(message))
    const script = document.createElement("script")
    script.src = url
    script.onload = () => {
      window.datelineSearch((found) => (listener = found), (message) => this.receive(message), script.src)
      waiting.splice(0).forEach(this.send)
    }
    script.onerror = () => this.receive(FAILED)
    document.head.append(script)
  }

  postMessage(message) {
    if (message.type === QUERY) {
      const isNew = !this.last || this.last.data !== message.data
      this.last = isNew ? { ...message, limit: undefined } : this.last
      this.ask()
    } else {
      this.settings = message.data.config.dateline
      this.send(message)
    }
  }

  ask(changes = {}) {
    this.last = { ...this.last, ...changes, filter: this.filter, answers: true }
    this.send(this.last)
  }

  receive(message) {
    if (message.type === ANSWER) { // nothing of the theme's
      showAnswer(this, message.data)
      this.dispatchEvent(new MessageEvent("answer", { data: message }))
      return
    }
    if (isFromDisk && message.type === RESULT) leadToFiles(message.data)
    // The theme shows the results first.
    this.dispatchEvent(new MessageEvent("message", { data: message }))
    if (message.type === RESULT) show(this, message.data)
  }

  terminate() {}
}

// On a disk the address of a folder shows its files, not the page in it.
function leadToFiles({ items, near }) {
  const toFile = (url) => url.replace(/(^|\/)$/, "$1index.html")
  for (const [item] of items) item.location = toFile(item.location)
  for (const name of near) name.url = toFile(name.url)
}
