"""How a person gets to the places of what comes after a meeting."""

from __future__ import annotations

from tests.pictures.hand import Hand
from tests.pictures.ways import go_on, log, opportunity


async def follow_up(hand: Hand) -> None:
    """All agreed actions."""
    await log(hand)
    await hand.press("a")
    await hand.at("FollowUp")
    await hand.see("Overdue")


async def insights(hand: Hand) -> None:
    """The numbers at a glance."""
    await log(hand)
    await hand.press("i")
    await hand.at("InsightsPlace")
    await hand.see("How it stands today")


async def dealt_with(hand: Hand, what: str, picked: int, dialog: str) -> None:
    """A line of Follow up is opened, and the so-many-th thing picked."""
    await follow_up(hand)
    await hand.press("slash")
    await hand.write(what)
    await hand.press("enter")
    await hand.at("Pick")
    await hand.press(*["down"] * picked, "enter")
    await hand.at(dialog)


async def done(hand: Hand) -> None:
    """An action is done, as its owner says."""
    await dealt_with(hand, "overdue", 0, "DoneForm")


async def keys_of_a_form(hand: Hand) -> None:
    """What the keys of a form do."""
    await done(hand)
    await hand.press("f1")
    await hand.at("KeysHelp")


async def put_off(hand: Hand) -> None:
    """An action needs another day."""
    await dealt_with(hand, "overdue", 1, "PutOffForm")


async def check(hand: Hand) -> None:
    """The registered person checks what was done."""
    await dealt_with(hand, "waiting for the check", 0, "CheckForm")


async def look(hand: Hand) -> None:
    """Is it holding?"""
    await dealt_with(hand, "is it holding", 0, "LookForm")


async def findings(hand: Hand) -> None:
    """What others found, and what is decided about it."""
    await hand.at("GoOn")
    await hand.press("escape")
    await hand.at("Log")
    await opportunity(hand)
    await hand.press("o")
    await hand.at("Findings")
    await hand.see("Not decided")


async def finding_form(hand: Hand) -> None:
    """Somebody decides about a finding."""
    await findings(hand)
    await hand.press("enter")
    await hand.at("FindingForm")


async def others_found(hand: Hand) -> None:
    """What others found is shown before Conclusions."""
    await go_on(hand)
    await hand.press("f3")
    await hand.at("OthersFound")


async def who_told(hand: Hand) -> None:
    """Everybody who must be told."""
    await log(hand)
    await hand.press("t")
    await hand.at("WhoTold")
    await hand.see("Must be told")


async def telling(hand: Hand) -> None:
    """Somebody has been told."""
    await who_told(hand)
    await hand.press("enter")
    await hand.at("Pick")
    await hand.press("enter")
    await hand.at("TellingForm")


async def about(hand: Hand) -> None:
    """What is asked about an event when it matters."""
    await opportunity(hand)
    await hand.press("m")
    await hand.at("About")


async def elsewhere(hand: Hand) -> None:
    """Who else may need telling about an event."""
    await opportunity(hand)
    await hand.press("l")
    await hand.at("ToldElsewhere")


async def elsewhere_form(hand: Hand) -> None:
    """Somebody was told outside the app."""
    await elsewhere(hand)
    await hand.press("enter")
    await hand.at("Pick")
    await hand.press("enter")
    await hand.at("ElsewhereForm")


async def record_for(hand: Hand) -> None:
    """Somebody asks what was learned."""
    await opportunity(hand)
    await hand.press("r")
    await hand.at("RecordFor")


async def stranger(hand: Hand) -> None:
    """The record for the staff team, with the first lit words marked."""
    await record_for(hand)
    await hand.press("down", "down", "enter")
    await hand.at("Stranger")
    await hand.press("tab")
    await hand.see("! “Mrs Okafor”")


async def asked_parts(hand: Hand) -> None:
    """Another regulator gets what was asked for alone."""
    await record_for(hand)
    await hand.press(*["down"] * 6, "enter")
    await hand.at("AskedParts")


async def not_yet(hand: Hand) -> None:
    """Too much is open to close an event."""
    await opportunity(hand)
    await hand.press("d")
    await hand.at("Points")


async def close(hand: Hand) -> None:
    """An event is closed although something is open."""
    await not_yet(hand)
    await hand.press("f3")
    await hand.at("CloseForm")


async def check_in(hand: Hand) -> None:
    """Staff were asked how they are."""
    await opportunity(hand)
    await hand.press("w")
    await hand.at("CheckInForm")


async def lift_hold(hand: Hand) -> None:
    """The police agree that the team may talk."""
    await opportunity(hand)
    await hand.press("h")
    await hand.at("LiftForm")
