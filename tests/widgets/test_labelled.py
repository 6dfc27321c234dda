"""A field: its label, its note, and what it complains of."""

from __future__ import annotations

import pytest

from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from tests.drawn import lines, styles, too_faint
from tests.widgets.stage import SIZES, Stage


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["cream", "dark"])
async def test_a_field_has_a_label_a_note_and_a_complaint(
    size: tuple[int, int], theme: str
) -> None:
    choices = Choices([("y", "Yes"), ("n", "No")])
    field = Field("Is [everyone] safe?", choices, note="Look first. [/")
    app = Stage(field, Field("Next", Choices([("a", "A")])), theme=theme)
    async with app.run_test(size=size) as pilot:
        calm = ["Is [everyone] safe?", "Look first. [/", "( ) Yes  ( ) No", "", "Next", "( ) A"]
        assert lines(app)[:6] == calm
        assert styles(app, "Is [")[0].bold
        field.complain("Say yes or no. [/")
        await pilot.pause()
        assert lines(app)[3] == "! Say yes or no. [/" == field.complaint
        assert styles(app, "! Say")[0].color != styles(app, "Next")[0].color
        assert not too_faint(app)
        field.echo("→ Yes")
        await pilot.pause()
        assert lines(app)[3:5] == ["! Say yes or no. [/", ""]
        field.clear()
        await pilot.pause()
        assert lines(app)[3:5] == ["→ Yes", ""]
        field.echo("")
        await pilot.pause()
        assert lines(app)[:6] == calm
        assert field.complaint == ""
        assert field.widget is choices
