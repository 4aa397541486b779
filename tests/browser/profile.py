"""A fresh profile of the browser that waits for a busy machine."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext

PATIENCE = 180_000
"""Milliseconds that a page may take to come and an element to be ready: a page that will not come costs this once, and
with a load of twenty on two cores a good one was seen to take forty seconds."""


def profile(browser: Browser, **options: Any) -> BrowserContext:
    """A profile without history, cookies or stored data; `options` are those of `Browser.new_context`."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return context
