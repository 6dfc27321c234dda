"""What we have learned so far: to reread, correct, take out and add to."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.geometry import Size

from reflect_tui import commands
from reflect_tui.domain.learning_point import LearningPoint, hands_up, hands_words
from reflect_tui.domain.meeting import Meeting
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.moves import ShownChanged
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item, lines_in_all
from reflect_tui.widgets.plain_text import PlainText

NEW = "+"
HANDS = "Hands up for it (leave empty if nobody counted)"


class AllPoints(Pages):
    """Pages as high as all of it takes, where it may be."""

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these items, in as many lines as they take now."""
        super().set_items(items)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The lines of all items on one page."""
        return lines_in_all(self.items, "", width)


class Learned(Dialog[bool]):
    """The learning points in full, with their numbers. Gives ``True`` once a new one is kept."""

    FOR = "It lists what the team has learned. You can write more."
    AUTO_FOCUS = "Pages"
    BINDINGS = [
        commands.REMOVE.binding(),
        Binding("n", "write", "Write a new one", show=False),
        Binding("escape", "leave", "Close"),
        Binding("f5,ctrl+l", "leave", "Close", show=False),
    ]
    DEFAULT_CSS = """
    Learned {
        & AllPoints { height: auto; max-height: 16; }
        &.-wide AllPoints { max-height: 9; }
        &.-narrow AllPoints, &.-short AllPoints { max-height: 4; }
        &.-tiny AllPoints { max-height: 6; }
        &.-covered > .box { display: none; }
    }
    """

    def __init__(self, run: MeetingRun) -> None:
        super().__init__()
        self.run_ = run

    points = getters.query_one(AllPoints)

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield PlainText(learned_words(self.run_.meeting), classes="title")
            yield AllPoints(enter="Open")
            yield PlainText(classes="complaint")
            yield from self.foot()

    def on_mount(self) -> None:
        """Show them, on the wall too."""
        self.stand_low()
        self.show_points()
        self.app.post_message(ShownChanged())

    @on(events.ScreenSuspend)
    @on(events.ScreenResume)
    def make_way(self, event: events.Event) -> None:
        """Something stands before it: show nothing beside that."""
        self.set_class(isinstance(event, events.ScreenSuspend), "-covered")

    def on_unmount(self) -> None:
        """The wall shows the place again."""
        super().on_unmount()
        self.app.post_message(ShownChanged())

    def show_points(self) -> None:
        """Show what is kept now; with none marked, Enter writes a new one."""
        numbered = enumerate(self.run_.points, start=1)
        lines = [Item(p.id, f"{n}  {p.text}{hands_words(p.hands)}") for n, p in numbered]
        self.points.set_items([Item(NEW, "Write a new one"), *lines])
        if self.points.item is None:
            self.points.move_to(NEW)
        self.refresh_bindings()

    @property
    def marked(self) -> LearningPoint | None:
        """The learning point at the cursor."""
        item = self.points.item
        return next((p for p in self.run_.points if item is not None and p.id == item.key), None)

    @on(Pages.Moved)
    def follow(self) -> None:
        """Only a learning point can be taken out."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what works now stands at the foot."""
        return action != "remove" or not self.is_mounted or self.marked is not None

    @on(Pages.Picked)
    @work
    async def open_marked(self) -> None:
        """Correct the marked learning point, or write a new one."""
        if self.marked is None:
            await self.write_new()
        elif await self.app.push_screen_wait(point_line(self.run_, self.marked)):
            self.show_points()

    @work
    async def action_write(self) -> None:
        """Write a new one."""
        await self.write_new()

    async def write_new(self) -> None:
        """Write a new one, then go back to the meeting."""
        if await self.app.push_screen_wait(point_line(self.run_)):
            self.dismiss(True)

    def action_remove(self) -> None:
        """Take out the marked learning point, after asking."""
        point = self.marked
        if point is None:
            return

        async def take_out(sure: bool | None) -> None:
            if sure:
                await self.take_out(point)

        note = f"{point.text}\nThe answers under it stay."
        wanted = Confirm("Take out this learning point?", note, "Take out", "Keep")
        self.app.push_screen(wanted, take_out)

    async def take_out(self, point: LearningPoint) -> None:
        """Take out a learning point; what keys come meanwhile wait for it."""
        self.object_to("")
        try:
            await self.run_.remove_point(point)
        except ReflectError as fault:
            self.object_to(str(fault))
        self.show_points()


def learned_words(meeting: Meeting) -> str:
    """The heading above learning points."""
    return f"What {'you' if meeting.one_to_one else 'we'} have learned"


def point_line(run: MeetingRun, point: LearningPoint | None = None) -> Line:
    """The line in which a learning point is written or corrected, with its show of hands."""

    async def keep(text: str) -> None:
        hands = hands_up(dialog.second_value, run.meeting.people)
        if point is None:
            await run.learn(text, hands)
        else:
            await run.change_point(point, text, hands)

    counted = "" if point is None or point.hands is None else str(point.hands)
    alone = run.meeting.one_to_one
    dialog = Line(
        "What have you learned?" if alone else "What have we learned?",
        f"One line that {'you both' if alone else 'we all'} agree on. No names.",
        keep,
        value=point.text if point else "",
        second="" if run.meeting.one_to_one else HANDS,
        second_value=counted,
        whispers=True,
    )
    return dialog
