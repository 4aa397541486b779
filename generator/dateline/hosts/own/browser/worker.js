// The program that finds, beside the page; on a disk, where no worker may start, in it.

import { EMPTY, RESULT } from "../../../search/browser/messages.js"

const FAILED = { type: RESULT, data: { ...EMPTY, trouble: true } }

// What sends a message to the program; what it answers goes to `receive`.
export function startWorker(url, receive, isFromDisk) {
  if (isFromDisk) return runInPage(url, receive)
  const worker = new Worker(url)
  worker.addEventListener("message", ({ data }) => receive(data))
  worker.addEventListener("error", () => receive(FAILED))
  return (message) => worker.postMessage(message)
}

function runInPage(url, receive) {
  let listener = null
  const waiting = []
  const send = (message) => (listener ? listener({ data: message }) : waiting.push(message))
  const script = document.createElement("script")
  script.src = url
  script.onload = () => {
    window.datelineSearch((found) => (listener = found), receive, script.src)
    waiting.splice(0).forEach(send)
  }
  script.onerror = () => receive(FAILED)
  document.head.append(script)
  return send
}
