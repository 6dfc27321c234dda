"""How a person gets to the places of the log and of a meeting."""

from __future__ import annotations

from reflect_tui.screens.place import Place
from tests.pictures.hand import Hand


async def log_empty(hand: Hand) -> None:
    """The first start: no file yet."""
    await hand.see("Nothing here yet")


async def log(hand: Hand) -> None:
    """The demonstration file, with a meeting that somebody does not go on with now."""
    await hand.at("GoOn")
    await hand.press("escape")
    await hand.at("Log")
    await hand.see("Needs attention")


async def opportunity(hand: Hand) -> None:
    """The oldest event."""
    await hand.press("end", "enter")
    await hand.at("OpportunityPlace")
    await hand.see("Next:")


async def note(hand: Hand) -> None:
    """The form for something new."""
    await hand.press("n")
    await hand.at("Note")


async def safety(hand: Hand) -> None:
    """The first question answered with no."""
    await opportunity(hand)
    await hand.press("enter")
    await hand.at("Safety")
    await hand.press("2")
    await hand.see("Stop here.")


async def file(hand: Hand) -> None:
    """What is stored in the demonstration file."""
    await log(hand)
    await hand.press("f")
    await hand.at("FilePlace")


async def plan(hand: Hand) -> None:
    """A meeting about something where everyone is safe."""
    await opportunity(hand)
    await hand.press("enter" if "Next: plan" in hand.words else "p")
    await hand.at("PlanPlace")


async def go_on(hand: Hand) -> None:
    """Yes to "Continue where you were?"."""
    await hand.at("GoOn")
    await hand.press("enter")
    await hand.until(lambda: isinstance(hand.app.screen, Place) and hand.place != "Log")
    await hand.pilot.pause()


async def opening(hand: Hand) -> None:
    """The first page that is read out."""
    await go_on(hand)
    await hand.at("Opening")


async def back_row(hand: Hand) -> None:
    """The back-row test, from the first page."""
    await opening(hand)
    await hand.press("b")
    await hand.at("BackRow")


async def gathering(hand: Hand) -> None:
    """A slip is being typed; another one was handed in."""
    await go_on(hand)
    await hand.at("QuestionPlace")
    await hand.write("mat not plugged in")
    await hand.press("enter")
    await hand.write("bell out of reach")


async def shown(hand: Hand) -> None:
    """All answers are shown, one under a learning point."""
    await go_on(hand)
    await hand.at("QuestionPlace")
    await hand.see("·")


async def actions(hand: Hand) -> None:
    """Two actions are agreed."""
    await go_on(hand)
    await hand.at("Actions")
    await hand.see("Agreed")


async def action_form(hand: Hand) -> None:
    """The parked idea becomes an action."""
    await actions(hand)
    await hand.press("down", "down", "enter")
    await hand.at("ActionForm")


async def closing(hand: Hand) -> None:
    """Everything is read back."""
    await go_on(hand)
    await hand.at("Closing")


async def help_(hand: Hand) -> None:
    """Help, as it is opened at a question."""
    await shown(hand)
    await hand.press("f1")
    await hand.at("Help")


async def continue_(hand: Hand) -> None:
    """The start after a meeting was interrupted."""
    await hand.at("GoOn")


async def pause(hand: Hand) -> None:
    """The meeting is about to be paused."""
    await shown(hand)
    await hand.press("escape")
    await hand.at("Confirm")


async def learned(hand: Hand) -> None:
    """What was learned so far."""
    await shown(hand)
    await hand.press("f5")
    await hand.at("Learned")


async def learning(hand: Hand) -> None:
    """A learning point is being written."""
    await learned(hand)
    await hand.press("enter")
    await hand.at("Line")
    await hand.write("Bells get lost.")


async def not_heard(hand: Hand) -> None:
    """Before a meeting ends: who has had no chance yet."""
    await closing(hand)
    await hand.go("#keep")
    await hand.press("1", "f3")
    await hand.at("NotHeard")


async def lift(hand: Hand) -> None:
    """A meeting that was put on hold is taken up again."""
    await shown(hand)
    await hand.press("f6")
    await hand.at("SafetyText")
    await hand.press("h")
    await hand.at("Confirm")
    await hand.press("enter")
    await hand.at("OpportunityPlace")
    await hand.press("enter")
    await hand.at("Lift")


async def questions(hand: Hand) -> None:
    """The questions of this step to pick from."""
    await shown(hand)
    await hand.press("f9")
    await hand.at("Pick")


async def safety_text(hand: Hand) -> None:
    """The safety text, opened in the middle of a meeting."""
    await shown(hand)
    await hand.press("f6")
    await hand.at("SafetyText")


async def blank(hand: Hand) -> None:
    """The screen is blanked."""
    await shown(hand)
    await hand.press("f12")
    await hand.at("Blank")


async def glossary(hand: Hand) -> None:
    """What words mean, looked up at a question."""
    await shown(hand)
    await hand.press("ctrl+f")
    await hand.at("Glossary")


async def meaning(hand: Hand) -> None:
    """What one word means, large."""
    await glossary(hand)
    await hand.write("near")
    await hand.press("enter")
    await hand.at("Meaning")


async def hint(hand: Hand) -> None:
    """A hint for the person who leads."""
    await shown(hand)
    await hand.press("ctrl+k")
    await hand.at("HintWords")
