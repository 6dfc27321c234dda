"""Every command, declared once: its keys, its name at the foot, and what help says of it.

The same key means the same everywhere. Function keys, and a ctrl twin for laptops that steal
them, work while a person is typing; single letters stand only where nobody types.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done."""

    action: str
    """Name of the screen's action method, without ``action_``."""
    keys: str
    """The keys, the first one shown at the foot."""
    label: str
    help: str

    def binding(
        self,
        label: str = "",
        says: str = "",
        *,
        show: bool = True,
        priority: bool = False,
    ) -> Binding:
        """The binding of the command; a place may have its own word for it, and ``says`` of it.

        A letter works as a capital too: somebody may have Caps Lock on.
        """
        capitals = [key.upper() for key in self.keys.split(",") if len(key) == 1]
        return Binding(
            ",".join([self.keys, *capitals]),
            self.action,
            label or self.label,
            show=show,
            priority=priority,
            tooltip=says or self.help,
            id=self.action,
        )


HELP = Command("help", "f1,ctrl+g", "Help", "What this place is for, and its keys.")
PALETTE = Command("app.command_palette", "ctrl+p", "All commands", "These, and colours and signs.")
GLOSSARY = Command("glossary", "ctrl+f", "Word list", "What a word means. Type a part of it.")
HINTS = Command("hints", "ctrl+k", "Hints", "A hint for the person who leads.")
REVEAL = Command(
    "reveal",
    "f2,ctrl+r",
    "Show all",
    "Show all answers together, mixed up.",
)
LATE = Command("late", "f2,ctrl+r", "Late slips", "Let late slips join the answers, mixed up.")
ONWARD = Command("onward", "f3,ctrl+n", "Next", "Go on to the next thing.")
BACK = Command("back", "f4,ctrl+b", "Back", "Go to the thing before.")
LEARN = Command("learn", "f5,ctrl+l", "Learned", "Write, reread or correct what we have learned.")
SAFETY = Command("safety", "f6,ctrl+s", "Safety", "Is everyone safe? Open this at any time.")
PARK = Command("park", "f7,ctrl+o", "Park", "Keep an idea for the actions at the end.")
SKIP = Command("skip", "f8,ctrl+y", "Skip", "Leave this question out. You may say why.")
QUESTIONS = Command(
    "questions",
    "f9,ctrl+a",
    "Questions",
    "Go to another question, add one, or answer in another way.",
)
PEEK = Command("peek", "f10,ctrl+e", "Peek", "Show the line being typed for three seconds.")
BLANK = Command("blank", "f12,ctrl+z", "Blank", "Blank the screen. The same key brings it back.")
BACK_ROW = Command("back_row", "b", "Back row", "Can the person at the back read it?")
ROOM = Command(
    "room", "ctrl+x", "See slips", "The room looks at the other window: see the slips you type."
)
ROOM_BACK = Command("room_back", "ctrl+x", "Hide slips", "Hide the slips that you type again.")
CLOCK = Command(
    "clock", "ctrl+t,t", "Clock", "Show how long it has taken, or hide it. In both windows."
)
LETTERS = Command("letters", "ctrl+d", "Letters", "Change how large the question is.")
LEAVE = Command("leave", "escape", "Leave", "Go back to where you came from.")

OPEN = Command("open", "enter", "Open", "Open the line that is marked.")
NOTE = Command("note", "n", "Note something", "Note something that went wrong, or right.")
SEARCH = Command("search", "slash", "Search", "Find a line by any of its words.")
CLEAR = Command("clear", "escape", "Clear search", "Show every line again.")
COLOURS = Command("colours", "c", "Colours", "Cream, dark, or black on white.")
FOLLOW_UP = Command("follow_up", "a", "Actions", "Follow every agreed action until it is done.")
INSIGHTS = Command("insights", "i", "Insights", "The numbers of your learning, drawn.")
LONGER = Command("longer", "plus,right", "Longer time", "Count over a longer time.")
SHORTER = Command("shorter", "minus,left", "Shorter time", "Count over a shorter time.")
FILE = Command("file", "f", "File", "Where your file is, and what is stored in it.")
EXAMINE = Command("examine", "enter", "Check the file", "Look whether it is as promised.")
QUIT = Command("quit", "q", "Quit", "Leave the app. Everything is saved.")
TELL = Command("tell", "t", "Told", "Who must be told, and who was.")
ABOUT = Command("about", "m", "About it", "Answer what is asked about this event.")
OTHERS = Command("others", "o", "What others found", "Findings of others, and what we decided.")
NEW_FINDING = Command("new_finding", "n", "New finding", "Write down what others found.")
ELSEWHERE = Command("elsewhere", "l", "Told elsewhere", "Others who may need telling.")
CLOSE = Command("close", "d", "Close", "Close it when everything is done, or say why not.")
REOPEN = Command("reopen", "d", "Open again", "It is not closed after all.")
LIFT = Command("lift", "h", "Lift the hold", "Say who agreed that the team may talk about it.")
CALENDAR = Command("calendar", "k", "Calendar", "Make a calendar file of what is due.")
PROCEED = Command("proceed", "enter", "Do this next", "Do the next thing that is needed.")
PLAN = Command("plan", "p", "Plan a meeting", "Talk about it together.")
EDIT = Command("edit", "e", "Change", "Change what was noted.")
CHECK = Command("check", "s", "Is everyone safe?", "Answer the safety questions again.")
CHECK_IN = Command("check_in", "w", "Wellbeing check-in", "Staff were asked how they are.")
HOLD = Command("hold", "h", "Put on hold", "Let the meeting wait until everyone is safe.")
UNDER = Command("under", "enter", "Put under", "Put this answer under something we learned.")
REWORD = Command("reword", "f11,ctrl+w", "Change words", "Say this answer in other words.")
TAKE_OUT = Command("take_out", "delete", "Take out", "Take this answer out for good.")
NEW_ACTION = Command("new_action", "n", "New action", "Write a new action.")
NO_CHANGE = Command("no_change", "w", "No change needed", "Say why nothing needs to change.")
PICK = Command("pick", "enter", "Open", "Make an action of this idea, or change this action.")
RECORD = Command("record", "r", "Record", "Make a record of it for whoever asks.")
NEXT_FLAG = Command("next_flag", "tab,j", "Next marked", "Go to the next marked words.")
KEEP = Command("keep", "y", "It stays", "Say why the marked words have to stay.")
REMOVE = Command("remove", "delete,x", "Take out", "Take out the line that is marked.")


def keys_shown(binding: Binding) -> str:
    """A binding's keys as help prints them: ``F3 or Ctrl+N``."""
    names = {"escape": "Esc", "slash": "/", "delete": "Del", "enter": "Enter", "tab": "Tab"}
    names |= {"plus": "+", "minus": "-"}
    parts = []
    for key in binding.key.split(","):
        *modifiers, last = key.strip().split("+")
        shown = names.get(last) or (last.upper() if len(last) <= 3 else last.capitalize())
        parts.append("+".join([*(m.capitalize() for m in modifiers), shown]))
    return " or ".join(dict.fromkeys(parts))
