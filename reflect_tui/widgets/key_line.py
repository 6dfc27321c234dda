"""The keys that work now, at the foot of the screen; each can be clicked."""

from __future__ import annotations

from typing import Any, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App
from textual.binding import Binding
from textual.geometry import Offset, Region, Size
from textual.keys import key_to_character
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.cells import cut, one_line

GAP = 3
NARROW = 70
NARROW_GAP = 2
"""Cells between two entries below ``NARROW`` cells of width."""
MOST_LINES = 3
SHORT = 20
"""On a screen of fewer lines than this the keys take one."""
MORE = "More"
NEEDED = ("f1", "f3", "enter", "f2", "escape")
"""The keys that stay the longest where there is little room; a place may have its own."""
_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "insert": "Ins",
    "delete": "Del",
    "backspace": "Backspace",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
_MODIFIERS = {"ctrl": "Ctrl", "shift": "Shift", "alt": "Alt", "super": "Super", "meta": "Meta"}


class Entry(NamedTuple):
    """One key and what it does."""

    key: str
    shown: str
    label: str

    @property
    def width(self) -> int:
        """Cells of the key, a space and the label."""
        return cell_len(self.shown) + (1 + cell_len(self.label) if self.label else 0)


class Place(NamedTuple):
    """Where an entry is drawn."""

    entry: Entry
    region: Region


def key_name(binding: Binding, app: App[Any]) -> str:
    """A key as it is printed on a keyboard: F2, Ctrl+N, Esc, L."""
    if binding.key_display:
        return binding.key_display
    modifiers, key = binding.parse_key()
    if len(key) == 1 and key.isalpha():
        if key.isupper() and "shift" not in modifiers:
            modifiers = [*modifiers, "shift"]
        name = key.upper()
    elif function_number(key):
        name = key.upper()
    else:
        name = _NAMES.get(key) or app.get_key_display(Binding(key, binding.action))
    return "+".join([*(_MODIFIERS.get(m, m.capitalize()) for m in modifiers), name])


def entries(screen: Screen[Any]) -> tuple[Entry, ...]:
    """The bindings that are shown and work now, one per action, each in its place."""
    focused, unsaid = screen.focused, getattr(screen, "unsaid", ())
    found: dict[tuple[int, str], Entry] = {}
    for node, binding, enabled, _ in screen.active_bindings.values():
        action = (id(node), binding.action)
        known = found.get(action)
        if not binding.show or not enabled or binding.key in unsaid:
            continue
        if known and not ("+" in known.key and function_number(binding.key)):
            continue
        typed = focused is not None and focused.check_consume_key(
            binding.key, key_to_character(binding.key)
        )
        if not typed:
            label = one_line(binding.description)
            found[action] = Entry(binding.key, key_name(binding, screen.app), label)
    return tuple(sorted(found.values(), key=lambda entry: place_in_line(entry.key)))


def function_number(key: str) -> int:
    """5 for ``f5``; 0 for any other key."""
    number = key[1:] if key[0] == "f" else ""
    return int(number) if number.isdigit() else 0


def place_in_line(key: str) -> tuple[int, int]:
    """Enter and letters first, then the function keys by number, Esc, and help at the end."""
    if key == "escape":
        return 2, 0
    if key == "f1":
        return 3, 0
    number = function_number(key)
    return (1, number) if number else (0, key != "enter")


def lay_out(
    shown: tuple[Entry, ...], width: int, most: int, needed: tuple[str, ...] = NEEDED
) -> list[Place]:
    """The entries on at most ``most`` lines.

    What then has no room is left out: first what does not stand in ``needed``, then what stands
    late there, and of what is alike the one further right. Help then says that there is more.
    """
    places = flow(shown, width)
    if not places or places[-1].region.y < most:
        return places
    kept = [e._replace(label=MORE) if e.key == "f1" else e for e in shown]
    for entry in sorted(kept, key=lambda entry: need(entry, needed))[::-1]:
        kept.remove(entry)
        places = flow(tuple(kept), width)
        if not places or places[-1].region.y < most:
            break
    return places


def need(entry: Entry, needed: tuple[str, ...]) -> tuple[int, tuple[int, int]]:
    """How much a key is needed at the foot: the lower, the more."""
    order = needed.index(entry.key) if entry.key in needed else len(needed)
    return order, place_in_line(entry.key)


