"""The ways to gather answers, in the words they are offered in."""

from __future__ import annotations

from reflect_tui.domain.meeting import Gather

GATHERS = {
    Gather.SLIPS: "Paper slips, typed by one person",
    Gather.KEYBOARD: "Pass the keyboard, each types unseen",
    Gather.SPOKEN: "Spoken, typed as we talk",
}
