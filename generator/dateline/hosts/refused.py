"""What a host raises where it publishes nothing."""

from __future__ import annotations

from dateline.diagnostics import Findings


class Refused(Exception):  # noqa: N818 -- it says what happens
    """Nothing is published; the findings say why."""

    def __init__(self, findings: Findings) -> None:
        super().__init__("nothing is published")
        self.findings = findings
