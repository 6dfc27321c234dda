"""The form of an action: what is asked, what is refused and where it says so."""

from __future__ import annotations

from reflect_tui.domain.agreed_action import NOT_SO_LATE
from reflect_tui.screens.dialogs.action_form import FAR_OFF
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from tests.pictures.hand import Hand
from tests.scenarios import ask
from tests.screens.agreeing import EQUIPMENT, IDEA, ROTA, TRAINING, fill, saved
from tests.screens.asking import run_of

DAYS = {
    "in 2 weeks": "Mon 7 Dec 2026",
    "next friday": "Fri 4 Dec 2026",
    "12/1": "Tue 12 Jan 2027",
    "Friday week": "Fri 4 Dec 2026",
    "end of month": "Mon 30 Nov 2026",
    "today": "Mon 23 Nov 2026",
}
NO_DAYS = {
    "20/11/2026": "Fri 20 Nov 2026 has gone. Write a day from today on.",
    "yesterday": "Sun 22 Nov 2026 has gone.",
    "29/2/2027": "2027 has no 29 February.",
    "29 February 2027": "2027 has no 29 February.",
    "when we can": "That is not a day I know.",
    "14": "That is not a day I know.",
    "": "Write by when",
}
NOT_ENOUGH = [
    ("", "Deputy", "what", "Write what will be done."),
    ("   ", "Deputy", "what", "Write what will be done."),
    ("x" * 501, "Deputy", "what", "That is 1 letter too long."),
    ("Fit a lamp", "", "who", "Write who will do it: a role."),
    ("Fit a lamp", "x" * 61, "who", "That is 1 letter too long."),
    ("Fit a lamp", "Deputy", "change", "Pick what kind of change it is."),
]


async def test_the_day_is_echoed_before_it_is_saved(empty: Hand) -> None:
    await fill(empty, "Fit a lamp", "Deputy", "", EQUIPMENT)
    await empty.go("#by")
    for said, day in DAYS.items():
        await empty.rewrite(said)
        await empty.see(f"→ {day}")
    assert saved(empty) == []
    await empty.press("f3")
    await empty.at("Actions")
    await empty.see("by Mon 23 Nov 2026")


async def test_a_day_that_is_not_understood_says_why_once_when_its_field_is_left(
    empty: Hand,
) -> None:
    await fill(empty, "Fit a lamp", "Deputy", "next", EQUIPMENT)
    sentence = "That is not a day I know."
    await empty.see(f"! {sentence}")
    await empty.go("#by")
    await empty.rewrite("yester")
    assert sentence not in empty.words
    await empty.press("f3")
    await empty.see(f"! {sentence}")
    assert empty.words.count(sentence) == 1
    await empty.rewrite("tomorrow")
    await empty.see("→ Tue 24 Nov 2026")
    assert sentence not in empty.words


async def test_words_that_leave_it_open_are_asked_about(empty: Hand) -> None:
    await empty.press("n")
    await empty.write("Ensur")
    await empty.miss("How will we know that it is done?")
    await empty.write("e that bells are checked")
    await empty.see("How will we know that it is done? Who will do it?")
    assert empty.find(LineInput, "#what").has_focus
    await empty.press("tab")
    assert empty.find(LineInput, "#how").has_focus
    await empty.write("Signed each night")
    await empty.go("#what")
    await empty.rewrite("Check every bell at ten")
    await empty.miss("How will we know that it is done?")
    assert empty.find(LineInput, "#how").value == "Signed each night"


async def test_a_far_day_asks_for_a_first_step(empty: Hand) -> None:
    await fill(empty, "Fit a lamp", "Deputy", "22/12/2026")
    await empty.go("#by")
    await empty.see(FAR_OFF)
    await empty.see("Why so late, or what is done until then?")
    await empty.rewrite("21/12/2026")
    await empty.miss(FAR_OFF)


async def test_a_far_day_needs_a_reason_or_something_until_then(empty: Hand) -> None:
    await fill(empty, "Fit a lamp", "Deputy", "22/12/2026", EQUIPMENT)
    await empty.press("f3")
    await empty.see(f"! {NOT_SO_LATE}")
    assert saved(empty) == []
    assert empty.find(LineInput, "#late").has_focus
    await empty.write("A torch hangs there until it comes")
    await empty.miss(NOT_SO_LATE)
    await empty.press("f3")
    await empty.see("Agreed: Deputy, by Tue 22 Dec.")
    assert [action.late_because for action in run_of(empty).actions] == [
        "A torch hangs there until it comes"
    ]


