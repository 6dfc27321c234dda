"""What is whispered to those who type, as somebody turned it off or on, on this computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import SystemCommand

from reflect_tui.domain.guard.found import EVERY_FAMILY, Family
from reflect_tui.looks import Looks
from reflect_tui.settings import HUSHED

NAMED = {
    Family.NAMES: "names",
    Family.NUMBERS: "rooms and numbers",
    Family.BLAME: "blame",
    Family.SELF: "who is typing",
}
HELP = "Another way to say it is offered while you type. A telling of harm always is spoken of."


class Hushed(Looks):
    """An app that whispers only what may be whispered here."""

    @property
    def whispers(self) -> frozenset[Family]:
        """What nobody has turned off."""
        off = self._settings.chosen(HUSHED).split(",")
        return frozenset(family for family in EVERY_FAMILY if family.value not in off)

    def turn_whisper(self, family: Family) -> None:
        """Turn one family off or on, and keep that for the next start."""
        off = (EVERY_FAMILY - self.whispers) ^ {family}
        self._settings.keep(HUSHED, ",".join(sorted(off)))


def offered(app: Hushed) -> Iterator[SystemCommand]:
    """A line of the palette for each family."""
    for family in Family:
        turn = "turn off" if family in app.whispers else "turn on"
        yield SystemCommand(f"Hints on {NAMED[family]}: {turn}", HELP, turned(app, family))


def turned(app: Hushed, family: Family) -> Callable[[], None]:
    """A call that turns a family off or on."""
    return lambda: app.turn_whisper(family)
