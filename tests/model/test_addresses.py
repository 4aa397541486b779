from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from dateline.model.addresses import MAX_ADDRESS, web_address
from dateline.reading.coordinates import written
from dateline.reading.yaml import MAX_BYTES

BLANKS = " " * (MAX_BYTES // 2)


def test_blanks_without_end_are_no_address() -> None:
    """What is longer than any address is refused without a search for a remark behind it."""
    with pytest.raises(PydanticCustomError, match="is not a web address"):
        web_address(f"https://example.org/{BLANKS}a")


def test_blanks_without_end_are_no_point() -> None:
    """Neither is it coordinates, which may stand in the address of a map."""
    assert written(f"40.1{BLANKS}a") == ""
    assert written(f"40.1{' ' * (MAX_ADDRESS // 2)}124.4") == "{latitude: 40.1, longitude: 124.4}"
