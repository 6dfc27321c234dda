"""The traps of domain §10, each with a test of its name: rules that hold whatever the screen shows.

Those that a person would see are in ``tests/screens/test_traps.py``. Not here, because they belong
to parts that are still to come: k (file names), o, p, and the evidence page of q.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import State
from reflect_tui.domain.flag import asked, to_settle
from reflect_tui.domain.following import same_person
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.meeting import Format, Gather, Keep
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.question import Form, Step
from reflect_tui.errors import NotYet, WordsRefused
from reflect_tui.services import opportunities
from reflect_tui.services.chapter import PACKAGED
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.next_step import Next
from reflect_tui.storage.store import Store
from tests.domain.examples import noted
from tests.kinds import KINDS
from tests.services.an_event import EVERYTHING_SAID, Event
from tests.storage.begun import CHAPTER, Drawer, at_first_question, begin, ready
from tests.storage.files import every_byte

POSITIVE = {key for key, kind in KINDS.items() if kind.positive}


def texts(value: object) -> Iterator[str]:
    """Every text inside a parsed TOML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def chapter_texts(name: str) -> list[str]:
    """Every text of one file of the chapter."""
    return list(texts(tomllib.loads((PACKAGED / name).read_text(encoding="utf-8"))))


def made_and_checked(event: Event, affects: AffectsCare = AffectsCare.NO) -> Event:
    """With an action that is done and checked, and nobody told."""
    event.agree(affects_care=affects)
    event.done()
    event.checked()
    return event


def test_trap_a_closing_before_staff_are_told(store: Store) -> None:
    event = made_and_checked(Event.talked_about(store))
    assert event.open_points() == ("The whole staff team: not told: Move the trolley",)
    with pytest.raises(WordsRefused, match="Write why it can be closed all the same"):
        event.close()
    event.tell(event.duty("STAFF"))
    event.close()
    assert event.known.opportunity.closed is not None


@pytest.mark.parametrize("status", ["no_enquiry", "enquiry_closed"])
def test_trap_b_no_enquiry_does_not_mean_nothing_to_learn(store: Store, status: str) -> None:
    event = Event.noted(store, "ABUSE_NEGLECT", details={"enquiry_status": (status,)})
    event.safe()
    event.settle(**EVERYTHING_SAID)
    assert event.step().next is Next.PLAN
    event.meet()
    assert event.step().next is Next.AGREE
    made_and_checked(event)
    assert event.duty("STAFF").state is State.TO_TELL
    with pytest.raises(WordsRefused):
        event.close()


@pytest.mark.parametrize("harm", list(Harm))
@pytest.mark.parametrize("kind", KINDS)
def test_trap_c_candour_is_asked_whatever_the_kind(kind: str, harm: Harm) -> None:
    event = noted(kinds=(kind,), harm=harm)
    wanted = harm is not Harm.NONE and not (harm is Harm.NOT_KNOWN and kind in POSITIVE)
    flags = CHAPTER.event.flag
    assert ("candour" in {flag.key for flag in asked(flags, event)}) is wanted
    assert ("candour" in {flag.key for flag in to_settle(flags, event)}) is wanted


def test_trap_d_told_the_learning_but_not_the_change(store: Store) -> None:
    event = Event.talked_about(store, "COMPLAINT", harm=Harm.NONE)
    event.tell(event.duty("COMPLAINANT"), changes=False)
    made_and_checked(event)
    event.tell(event.duty("STAFF"))
    duty = event.duty("COMPLAINANT")
    assert (duty.state, duty.lacks) == (State.TO_TELL, ("changes",))
    assert event.open_points() == ("The person who complained: not told everything",)
    event.tell(duty, learning=False)
    assert event.open_points() == ()


def test_trap_d_a_change_that_comes_later_has_to_be_told_again(store: Store) -> None:
    event = Event.talked_about(store, "COMPLAINT", harm=Harm.NONE)
    event.tell(event.duty("COMPLAINANT"))
    assert event.duty("COMPLAINANT").state is State.TOLD
    event.today += timedelta(days=1)
    made_and_checked(event)
    assert event.duty("COMPLAINANT").lacks == ("changes",)


