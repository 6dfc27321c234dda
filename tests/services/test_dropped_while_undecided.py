"""Who heard that a change comes hears that it does not, whatever was answered since (S42)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.duty import CALLED_OFF, TO_COME, State
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.services.an_event import Event


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


def test_an_undecided_question_hides_nobody_who_knows_of_a_dropped_change(store: Store) -> None:
    """Who heard that a change comes hears that it does not, whatever was answered since."""
    event = Event.noted(store, "ABUSE_NEGLECT", details={"enquiry_status": ("enquiry_closed",)})
    event.safe()
    event.settle(la_asked=("yes",), live_enquiry=("none",), candour=("yes",), candour_asked=("GP",))
    event.meet()
    made = event.agree()
    event.tell(event.duty("LA"), changes=True, details={TO_COME: (made.id,)})
    event.settle(la_asked=("not_asked",))
    assert event.duty("LA").state is State.TO_DECIDE
    event.store.actions.save(following.dropped(made, "Nobody to do it", event.today), made)
    duty = event.duty("LA")
    assert (duty.state, duty.called_off) == (State.TO_TELL, True)
    assert any("Local authority" in point for point in event.open_points())
    event.tell(duty, details={CALLED_OFF: (made.id,)})
    assert event.duty("LA").state is State.TO_DECIDE
