"""Whatever a team does in its meeting, it stands at a question that is there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reflect_tui.domain.meeting import Asked, Keep, Meeting, Stage
from reflect_tui.errors import NotYet
from tests.domain.examples import meeting

MOVES = st.one_of(
    st.sampled_from(["onward", "back", "skip", "ask", "reveal", "nothing"]),
    st.integers(min_value=0, max_value=11),
)
STEPS = st.lists(st.integers(min_value=1, max_value=4), min_size=1, max_size=12).map(sorted)


def moved(here: Meeting, move: str | int) -> Meeting:
    """The meeting after one move; a number is a jump to the question with that index."""
    if isinstance(move, int):
        wanted = here.questions[move % len(here.questions)]
        try:
            there = here.at(wanted.key)
        except NotYet:
            assert wanted.step is not here.question.step
            return here
        assert wanted.step is here.question.step
        assert there.question == wanted
        return there
    if move in ("onward", "back"):
        return here.onward() if move == "onward" else here.back()
    if here.stage is not Stage.QUESTIONS:
        return here
    return {
        "skip": lambda: here.skipped("No time"),
        "ask": lambda: here.with_own_question("Why?"),
        "reveal": lambda: here.revealed(3),
        "nothing": lambda: here.revealed(0),
    }[move]()


@settings(deadline=None, derandomize=True, max_examples=300)
@given(STEPS, st.lists(MOVES, max_size=40))
def test_the_team_always_stands_at_a_question_that_is_there(
    steps: list[int], moves: list[str | int]
) -> None:
    start = here = meeting(*steps)
    for move in moves:
        before, here = here, moved(here, move)
        place, of = here.place_in_step
        assert 1 <= place <= of <= len(here.questions)
        assert here.questions[here.position] is here.question
        assert len(here.questions) - len(before.questions) == (
            1 if move == "ask" and before.stage is Stage.QUESTIONS else 0
        )
    keys = [q.key for q in here.questions]
    assert len(keys) == len(set(keys))
    assert [q.key for q in here.questions if not q.own] == [q.key for q in start.questions]
    found = [q.step for q in here.questions]
    assert found == sorted(found)
    assert here.unasked == sum(q.state in (Asked.WAITING, Asked.SKIPPED) for q in here.questions)


@settings(deadline=None, derandomize=True)
@given(STEPS, st.lists(MOVES, max_size=20))
def test_from_anywhere_there_is_a_way_to_the_closing_and_back_to_the_opening(
    steps: list[int], moves: list[str | int]
) -> None:
    here = meeting(*steps)
    for move in moves:
        here = moved(here, move)
    far = len(here.questions) + 3
    there = here
    for _ in range(far):
        there = there.onward()
    assert there.stage is Stage.CLOSING
    for _ in range(far):
        there = there.back()
    assert (there.stage, there.position) == (Stage.OPENING, 0)


@settings(deadline=None, derandomize=True)
@given(st.integers(min_value=0, max_value=300), st.sampled_from(Keep))
def test_contributions_are_kept_by_five_or_more_who_agreed_and_by_nobody_else(
    people: int, keep: Keep
) -> None:
    kept = meeting(people=people).ended(keep).keep is Keep.EVERYTHING
    assert kept is (people >= 5 and keep is Keep.EVERYTHING)