def test_trap_d_who_was_told_early_is_told_again_what_the_team_has_learned(store: Store) -> None:
    event = Event.noted(store, "COMPLAINT", harm=Harm.NONE)
    event.safe()
    event.settle(**EVERYTHING_SAID)
    event.tell(event.duty("COMPLAINANT"))
    assert event.duty("COMPLAINANT").state is State.LATER
    meeting = event.meet(end=False)
    store.learning.save_point(
        LearningPoint(
            id="p1", meeting_id=meeting.id, position=1, step=Step.EVALUATION, text="The bell"
        )
    )
    assert event.duty("COMPLAINANT").state is State.LATER
    store.meetings.end(meeting.ended(Keep.LEARNING))
    duty = event.duty("COMPLAINANT")
    assert (duty.state, duty.lacks) == (State.TO_TELL, ("learning", "changes"))
    listed = {each.duty.rule.key: each.duty for each in store.tellings.owed(CHAPTER.duties)}
    assert (listed["COMPLAINANT"].state, listed["COMPLAINANT"].lacks) == (duty.state, duty.lacks)
    event.tell(duty)
    assert event.duty("COMPLAINANT").state is State.TOLD


def test_trap_d_who_was_told_early_is_told_that_nothing_was_changed(store: Store) -> None:
    for kind, key in (("COMPLAINT", "COMPLAINANT"), ("ABUSE_NEGLECT", "LA")):
        event = Event.noted(store, kind, harm=Harm.NONE)
        event.safe()
        event.settle(**{**EVERYTHING_SAID, "la_asked": ("yes",)})
        event.tell(event.duty(key))
        event.meet()
        assert event.duty(key).state is State.TO_TELL
        event.tell(event.duty(key))
        assert event.duty(key).state is State.TOLD


async def test_trap_g_nothing_is_kept_before_it_is_handed_in_and_shown(tmp_path: Path) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    try:
        run = await at_first_question(file)
        run.hand_in("the bell was out of reach")
        assert not Drawer(file.path).holds("the bell was out of reach")
        await run.reveal()
        assert Drawer(file.path).holds("the bell was out of reach")
    finally:
        file.close()
    assert b"out of reach" in every_byte(tmp_path)


def test_trap_j_a_rota_change_is_told_to_people(store: Store) -> None:
    rota = next(change for change in CHAPTER.change_types if change.key == "ROTA")
    assert rota.affects_care
    event = Event.talked_about(store, "QA", harm=Harm.NONE)
    event.agree(change="ROTA", affects_care=AffectsCare.NOT_SURE)
    event.done()
    assert event.duty("PEOPLE").state is State.TO_TELL
    event.checked()
    event.tell(event.duty("STAFF"))
    assert event.open_points() == ("People using the service: not told: Move the trolley",)


DUE = ("la_due", "cqc_due", "commissioner_due")


def test_trap_l_no_day_stands_anywhere_that_nobody_gave(store: Store) -> None:
    details = {"enquiry_status": ("enquiry_closed",), "inspection_by": ("cqc", "commissioner")}
    kinds = ("COMPLAINT", "ABUSE_NEGLECT", "INSPECTION_AUDIT")
    event = Event.talked_about(store, *kinds, harm=Harm.SERIOUS, details=details)
    event.settle(candour=("yes",), la_asked=("yes",), live_enquiry=("none",))
    made_and_checked(event, AffectsCare.YES)
    duties = event.known.duties
    assert len(duties) == 7
    assert [duty.due_on for duty in duties] == [None] * 7
    assert not any(duty.overdue(date.max) for duty in duties)
    event.settle(**dict.fromkeys(DUE, ("2027-01-08",)))
    given = {duty.rule.key: duty.due_on for duty in event.known.duties if duty.due_on}
    assert given == dict.fromkeys(("LA", "CQC", "COMM"), date(2027, 1, 8))


def test_trap_l_no_number_of_days_stands_in_the_rules() -> None:
    said = " ".join(chapter_texts("duties.toml")).casefold()
    assert not re.search(r"\d+ (working )?(day|week|month|hour)", said)
    assert "at once" not in said
    assert "immediately" not in said


