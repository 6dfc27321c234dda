"""The records of two events for everybody, as they are kept in ``golden/`` and were read.

``python -m tests.record`` draws them anew.
"""

from __future__ import annotations

import pytest

from tests.record.followed import AUDIENCES, EVENTS, GOLDEN, path_of, text_of


@pytest.mark.parametrize("key", AUDIENCES)
@pytest.mark.parametrize("name", EVENTS)
def test_a_record_reads_as_it_was_read(name: str, key: str) -> None:
    assert text_of(name, key) == path_of(name, key).read_text(encoding="utf-8")


def test_there_is_one_for_everybody_and_no_other() -> None:
    wanted = {path_of(name, key) for name in EVENTS for key in AUDIENCES}
    assert set(GOLDEN.iterdir()) == wanted
