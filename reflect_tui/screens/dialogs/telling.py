"""What is asked when somebody was told, could not be reached, or need not be told (S43–S48)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import date

from textual import on

from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.days import Precision, long_day
from reflect_tui.domain.duty import CHANGES, GROUPS_LEFT, LEARNING, Duty
from reflect_tui.domain.groups import Group, capital, group_words
from reflect_tui.domain.kind import Choice, KindField
from reflect_tui.domain.lacks import to_do
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.domain.refusals import Refusals
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.domain.tells import telling
from reflect_tui.errors import WordsRefused
from reflect_tui.screens.asked_fields import answer, asked_field, say_days
from reflect_tui.screens.day_hints import gone_like
from reflect_tui.screens.dialogs.fields import FieldsDialog
from reflect_tui.screens.dialogs.following import REGISTERED
from reflect_tui.screens.filling import line_field
from reflect_tui.services import by_when
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput

LEARNED = Choice(key=LEARNING, label="What we learned")
WHEN = {
    Outcome.TOLD: "When were they told?",
    Outcome.TRIED: "When did you try?",
}
WHO = {
    Outcome.TOLD: "Who told them? A role.",
    Outcome.TRIED: "Who tried? A role.",
}
WHY = {
    Outcome.NOT_NEEDED: "Why is it not needed?",
    Outcome.NOT_POSSIBLE: "Why is it not possible? Say what was tried.",
}
ALSO = "also"
"""Key of the question of which other changes they were told at the same time."""
LEFT_BEFORE = "Who is still to be told? Untick whom you have told now."
SOURCE = "The policy says that they must be told, so the reason stays to be seen."


class TellingForm(FieldsDialog[tuple[Telling, ...]]):
    """One time that something was done about a duty; what is asked depends on what came of it.

    Of other changes they can have been told at the same time: it gives a telling for each.
    """

    FOR = "Keep what was done so that somebody is told: when, how, and by which role. Or why not."

    def __init__(
        self,
        about: Opportunity,
        duties: tuple[Duty, ...],
        outcome: Outcome,
        groups: tuple[Group, ...],
        today: date,
        keep: Callable[[tuple[Telling, ...]], Awaitable[object]],
        title: str,
        because: str = "",
    ) -> None:
        """``because`` stands in the field for why not, as far as it is known."""
        duty = duties[0]
        rule = duty.rule
        what = f"\n{duty.what}" if duty.what else ""
        more = f"\n{SOURCE}" if outcome.settles else ""
        left = capital(to_do(duty)) if outcome is Outcome.TOLD else ""
        note = f"{rule.who}. {left}." if left else f"{rule.who}: {duty.of}.{what}{more}"
        super().__init__(title, note, keep)
        self._opportunity_id = about.id
        self._happened_on = first_day(about)
        self._duty = duty
        self._others = {each.change.id: each for each in duties[1:] if each.change is not None}
        self._outcome = outcome
        self._today = today
        self._because = because
        self._asks = self.asks(groups)

    def asks(self, groups: tuple[Group, ...]) -> tuple[KindField, ...]:
        """The questions of the rule, with what is always asked of those who were told."""
        rule, found = self._duty.rule, []
        if self._outcome.settles:
            return ()
        if self._outcome is Outcome.TOLD and rule.learning:
            found.append(
                KindField(
                    key="what",
                    question="What were they told?",
                    choices=(LEARNED, Choice(key=CHANGES, label=changes_words(self._duty))),
                    several=True,
                )
            )
        if self._others:
            found.append(also(self._others.values()))
        if rule.ways:
            found.append(KindField(key="ways", question="How?", choices=rule.ways, several=True))
        if self._outcome is Outcome.TOLD:
            found += rule.asks
            if rule.each_change and not rule.before:
                found.append(groups_left(groups, self._duty.lacks))
        return tuple(found)

    def fields(self) -> Iterable[Field]:
        """Why not; or what, how, when and by whom."""
        if self._outcome.settles:
            yield line_field("because", WHY[self._outcome], self._because)
            yield line_field("who", "Who decided this? A role.", REGISTERED, replace=True)
            return
        for asked in self._asks[: self.first_asked]:
            yield self.asked(asked)
        when, who = self.this_time(WHEN[self._outcome]), self.this_time(WHO[self._outcome])
        yield line_field("when", when, "today", note=gone_like(self._today), replace=True)
        yield line_field("who", who, REGISTERED, replace=True)
        for asked in self._asks[self.first_asked :]:
            yield self.asked(asked)
        if self._outcome is Outcome.TOLD and not self._duty.rule.each_change:
            yield line_field("reference", "A reference, if there is one")

    def this_time(self, question: str) -> str:
        """A question; it says that it is about this time, where others are about all so far."""
        apart = self._outcome is Outcome.TOLD and self._duty.rule.heading
        return f"This time: {question[:1].lower()}{question[1:]}" if apart else question

    @property
    def first_asked(self) -> int:
        """How many questions stand before the day: what was told, and how."""
        return sum(asked.key in ("what", ALSO, "ways") for asked in self._asks)

    def asked(self, asked: KindField) -> Field:
        """The field of one question; what is asked once stands in it when it is known."""
        first = asked is self._asks[0]
        more = self._duty.rule.note if first and not self._duty.called_off else ""
        rule = self._duty.rule
        heading = rule.heading if asked in rule.asks[:1] else ""
        return asked_field(asked, self._today, self.known(asked.key), more, heading)

    def known(self, key: str) -> tuple[str, ...]:
        """The answer that stands in the field of a question to begin with."""
        if key == GROUPS_LEFT:
            return self._duty.lacks
        return self._duty.said.get(key, ()) if key in self._duty.rule.asked_once else ()

    @on(LineInput.Changed)
    @on(LineInput.Blurred)
    def say_a_day(self, event: LineInput.Changed | LineInput.Blurred) -> None:
        """Say which day was understood."""
        if event.input.id == "when":
            line = self.query_one("#when", LineInput)
            self.say_day(line, lambda said: long_day(by_when.done(said, self._today)))
        else:
            say_days(self.field(str(event.input.id)), self._asks, self._today)

    def field(self, name: str) -> Field:
        """The field of one question."""
        return self.query_one(f"#{name}-field", Field)

    def filled_in(self) -> tuple[Telling, ...]:
        """What was done, as it can be kept; about each change that was told."""
        refused = Refusals()
        on_ = self._today
        if not self._outcome.settles:
            on_ = refused.of(lambda: by_when.done(self.line("when"), self._today), on_)
        said = {
            asked.key: answer(self.field(asked.key), asked, self._today, refused)
            for asked in self._asks
        }
        what, ways, too = (said.pop(key, ()) for key in ("what", "ways", ALSO))
        has_reference = bool(self.query("#reference"))
        made = Telling(
            id=random_id(),
            opportunity_id=self._opportunity_id,
            action_id=self._duty.change.id if self._duty.change is not None else None,
            position=next_position(self._duty),
            duty=self._duty.rule.key,
            outcome=self._outcome,
            on=on_,
            by=self.line("who"),
            ways=ways,
            learning=LEARNING in what,
            changes=CHANGES in what or not self._duty.rule.learning,
            reference=self.line("reference") if has_reference else "",
            because=self.line("because") if self._outcome.settles else "",
            details={key: found for key, found in said.items() if found or self.known(key)},
        )
        kept = refused.of(lambda: telling(made, self._duty, self._today, self._happened_on), made)
        refused.raise_any()
        return (kept, *(self.same(made, self._others[key]) for key in too))

    def same(self, made: Telling, duty: Duty) -> Telling:
        """The same about another change. Raises ``WordsRefused`` that says about which."""
        assert duty.change is not None
        another = replace(
            made, id=random_id(), action_id=duty.change.id, position=next_position(duty)
        )
        try:
            return telling(another, duty, self._today, self._happened_on)
        except WordsRefused as fault:
            raise WordsRefused(f"{duty.change.what}: {fault}", ALSO) from None


def next_position(duty: Duty) -> int:
    """The place of the next telling among those of a duty."""
    return 1 + max((each.position for each in duty.tellings), default=0)


def also(duties: Iterable[Duty]) -> KindField:
    """The question of which other changes they were told at the same time."""
    changes = [each.change for each in duties if each.change is not None]
    choices = tuple(Choice(key=each.id, label=each.what) for each in changes)
    question = "Told of these changes too? The same day, in the same way."
    return KindField(key=ALSO, question=question, choices=choices, several=True)


def changes_words(duty: Duty) -> str:
    """What there is to tell of changes: those that were made, will come, or do not come."""
    parts = (
        "what we changed" if duty.made or not duty.to_come else "",
        "what we will change" if duty.to_come else "",
        "what does not come" if duty.gone else "",
    )
    return capital(", and ".join(filter(None, parts)))


def first_day(about: Opportunity) -> date:
    """The first day that an event may have happened on."""
    whole_month = about.precision is Precision.MONTH
    return about.happened_on.replace(day=1) if whole_month else about.happened_on


def groups_left(groups: tuple[Group, ...], before: tuple[str, ...] = ()) -> KindField:
    """The question which groups are still to be told (S43: the whole team).

    Those that were left ``before`` are among them, whether or not the policy still knows them.
    """
    keys = dict.fromkeys((*(group.key for group in groups), *before))
    choices = tuple(Choice(key=key, label=capital(group_words(key, groups))) for key in keys)
    question = LEFT_BEFORE if before else "Who is still to be told? Nobody picked: all were."
    return KindField(key=GROUPS_LEFT, question=question, choices=choices, several=True)
