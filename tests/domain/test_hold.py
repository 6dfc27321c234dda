"""On hold while somebody else looks into it, and lifting that (§1.3)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reflect_tui.domain.hold import holding, lifted, live
from reflect_tui.domain.opportunity import Lifted, Noted
from reflect_tui.domain.safety import Answer, Obstacle, obstacle
from reflect_tui.errors import FormRefused, WordsRefused
from tests.domain.examples import TODAY, check, noted

DAY = timedelta(days=1)


def event(kind: str = "POLICE", **details: str | tuple[str, ...]) -> Noted:
    said = {k: (v,) if isinstance(v, str) else v for k, v in details.items()}
    return noted(kinds=(kind,), details=said)


POLICE_LIVE = event(police="live")


@pytest.mark.parametrize(
    ("about", "who"),
    [
        (event(), ()),
        (POLICE_LIVE, ("police",)),
        (event(police="ended"), ()),
        (event(police="not_known"), ()),
        (event("ACCIDENT", police="live"), ()),
        (event("ABUSE_NEGLECT", enquiry_status="enquiry_open"), ("local_authority",)),
        (event("ABUSE_NEGLECT", enquiry_status="enquiry_closed"), ()),
        (event("ABUSE_NEGLECT", enquiry_status="no_enquiry"), ()),
        (event("ACCIDENT", enquiry_status="enquiry_open"), ()),
        (event("ACCIDENT", live_enquiry="coroner"), ("coroner",)),
        (event("SAR", live_enquiry=("hse", "disciplinary")), ("hse", "disciplinary")),
        (event("SAR", live_enquiry="none"), ()),
        (event("SAR", live_enquiry="not_known"), ()),
        (event(police="live", live_enquiry=("police", "cqc")), ("police", "cqc")),
        (event(police="live", live_enquiry="none"), ("police",)),
    ],
)
def test_who_is_still_looking_into_it(about: Noted, who: tuple[str, ...]) -> None:
    assert live(about) == who
    assert holding(about, None) == who
    assert obstacle(about, check()) is (Obstacle.ON_HOLD if who else None)


def test_a_hold_is_lifted_for_those_who_look_into_it_now() -> None:
    made = lifted(
        POLICE_LIVE, TODAY, TODAY, by=" Sussex police ", limits=" the rota only ", agreed=["police"]
    )
    assert made == Lifted(
        by="Sussex police", on=TODAY, limits="the rota only", for_whom=("police",)
    )
    assert holding(POLICE_LIVE, made) == ()
    assert obstacle(POLICE_LIVE, check(), made) is None


def test_somebody_new_holds_it_up_again() -> None:
    made = lifted(POLICE_LIVE, TODAY, TODAY, by="Police", limits="", agreed=["police"])
    more = event(police="live", live_enquiry="coroner")
    assert holding(more, made) == ("coroner",)
    assert obstacle(more, check(), made) is Obstacle.ON_HOLD


def test_each_of_several_agrees_for_itself() -> None:
    three = event(live_enquiry=("police", "coroner", "cqc"))
    first = lifted(three, TODAY, TODAY, by="Police", limits="The rota only", agreed=["police"])
    assert (first.for_whom, holding(three, first)) == (("police",), ("coroner", "cqc"))
    assert obstacle(three, check(), first) is Obstacle.ON_HOLD
    limits = "The rota only. Not the fall"
    second = lifted(
        three, TODAY, TODAY, by="Coroner", limits=limits, agreed=["coroner", "cqc"], before=first
    )
    assert (second.by, second.limits) == ("Police; Coroner", limits)
    assert (second.for_whom, holding(three, second)) == (("police", "coroner", "cqc"), ())


@pytest.mark.parametrize("agreed", [[], ["cqc"], ["nobody"]])
def test_nobody_agrees_for_somebody_else(agreed: list[str]) -> None:
    with pytest.raises(WordsRefused, match="Pick who agreed") as refused:
        lifted(POLICE_LIVE, TODAY, TODAY, by="Police", limits="", agreed=agreed)
    assert refused.value.field == "agreed"


def test_safety_comes_before_a_hold() -> None:
    for unsafe in (check(person=Answer.NO), None):
        assert obstacle(POLICE_LIVE, unsafe) not in (None, Obstacle.ON_HOLD)


@pytest.mark.parametrize(
    ("said", "ahead", "fields"),
    [
        ({"by": " ", "limits": ""}, 0, ["who"]),
        ({"by": "x" * 61, "limits": ""}, 0, ["who"]),
        ({"by": "Police", "limits": ""}, 1, ["when"]),
        ({"by": "Police", "limits": ""}, -99, ["when"]),
        ({"by": "Police", "limits": "x" * 81}, 0, ["limits"]),
        ({"by": "", "limits": "\x1b"}, 1, ["who", "when", "limits"]),
    ],
)
def test_lifting_needs_who_and_a_day_since_the_event_that_has_come(
    said: dict[str, str], ahead: int, fields: list[str]
) -> None:
    with pytest.raises(WordsRefused) as refused:
        lifted(
            POLICE_LIVE,
            TODAY + ahead * DAY,
            TODAY,
            by=said["by"],
            limits=said["limits"],
            agreed=["police"],
        )
    found = refused.value
    faults = found.faults if isinstance(found, FormRefused) else [found]
    assert [each.field for each in faults] == fields