def test_trap_m_regulation_18_is_never_named_without_its_year() -> None:
    texts = [text for path in PACKAGED.glob("*.toml") for text in chapter_texts(path.name)]
    named = [t for t in texts if re.search(r"\b(reg|regulation)\.? 18\b", t.casefold())]
    assert named
    for text in named:
        assert re.search(r"2009|2014", text), text


def test_trap_n_the_threshold_is_that_of_regulation_20_9() -> None:
    candour = next(flag for flag in CHAPTER.event.flag if flag.key == "candour")
    said = " ".join(candour.help).casefold()
    for words in (
        "unintended or unexpected",
        "reasonable opinion of a health care professional",
        "death",
        "28 days or more in a row",
        "changes to the structure of the body",
        "prolonged pain, or prolonged psychological harm",
        "shorter life expectancy",
        "treatment by a health care professional",
        "any one of these",
    ):
        assert words in said
    everything = [text for path in PACKAGED.glob("*.toml") for text in chapter_texts(path.name)]
    assert not any("moderate" in text.casefold() for text in everything)


async def test_trap_r_no_actions_without_a_reason(tmp_path: Path) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    try:
        run = await at_first_question(file)
        about = run.opportunity.id
        while run.meeting.position + 1 < len(run.meeting.questions):
            await run.onward()
        await run.onward()
        with pytest.raises(NotYet, match="agree at least one action, or say why no change"):
            await run.end(Keep.LEARNING)
        with pytest.raises(WordsRefused, match="Write why nothing needs to change"):
            await run.no_change("  ")
        await run.no_change("All was done on the day")
        await run.end(Keep.LEARNING)
        known = await file.do(lambda s: opportunities.everything(s, about, CHAPTER))
        assert not known.undecided
    finally:
        file.close()


def test_trap_r_an_event_without_either_is_not_closed_silently(store: Store) -> None:
    event = Event.talked_about(store, harm=Harm.NONE)
    assert event.open_points() == ("No actions are agreed, and no reason why none are needed.",)
    with pytest.raises(WordsRefused):
        event.close()


@pytest.mark.parametrize("asked_", [(), ("",), ("   ",)])
def test_trap_s_no_to_candour_without_a_health_professional(
    store: Store, asked_: tuple[str, ...]
) -> None:
    event = Event.noted(store, "ACCIDENT", harm=Harm.MINOR)
    with pytest.raises(WordsRefused) as refused:
        event.settle(candour=("no",), candour_asked=asked_, candour_because=("A bruise",))
    assert [each.field for each in refused.value.faults] == ["candour_asked"]
    assert event.duty("DOC").state is State.TO_DECIDE
    event.settle(candour=("no",), candour_asked=("GP",), candour_because=("A bruise",))
    assert all(duty.rule.key != "DOC" for duty in event.known.duties)


def test_trap_s_not_asked_yet_stays_open(store: Store) -> None:
    event = Event.talked_about(store, "ACCIDENT", harm=Harm.SERIOUS)
    event.settle(candour=("not_asked",))
    assert event.duty("DOC").state is State.TO_DECIDE
    assert "candour" in {flag.key for flag in event.known.to_settle}


def test_trap_t_who_checks_their_own_action_is_seen(store: Store) -> None:
    event = Event.talked_about(store, harm=Harm.NONE)
    event.agree(owner="Registered manager")
    event.done()
    event.checked(by=" registered MANAGER ")
    assert same_person(event.known.actions[0])


def test_trap_e_a_one_to_one_is_never_called_anonymous(store: Store) -> None:
    words = CHAPTER.meeting
    said = (*words.one_to_one, *words.two_people, *words.spoken_two_people, words.one_to_one_prompt)
    assert said
    assert not any("anonym" in text.casefold() for text in said)
    about = ready(store)
    plan = {"format": Format.ONE_TO_ONE, "form": Form.YOU, "gather": Gather.SPOKEN, "people": 2}
    meeting = store.meetings.get(begin(store, about, **plan))
    shown = (question.text + question.warning for question in meeting.questions)
    assert not any("anonym" in text.casefold() for text in shown)
