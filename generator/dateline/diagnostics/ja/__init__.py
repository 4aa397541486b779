"""The messages in Japanese."""

from __future__ import annotations

TEMPLATES: dict[str, str] = {}
