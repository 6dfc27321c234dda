"""Two meetings played with keys alone, from a missing file to the end, and what is then kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from pathlib import Path

import pytest

from reflect_tui.services.scenario import Scenario
from tests.scenarios import SCENARIOS, ask, texts_in, texts_of
from tests.terminal.journey import play
from tests.terminal.watching import app, learning_file, see

ACTIONS = {
    "night-fall": [
        ("2026-11-27", "Senior on nights", "not_sure"),
        ("2026-12-03", "Maintenance lead", "yes"),
        ("2026-12-04", "Deputy manager", "yes"),
        ("2027-01-15", "Shift leader", "no"),
    ],
    "compliment-garden": [
        ("2026-09-30", "Activities lead", "no"),
        ("2026-10-01", "Deputy manager", "yes"),
    ],
}
COLUMNS = {"id", "meeting_id", "question_key", "text", "learning_point_id"}
CLOCK = re.compile(r"\d{4}-\d\d-\d\d[ T]\d|\d\d:\d\d:\d\d")
A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
FURTHEST = 5
"""Standard deviations from chance. Typing order in full would be at 6.7; chance passes this bound
once in some two million runs."""


@dataclass(frozen=True)
class Played:
    """A scenario and the file that playing it has left."""

    scenario: Scenario
    file: Path


@pytest.fixture(scope="module", params=list(ACTIONS))
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    scenario = SCENARIOS[request.param]
    home = tmp_path_factory.mktemp("home")
    with app(home, scenario.held_on) as terminal:
        play(terminal, scenario)
        terminal.press("escape")
        see(terminal, "Learning log", scenario.noted.title[:40])
        terminal.press("q")
        assert terminal.wait_exit() == 0
    return Played(scenario, learning_file(home))


def test_every_action_is_kept_with_its_day(played: Played) -> None:
    found = ask(
        played.file,
        "SELECT due_on, owner, affects_care, what, agreed_on, agreed_by_group, change "
        "FROM agreed_action ORDER BY due_on",
    )
    assert [row[:3] for row in found] == ACTIONS[played.scenario.key]
    agreed = {action.who: action for action in played.scenario.actions}
    for _, who, _, what, agreed_on, by_group, change in found:
        assert (what, change) == (agreed[who].what, agreed[who].change)
        assert (agreed_on, by_group) == (played.scenario.held_on.isoformat(), 1)


def test_what_was_learned_is_kept_with_its_hands(played: Played) -> None:
    found = ask(played.file, "SELECT text, hands FROM learning_point ORDER BY position")
    assert found == [(point.text, point.hands) for point in played.scenario.learning]
    if played.scenario.key == "night-fall":
        assert [hands for _, hands in found] == [9, 8]


def test_every_contribution_is_kept_with_its_question(played: Played) -> None:
    title = played.scenario.noted.title
    assert texts_in(played.file, title) == texts_of(played.scenario)
    question = "SELECT c.text, p.text FROM contribution c JOIN learning_point p ON p.id = "
    gathered = ask(played.file, question + "c.learning_point_id")
    wanted = {(text, point.text) for point in played.scenario.learning for text in point.gathers}
    assert set(gathered) == wanted
    assert len(gathered) == len(wanted)


def test_a_contribution_has_no_column_that_could_tell(played: Played) -> None:
    assert {name for name, _ in columns(played.file, "contribution")} == COLUMNS
    ((made,),) = ask(played.file, "SELECT sql FROM sqlite_master WHERE name = 'contribution'")
    assert made.rstrip().endswith("WITHOUT ROWID")


def test_nothing_in_the_file_is_finer_than_a_day(played: Played) -> None:
    tables = [name for (name,) in ask(played.file, "SELECT name FROM sqlite_master WHERE sql > ''")]
    assert {"opportunity", "meeting", "contribution", "agreed_action"} <= set(tables)
    for table in tables:
        for column, kind in columns(played.file, table):
            assert "TIME" not in kind.upper(), (table, column)
            for (value,) in ask(played.file, f'SELECT "{column}" FROM "{table}"'):
                where = f"{table}.{column}: {value!r}"
                assert not CLOCK.search(str(value)), where
                assert not isinstance(value, float | bytes), where
                assert not isinstance(value, int) or -1 <= value < 10_000, where
                assert value is None or kind != "DATE" or A_DAY.fullmatch(value), where


def test_the_order_of_the_keys_is_not_the_order_of_typing(played: Played) -> None:
    agreeing = pairs = variance = 0
    for key, typed in played.scenario.contributions.items():
        question = "SELECT text FROM contribution WHERE question_key = ? ORDER BY id"
        kept = [text for (text,) in ask(played.file, question, key)]
        ranks = [kept.index(text) for text in typed]
        agreeing += sum(1 if first < second else -1 for first, second in combinations(ranks, 2))
        count = len(ranks)
        pairs += count * (count - 1) // 2
        variance += count * (count - 1) * (2 * count + 5)
    bound = FURTHEST * sqrt(variance / 18)
    if played.scenario.key == "night-fall":
        assert bound < pairs, "the bound would not notice the order of typing"
    assert abs(agreeing) <= bound


def columns(file: Path, table: str) -> Iterator[tuple[str, str]]:
    """Name and declared type of a table's columns."""
    for _, name, kind, *_ in ask(file, f'PRAGMA table_info("{table}")'):
        yield name, kind
