"""The five steps as one quiet line, and the same in words below it."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.domain.question import Step
from reflect_tui.widgets.cells import cut

WIDE = 84
"""From this width on every step has its name."""
MOST_DOTS = 12
HERE = "▸"
"""Before the present step."""
APART = 2
"""Cells between the words and the time."""


def step_parts(step: int, done: int, total: int, width: int) -> list[str]:
    """What is said of each of the five steps, for a line of this width.

    A tick is a step that is done; dots are the questions of the present one, and nothing else.
    """
    dots = "●" * done + "○" * (total - done) if 0 < done <= total <= MOST_DOTS else ""
    if width >= WIDE:
        parts = [f"{s} {s.title}" for s in Step]
        parts = [f"{part} ✓" if s < step else part for s, part in zip(Step, parts, strict=True)]
        parts[step - 1] = f"{HERE} {parts[step - 1]} {dots}".rstrip()
        if sum(map(cell_len, parts)) + 3 * 4 <= width:
            return parts
    parts = [f"{s} ✓" if s < step else f"{HERE} {s}" if s == step else f"{s}" for s in Step]
    for s in Step:
        if s < step:
            continue
        named = f"{parts[s - 1]} {s.title}"
        others = sum(cell_len(part) for part in parts) - cell_len(parts[s - 1])
        if s > step and others + cell_len(named) + 2 * 4 > width:
            break
        parts[s - 1] = named
    return parts


def step_words(
    step: int, done: int, total: int, *, named: bool = False, short: bool = False
) -> str:
    """Where we are, in words; with the name of the step where that is not shown above."""
    words = f"Step {step} of {len(Step)}"
    if named:
        words += f" · {Step(step).title}"
    if step == Step.ACTION:
        return words if short else f"{words} · what, who, by when"
    question = "" if short else "question "
    return f"{words} · {question}{done} of {total}" if done and total else words


class StepLine(Widget):
    """Shows the step of the meeting and the number of the question in it.

    On one line, where a screen has no room for two, it is said in words alone.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"step-line--current"}
    DEFAULT_CSS = """
    StepLine {
        width: 1fr;
        height: 2;
        color: $foreground;
        & > .step-line--current { color: $primary; text-style: bold; }
    }
    """

    def __init__(
        self,
        step: int = 1,
        done: int = 0,
        total: int = 0,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._shown = (step, done, total)
        self._time: tuple[str, ...] = ()

    def show_time(self, time: tuple[str, ...]) -> None:
        """Show how long it has taken, at the right: the first of these words that fit there."""
        if time != self._time:
            self._time = time
            y = min(1, max(0, self.size.height - 1))
            self.refresh(Region(0, y, self.size.width, 1))

    def show(self, step: int, done: int, total: int) -> None:
        """Show step 1 to 5, and that its question ``done`` (from 1) of ``total`` is on screen."""
        old, self._shown = self._shown, (step, done, total)
        width = self.size.width
        if self.size.height < 2:
            self.refresh()
            return
        lines = []
        if old[0] != step or step_parts(*old, width) != step_parts(*self._shown, width):
            lines.append(Region(0, 0, width, 1))
        if step_words(*old) != step_words(*self._shown):
            lines.append(Region(0, 1, width, 1))
        if lines:
            self.refresh(*lines)

    def render_line(self, y: int) -> Strip:
        """Draw the steps, or the words below them."""
        base = self.rich_style
        width = self.size.width
        if self.size.height < 2:
            return self._with_time(cut(self._one_line(), width), self._current())
        if y == 1:
            return self._with_time(cut(step_words(*self._shown), width), base)
        if y > 1:
            return Strip.blank(width, base)
        parts = step_parts(*self._shown, width)
        gap = "   " if width >= WIDE else "  "
        segments: list[Segment] = []
        for number, part in enumerate(parts, 1):
            current = number == self._shown[0]
            segments.append(Segment(part, self._current() if current else base))
            segments.append(Segment(gap, base))
        return Strip(segments[:-1]).adjust_cell_length(width, base)

    def _one_line(self) -> str:
        """All in words: in fewer where the time could not say else what it is the time of."""
        room = self.size.width
        words = step_words(*self._shown, named=True)
        short = step_words(*self._shown, named=True, short=True)
        clear = APART + min(map(cell_len, self._time[:-1]), default=room)
        if cell_len(words) + clear > room >= cell_len(short) + clear:
            return short
        return words if cell_len(words) <= room else step_words(*self._shown)

    def _with_time(self, words: str, style: Style) -> Strip:
        """A line of words, with the time at its right where there is room."""
        base, width = self.rich_style, self.size.width
        room = width - cell_len(words) - APART
        time = next((each for each in self._time if cell_len(each) <= room), "")
        gap = " " * (width - cell_len(words) - cell_len(time))
        return Strip([Segment(words, style), Segment(gap + time, base)])

    def _current(self) -> Style:
        return self.get_component_rich_style("step-line--current")
