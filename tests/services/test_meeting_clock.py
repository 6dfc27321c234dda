"""The clock of a meeting: it counts up in minutes, and says about how long is left."""

from __future__ import annotations

from dataclasses import replace

from reflect_tui.domain.meeting import Stage
from reflect_tui.services.meeting_clock import MeetingClock
from tests.domain.examples import meeting


class Seconds:
    """Stands still until somebody moves it on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_question_and_the_meeting_are_counted_each_for_itself() -> None:
    seconds = Seconds()
    clock = MeetingClock(seconds)
    clock.at(1)
    assert (clock.here, clock.in_all) == (0, 0)
    seconds.now += 59.9
    assert (clock.here, clock.in_all) == (0, 0)
    seconds.now += 0.2
    assert (clock.here, clock.in_all) == (1, 1)
    clock.at(1)
    assert clock.here == 1
    clock.at(2)
    assert (clock.here, clock.in_all) == (0, 1)
    seconds.now += 3 * 3600
    assert (clock.here, clock.in_all) == (180, 181)


def test_what_is_left_falls_with_every_question_and_ends_with_the_actions() -> None:
    clock = MeetingClock(Seconds())
    about = meeting()
    clock.expect((40, 60))
    positions = [
        replace(about, stage=Stage.QUESTIONS, position=n) for n in range(len(about.questions))
    ]
    left = [clock.left(each) for each in positions]
    assert clock.left(replace(about, stage=Stage.OPENING)) == 50
    assert left == sorted(left, reverse=True)
    assert left[-1] < left[0] <= 50
    assert all(each % 5 == 0 and each >= 5 for each in left)
    assert 5 <= clock.left(replace(about, stage=Stage.ACTIONS)) <= left[-1]
    assert clock.left(replace(about, stage=Stage.CLOSING)) == 0


def test_it_is_said_in_many_words_or_in_few_and_not_at_all_when_hidden() -> None:
    seconds = Seconds()
    clock = MeetingClock(seconds)
    about = replace(meeting(), stage=Stage.OPENING)
    clock.at(1)
    seconds.now += 125
    assert clock.words(about) == (
        "2 min here · 2 in all",
        "2 min in all",
        "2 min",
    )
    clock.expect((20, 30))
    assert clock.words(about) == (
        "2 min here · 2 in all · about 25 left",
        "2 min here · 2 in all",
        "2 min in all",
        "2 min",
    )
    clock.shown = False
    assert clock.words(about) == ()


def test_a_meeting_that_was_paused_goes_on_counting_and_its_question_where_that_is_known() -> None:
    seconds = Seconds()
    clock = MeetingClock(seconds)
    about = replace(meeting(), stage=Stage.CLOSING)
    clock.go_on(12)
    clock.at(1)
    seconds.now += 60
    assert clock.words(about) == ("13 min in all", "13 min")
    clock.at(2)
    seconds.now += 60
    assert clock.words(about)[0] == "1 min here · 14 in all"
    clock.go_on(13)
    assert clock.in_all == 14