async def test_a_day_that_cannot_be_is_refused_and_the_words_stay(empty: Hand) -> None:
    await fill(empty, "Fit a lamp", "Deputy manager", "", EQUIPMENT)
    for said, sentence in NO_DAYS.items():
        await empty.go("#by")
        await empty.rewrite(said)
        await empty.press("f3")
        await empty.see(sentence)
        assert sentence in empty.find(Field, "#by-field").complaint
        assert empty.place == "ActionForm"
        shown = [empty.find(LineInput, f"#{name}").value for name in ("what", "who", "by")]
        assert shown == ["Fit a lamp", "Deputy manager", said]
    assert saved(empty) == []


async def test_nothing_is_agreed_without_what_who_and_kind(empty: Hand) -> None:
    await fill(empty, "", "", "in 2 weeks")
    for what, who, field, sentence in NOT_ENOUGH:
        await empty.go("#what")
        await empty.rewrite(what)
        await empty.go("#who")
        await empty.rewrite(who)
        await empty.press("f3")
        await empty.see(f"! {sentence}")
        assert sentence in empty.find(Field, f"#{field}-field").complaint
        assert empty.find(LineInput, "#what").value == what
    assert saved(empty) == []


async def test_everything_that_is_missing_is_said_at_once_from_the_top(empty: Hand) -> None:
    await fill(empty, "", "", "yesterday")
    await empty.press("f3")
    await empty.see("! Write what will be done.")
    assert empty.app.focused is empty.find(LineInput, "#what")
    wrong = [field.id for field in empty.app.screen.query(Field) if field.complaint]
    assert wrong == ["what-field", "who-field", "by-field", "change-field"]
    await empty.write("Fit a lamp")
    await empty.press("f3")
    assert empty.app.focused is empty.find(LineInput, "#who")
    assert saved(empty) == []


async def test_a_rota_change_starts_at_yes_until_somebody_says_otherwise(empty: Hand) -> None:
    await fill(empty, "Fit a lamp", "Deputy", "in 2 weeks")
    affects = empty.find(Choices, "#affects")
    assert affects.value == "not_sure"
    await empty.press(ROTA)
    assert affects.value == "yes"
    await empty.press(TRAINING)
    assert affects.value == "not_sure"
    await empty.go("#affects")
    await empty.press("2")
    await empty.go("#change")
    await empty.press(ROTA)
    assert affects.value == "no"


async def test_the_manager_gives_a_reason(empty: Hand) -> None:
    await fill(empty, "Mrs Okafor fits a lamp", "Deputy", "in 2 weeks", ROTA)
    assert not empty.find(Field, "#because-field").display
    await empty.go("#agreed")
    await empty.press("2", "f3")
    await empty.see("! Write why the manager decided this.")
    await empty.write("The law asks for it")
    await empty.press("f3")
    await empty.at("Confirm")
    await empty.press("escape")
    await empty.at("ActionForm")
    assert empty.app.focused is empty.find(LineInput, "#what")
    await empty.rewrite("Fit a lamp")
    await empty.press("f3")
    await empty.at("Actions")
    assert ask(empty.file.path, "SELECT agreed_by_group, decided_because FROM agreed_action") == [
        (0, "The law asks for it")
    ]


async def test_leaving_the_form_keeps_the_idea(night: Hand) -> None:
    """It asks first once something was changed, and only then."""
    await night.press("down", "down", "enter")
    await night.at("ActionForm")
    await night.press("escape")
    await night.at("Actions")
    await night.press("enter")
    await night.at("ActionForm")
    await night.go("#change")
    await night.press(ROTA, "escape")
    await night.see("Leave without saving?")
    await night.press("escape")
    await night.at("ActionForm")
    assert night.find(Choices, "#change").value == "ROTA"
    await night.press("escape", "enter")
    await night.at("Actions")
    await night.see(f"Idea {IDEA}")


async def test_the_app_does_not_end_over_a_half_written_action(empty: Hand) -> None:
    await empty.press("n")
    await empty.at("ActionForm")
    await empty.write("Fit a lamp")
    for _ in range(2):
        await empty.press("ctrl+q")
        await empty.see("Leave without saving?")
    await empty.press("escape")
    await empty.at("ActionForm")
    assert empty.find(LineInput, "#what").value == "Fit a lamp"
    await empty.press("ctrl+q", "enter")
    await empty.until(lambda: not empty.app.is_running)