def flow(shown: tuple[Entry, ...], width: int) -> list[Place]:
    """The entries one after the other, on as many lines as they take."""
    gap = GAP if width >= NARROW else NARROW_GAP
    places: list[Place] = []
    x = y = 0
    for entry in shown:
        size = min(entry.width, width)
        if x and x + size > width:
            x, y = 0, y + 1
        places.append(Place(entry, Region(x, y, size, 1)))
        x += size + gap
    return places


class KeyLine(Widget):
    """The footer. It reads the screen's bindings and draws only the lines that change.

    Of a screen it asks which keys are ``needed`` most, which are its ``guests`` (they take no line
    more, so that nothing else moves when one comes), and which work ``unsaid``, without a place.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"key-line--key", "key-line--hover"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        width: 100%;
        height: auto;
        min-height: 1;
        max-height: 3;
        color: $foreground;
        background: $background;
        & > .key-line--key { color: $primary; text-style: bold; }
        & > .key-line--hover { background: $panel; }
    }
    """

    def __init__(
        self,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._entries: tuple[Entry, ...] = ()
        self._hover: Entry | None = None

    def on_mount(self) -> None:
        """Follow the bindings of this screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def on_unmount(self) -> None:
        """Follow them no longer."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _follow(self, screen: Screen[Any]) -> None:
        """Read the bindings again; nothing is drawn when they are the same."""
        if not self.is_attached or screen is not self.screen or not screen.app.app_focus:
            return
        new = entries(screen)
        if new == self._entries:
            return
        width = self.size.width
        before, after = self._laid_out(self._entries, width), self._laid_out(new, width)
        self._entries, self._hover = new, None
        if not width or _height(before) != _height(after):
            self.refresh(layout=True)
            return
        lines = {place.region.y for place in set(before) ^ set(after)}
        if lines:
            self.refresh(*(Region(0, y, width, 1) for y in lines))

    def _laid_out(self, shown: tuple[Entry, ...], width: int) -> list[Place]:
        most = 1 if self.screen.size.height < SHORT else MOST_LINES
        guests = getattr(self.screen, "guests", ())
        own = flow(tuple(entry for entry in shown if entry.key not in guests), width)
        needed = getattr(self.screen, "needed", NEEDED)
        return lay_out(shown, width, min(most, _height(own)), needed)

    def get_content_height(
        self,
        container: Size,  # noqa: ARG002
        viewport: Size,  # noqa: ARG002
        width: int,
    ) -> int:
        """As many lines as the keys take at this width."""
        return _height(self._laid_out(self._entries, width))

    def render_line(self, y: int) -> Strip:
        """Draw one line of keys."""
        base = self.rich_style
        width = self.size.width
        segments: list[Segment] = []
        x = 0
        for entry, region in self._laid_out(self._entries, width):
            if region.y != y:
                continue
            hover = self._ground() if entry == self._hover else Style.null()
            key = base + self.get_component_rich_style("key-line--key", partial=True) + hover
            label = cut(entry.label, region.width - cell_len(entry.shown) - 1)
            segments.append(Segment(" " * (region.x - x), base))
            segments.append(Segment(entry.shown, key))
            segments.append(Segment(f" {label}" if label else "", base + hover))
            x = region.right
        return Strip([s for s in segments if s.text]).adjust_cell_length(width, base)

    def _ground(self) -> Style:
        return Style(bgcolor=self.get_component_rich_style("key-line--hover").bgcolor)

    def _at(self, offset: Offset | None) -> Place | None:
        if offset is None:
            return None
        places = self._laid_out(self._entries, self.size.width)
        return next((place for place in places if place.region.contains(*offset)), None)

    def _point_at(self, place: Place | None) -> None:
        """Move the hover ground, drawing the two entries only."""
        entry = None if place is None else place.entry
        if entry == self._hover:
            return
        places = self._laid_out(self._entries, self.size.width)
        changed = [p.region for p in places if p.entry in (entry, self._hover)]
        self._hover = entry
        if changed:
            self.refresh(*changed)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show what a click would do."""
        self._point_at(self._at(event.get_content_offset(self)))

    def on_leave(self) -> None:
        """The mouse has gone."""
        self._point_at(None)

    def on_click(self, event: events.Click) -> None:
        """Do what the key would do."""
        place = self._at(event.get_content_offset(self))
        if place is not None:
            event.stop()
            self.app.simulate_key(place.entry.key)


def _height(places: list[Place]) -> int:
    return places[-1].region.y + 1 if places else 1
