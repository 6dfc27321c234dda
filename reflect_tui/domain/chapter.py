"""The words of the policy chapter that are neither questions nor kinds."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.good_practice import GoodStep
from reflect_tui.domain.groups import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Which policy is in use; every meeting keeps name and version (S52)."""

    name: str
    version: str
    updated: str
    duty_to_learn: str
    """One line for the opening: why we learn (S03)."""
    positive_duty_to_learn: str
    """The same after something that went well (S20, S21)."""
    quotation: str
    """Shown at the opening; empty to leave it out (S27)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyWords:
    """The texts of "Is everyone safe?" (§1.2)."""

    questions: tuple[str, str, str, str]
    light_question: str
    """The one question for something that went well."""
    stop: str
    """Shown when the person may not be safe: nothing else comes first."""
    reason_needed: str
    """Shown when 2 or 3 is not done: the registered person says why it can go ahead."""
    support: str
    """The warning when staff are not being supported yet."""
    not_referred: str
    """Shown when abuse or neglect has not been referred yet (S12)."""
    live_police: str
    """Shown when the police are still looking into it (S14)."""
    in_meeting: str
    """Shown when the check is opened during a meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingWords:
    """What is read out and shown around the questions (S23, §4.3)."""

    ground_rules: tuple[str, ...]
    positive_ground_rules: tuple[str, ...]
    team: tuple[str, ...]
    """The honest text for eight and more."""
    small_group: tuple[str, ...]
    """The honest text for five to seven."""
    one_group: tuple[str, ...]
    """The honest text for five and more of one group, whose answers are not kept."""
    very_small_group: tuple[str, ...]
    """The honest text for three or four."""
    two_people: tuple[str, ...]
    """The honest text for two people who are not in supervision."""
    spoken_two_people: tuple[str, ...]
    """The same for two who speak and type it."""
    spoken: tuple[str, ...]
    """The honest text for five and more who speak and are typed for."""
    spoken_very_small_group: tuple[str, ...]
    """The same for three or four."""
    one_to_one: tuple[str, ...]
    """The honest text for a one-to-one; the word "anonymous" stands in no form in it."""
    left_out: str
    """Stands behind the honest text at the opening: what is kept can be left out."""
    slips: str
    """What people are asked to do when slips are used."""
    keyboard: str
    """What people are asked to do when the keyboard is passed round."""
    spoken_prompt: str
    """What people are asked to do when they speak and somebody types."""
    one_to_one_prompt: str
    """What stands under a question in a one-to-one."""
    positive_actions: tuple[GoodStep, ...]
    """Prompts for step 5 after something that went well: recognise, share, spread (S21)."""
    vague: tuple[str, ...]
    """Words in an action that leave open how anybody will know that it is done (§3.6)."""
    actions_hint: str = ""
    """For the person who leads step 5, one key away (§5.2)."""
    groups: tuple[Group, ...]
    """Who may have had no chance to contribute yet, and whom a small group can be for (S30)."""
