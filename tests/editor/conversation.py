"""A conversation with a language server, as an editor holds it: JSON-RPC over its standard input and output."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

SECONDS = 180.0
"""Longer than any answer takes, even on a busy machine."""


class Conversation:
    """One server with one project open. The settings are those of the project's .vscode/settings.json."""

    def __init__(self, command: list[str], project: Path) -> None:
        self.root = project
        """The project's folder."""
        self._server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=project)
        self._answers: dict[int, queue.Queue[dict[str, Any]]] = {}
        self._told: dict[str, queue.Queue[dict[str, Any]]] = {}
        self._number = 0
        self._version = 0
        self._writing = threading.Lock()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        folder = {"uri": project.as_uri(), "name": project.name}
        able = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        self.ask(
            "initialize",
            processId=None,
            rootUri=folder["uri"],
            workspaceFolders=[folder],
            capabilities=able,
        )
        self._say("initialized", {})
        self._say("workspace/didChangeConfiguration", {"settings": self._settings()})

    def open(self, path: str, text: str) -> list[dict[str, Any]]:
        """Show the server a file as it is being typed; gives what it finds wrong."""
        uri = (self.root / path).as_uri()
        self._told[uri] = queue.Queue()
        self._version += 1  # the server takes a text of the same path and version for the one it has read
        document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": text}
        self._say("textDocument/didOpen", {"textDocument": document})
        found: list[dict[str, Any]] = self._told[uri].get(timeout=SECONDS)["diagnostics"]
        return found

    def complete(self, path: str, line: int, column: int) -> dict[str, dict[str, Any]]:
        """What it offers at a place counted from 0, by label."""
        found = self.ask("textDocument/completion", **self._at(path, line, column))
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item for item in items}

    def complete_with(self, label: str, path: str, line: int, column: int) -> dict[str, dict[str, Any]]:
        """The same, asked as somebody who types on does, until it has this label; the last answer if it never has."""
        end = time.monotonic() + SECONDS
        while label not in (offered := self.complete(path, line, column)) and time.monotonic() < end:
            time.sleep(0.1)
        return offered

    def hover(self, path: str, line: int, column: int) -> str:
        """What its bubble says at a place counted from 0."""
        found = self.ask("textDocument/hover", **self._at(path, line, column))
        return str(found["contents"]["value"]) if found else ""

    def close(self) -> None:
        """End the server."""
        self.ask("shutdown")
        self._say("exit", None)
        self._server.wait(timeout=SECONDS)
        for stream in (self._server.stdin, self._server.stdout):
            if stream is not None:
                stream.close()
        self._reader.join(timeout=SECONDS)

    def ask(self, method: str, **given: Any) -> Any:
        """The server's answer."""
        self._number += 1
        number = self._number
        self._answers[number] = queue.Queue()
        self._send({"id": number, "method": method, "params": given or None})
        answer = self._answers[number].get(timeout=SECONDS)
        del self._answers[number]
        assert "error" not in answer, answer
        return answer.get("result")

    def _at(self, path: str, line: int, column: int) -> dict[str, Any]:
        place = {"line": line, "character": column}
        return {"textDocument": {"uri": (self.root / path).as_uri()}, "position": place}

    def _say(self, method: str, given: Any) -> None:
        self._send({"method": method, "params": given})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        with self._writing:
            self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
            self._server.stdin.flush()

    def _read(self) -> None:
        assert self._server.stdout is not None
        while header := self._server.stdout.readline():
            size = int(header.removeprefix(b"Content-Length: "))
            while self._server.stdout.readline().strip():
                pass
            self._take(json.loads(self._server.stdout.read(size)))

    def _take(self, message: dict[str, Any]) -> None:
        method, number = message.get("method"), message.get("id")
        if method is None and number in self._answers:
            self._answers[number].put(message)
        elif method == "textDocument/publishDiagnostics":
            if told := self._told.get(message["params"]["uri"]):
                told.put(message["params"])
        elif number is not None:
            self._send({"id": number, "result": self._answer(str(method), message.get("params") or {})})

    def _answer(self, method: str, given: dict[str, Any]) -> Any:
        if method != "workspace/configuration":
            return None
        return [self._settings().get(str(item.get("section")), {}) for item in given["items"]]

    def _settings(self) -> dict[str, Any]:
        """`{"yaml.a.b": x}` as `{"yaml": {"a": {"b": x}}}`, which is how editors hand settings over."""
        flat = json.loads((self.root / ".vscode/settings.json").read_text(encoding="utf-8"))
        nested: dict[str, Any] = {}
        for key, value in flat.items():
            *above, last = key.split(".")
            place = nested
            for name in above:
                place = place.setdefault(name, {})
            place[last] = value
        return nested
