"""What is asked when something becomes of an agreed action (S42, S05, S40)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from datetime import date

from textual import on

from reflect_tui.domain import following, role
from reflect_tui.domain.agreed_action import AgreedAction, takes_long
from reflect_tui.domain.days import long_day
from reflect_tui.domain.progress import LOOK_AFTER, Holding, How
from reflect_tui.domain.refusals import Refusals
from reflect_tui.screens.day_hints import COMING_LIKE, gone_like
from reflect_tui.screens.dialogs.fields import FieldsDialog
from reflect_tui.screens.filling import choice_field, line_field
from reflect_tui.services import by_when
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput

HOWS = (
    (How.SAW_IT.value, "I saw it"),
    (How.RECORD.value, "Looked at the records"),
    (How.ASKED.value, "Asked people"),
    (How.DATA.value, "Looked at the numbers"),
)
HOLDS = (
    (Holding.YES.value, "Yes"),
    (Holding.PARTLY.value, "In part"),
    (Holding.NO.value, "No"),
)
REGISTERED = "Registered manager"


class FollowingForm(FieldsDialog[AgreedAction]):
    """A form about one action."""

    def __init__(
        self,
        action: AgreedAction,
        today: date,
        keep: Callable[[AgreedAction], Awaitable[object]],
        title: str,
    ) -> None:
        super().__init__(title, action.what, keep)
        self._action = action
        self._today = today

    @on(LineInput.Changed, "#when")
    @on(LineInput.Blurred, "#when")
    def say_when(self) -> None:
        """Say which day was understood."""
        line = self.query_one("#when", LineInput)
        self.say_day(line, lambda said: long_day(by_when.done(said, self._today)))

    @on(LineInput.Changed, "#by")
    @on(LineInput.Blurred, "#by")
    def say_by(self) -> None:
        """Say which day was understood; none is fine where it need not be written."""
        line = self.query_one("#by", LineInput)
        if line.value.strip() or not self.by_may_be_empty:
            self.say_day(line, self.due_words)
        else:
            self.echo("by", "")

    by_may_be_empty = True

    def due_words(self, said: str) -> str:
        """The day that is meant. Raises ``WordsRefused``."""
        return long_day(by_when.due(said, self._today))

    def when(self, refused: Refusals) -> date:
        """The day in the field ``when``."""
        return refused.of(lambda: by_when.done(self.line("when"), self._today), self._today)

    def by(self, refused: Refusals) -> date | None:
        """The day in the field ``by``; nothing for an empty one that may be empty."""
        said = self.line("by")
        if self.by_may_be_empty and not said.strip():
            return None
        return refused.of(lambda: by_when.due(said, self._today), None)


class DoneForm(FollowingForm):
    """The owner says that it is done."""

    FOR = "Keep the day on which this action was done."

    def fields(self) -> Iterable[Field]:
        """When."""
        yield line_field(
            "when", "When was it done?", "today", note=gone_like(self._today), replace=True
        )

    def filled_in(self) -> AgreedAction:
        """The action, done."""
        return following.done(
            self._action, by_when.done(self.line("when"), self._today), self._today
        )


class CheckForm(FollowingForm):
    """The registered person checks it (S42)."""

    FOR = "Keep how somebody checked that this action was really done."

    def fields(self) -> Iterable[Field]:
        """How, who, when, and when to look again."""
        later = long_day(self._today + LOOK_AFTER)
        yield choice_field("how", "How did you check it?", HOWS)
        yield line_field("who", "Who checked it? (a role)", REGISTERED, replace=True)
        yield line_field("when", "When?", "today", note=gone_like(self._today), replace=True)
        yield line_field(
            "by", "Look again whether it holds on", later, note=f"{COMING_LIKE} Or leave it empty."
        )

    @on(LineInput.Changed, "#who")
    def say_same(self) -> None:
        """Say that the one who did it and the one who checked it are the same (S42).

        Only the registered person may be; of anybody else it is refused when it is kept.
        """
        who = self.line("who")
        same = role.same(who, self._action.owner) and role.registered(who)
        self.echo("who", "→ The same person who did it. It will say so." if same else "")

    def filled_in(self) -> AgreedAction:
        """The action, checked."""
        refused = Refusals()
        on_, look_on = self.when(refused), self.by(refused)
        how = How(self.picked("how")) if self.picked("how") else None
        checked = refused.of(
            lambda: following.checked(
                self._action, on_, self._today, by=self.line("who"), how=how, look_on=look_on
            ),
            self._action,
        )
        refused.raise_any()
        return checked


class LookForm(FollowingForm):
    """Somebody looks whether it is holding (S05)."""

    FOR = "Keep whether the change still holds after some time."

    def fields(self) -> Iterable[Field]:
        """Whether, when, and when again."""
        note = "Look on days, nights and weekends."
        yield choice_field("holding", f"Is it holding? {note}", HOLDS)
        yield line_field(
            "when", "When did you look?", "today", note=gone_like(self._today), replace=True
        )
        yield line_field("by", "Look once more on (may stay empty)", "", note=COMING_LIKE)

    def filled_in(self) -> AgreedAction:
        """The action, looked at."""
        refused = Refusals()
        on_, again_on = self.when(refused), self.by(refused)
        holding = Holding(self.picked("holding")) if self.picked("holding") else None
        looked = refused.of(
            lambda: following.looked_at(
                self._action, on_, self._today, holding=holding, again_on=again_on
            ),
            self._action,
        )
        refused.raise_any()
        return looked


FAR_OFF = "That is more than 28 days after it was agreed. Say below why."


class PutOffForm(FollowingForm):
    """Another day, with a reason where it is a later one (S40)."""

    FOR = "Give this action another day, and say why."
    by_may_be_empty = False

    def fields(self) -> Iterable[Field]:
        """By when, and why."""
        like = "Like: in 2 weeks, next friday, 12/1."
        yield line_field("by", "By when now?", "", note=like)
        yield line_field("because", "Why, or what is done until then?", self._action.late_because)

    def due_words(self, said: str) -> str:
        """The day that is meant, and whether it is far off. Raises ``WordsRefused``."""
        due = by_when.due(said, self._today)
        far = takes_long(self._action.agreed_on, due)
        return super().due_words(said) + (f"\n{FAR_OFF}" if far else "")

    def filled_in(self) -> AgreedAction:
        """The action, due on another day."""
        due = by_when.due(self.line("by"), self._today)
        return following.put_off(self._action, due, self.line("because"), self._today)
