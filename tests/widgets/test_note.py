"""A note above the fields of a form, which may have fewer lines than it needs."""

from __future__ import annotations

from reflect_tui.widgets.brief import Note
from tests.drawn import lines
from tests.widgets.stage import Stage

WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"


async def test_a_note_that_is_cut_ends_in_dots() -> None:
    note = Note(WORDS)
    note.styles.max_height = 2
    app = Stage(note)
    async with app.run_test(size=(40, 12)):
        assert lines(app)[1].rstrip().endswith("…")
        assert not lines(app)[2].strip()


async def test_lines_that_run_on_have_a_sign_between_them() -> None:
    given = ("told Tue 24 Nov", "A fall at night.", "The mat was unplugged", "and more and more")
    note = Note("\n".join(given))
    note.styles.max_height = 2
    app = Stage(note)
    async with app.run_test(size=(40, 12)):
        said = " ".join(" ".join(lines(app)).split())
        assert said.startswith("told Tue 24 Nov · A fall at night. The mat was unplugged · and")


async def test_a_note_with_room_is_whole() -> None:
    app = Stage(Note(WORDS))
    async with app.run_test(size=(40, 12)):
        assert " ".join(" ".join(lines(app)).split()) == WORDS
