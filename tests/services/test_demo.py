"""The demonstration file: four made-up events, each at its own stage."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from reflect_tui.domain.finding import Decision
from reflect_tui.domain.log import Standing
from reflect_tui.domain.meeting import Asked, Format, Gather, Keep, Stage
from reflect_tui.domain.question import Form
from reflect_tui.domain.safety import Answer
from reflect_tui.errors import ChapterFault, FileRefused, WordsRefused
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import Until, make, play
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.kinds import KINDS
from tests.scenarios import SCENARIOS, ask, played, texts_in, texts_of

TODAY = date(2026, 11, 23)
KEYS = ("compliment-garden", "missed-visit-complaint", "night-fall", "one-to-one-medicine")
STANDING = (Standing.TALKED, Standing.IN_MEETING, Standing.TALKED, Standing.WAITING)

FULL_DISK = """
import resource, sys
from pathlib import Path
from reflect_tui.errors import SaveFailed
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import make

resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    make(Path(sys.argv[1]), Chapter())
except SaveFailed as fault:
    print(fault)
"""


@pytest.fixture(scope="module")
def chapter() -> Chapter:
    return Chapter()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, chapter: Chapter) -> Path:
    return make(tmp_path_factory.mktemp("demo") / "demo.reflect", chapter)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[FileThread]:
    thread = FileThread(tmp_path / "played.reflect")
    yield thread
    thread.close()


@pytest.fixture
def without_full(tmp_path: Path) -> Chapter:
    """A provider's chapter that does not have the set "full"."""
    folder = tmp_path / "chapter"
    with as_file(files("reflect_tui") / "chapter") as packaged:
        shutil.copytree(packaged, folder)
    sets = folder / "sets.toml"
    text = sets.read_text("utf-8")
    assert text.count('key = "full"') == 1
    sets.write_text(text.replace('key = "full"', 'key = "whole"'), "utf-8")
    return Chapter(folder)


# The scenarios as they are packaged.


def test_the_scenarios_are_read_in_the_order_of_their_events() -> None:
    assert tuple(SCENARIOS) == KEYS
    assert [s.held_on.isoformat() for s in SCENARIOS.values()] == [
        "2026-09-24",
        "2026-10-08",
        "2026-11-19",
        "2026-11-21",
    ]
    for scenario in SCENARIOS.values():
        assert scenario.noted.happened_on <= scenario.noted_on <= scenario.held_on


def test_plain_words_become_the_keys_of_the_domain() -> None:
    missed, fall = SCENARIOS["missed-visit-complaint"], SCENARIOS["night-fall"]
    assert missed.gather is Gather.KEYBOARD
    assert missed.format is Format.SMALL_GROUPS
    assert missed.noted.details == {"complaint_from": ("family_member",)}
    assert missed.safety.supported is Answer.NOT_NEEDED
    assert fall.noted.details == {"accident_to": ("person_using_the_service",)}
    assert fall.guest == "falls physiotherapist"
    assert SCENARIOS["compliment-garden"].set_key == "positive_short"
    assert SCENARIOS["compliment-garden"].safety.light is Answer.NO
    assert SCENARIOS["one-to-one-medicine"].format is Format.ONE_TO_ONE
    assert SCENARIOS["one-to-one-medicine"].noted.details == {"near_miss": ("health_and_safety",)}


def test_every_scenario_uses_answers_that_the_chapter_offers(chapter: Chapter) -> None:
    for scenario in SCENARIOS.values():
        fields = [f for key in scenario.noted.kinds for f in KINDS[key].fields]
        offered = {field.key: {choice.key for choice in field.choices} for field in fields}
        assert scenario.noted.details.keys() == offered.keys()
        for key, picked in scenario.noted.details.items():
            assert set(picked) <= offered[key]
        assert scenario.contributions.keys() <= set(chapter.bank.set(scenario.set_key).questions)


# The file that is made.


async def test_all_four_stand_where_they_should(demo: Path) -> None:
    file = FileThread(demo)
    try:
        look = await file.look(TODAY, 20)
    finally:
        file.close()
    assert look.count == 4
    rows = look.rows[::-1]
    assert [row.number for row in rows] == ["2026-001", "2026-002", "2026-003", "2026-004"]
    assert [row.title for row in rows] == [SCENARIOS[key].noted.title for key in KEYS]
    assert tuple(row.standing for row in rows) == STANDING
    assert [row.people for row in rows] == [6, 0, 9, 0]
    assert [row.actions for row in rows] == [2, 0, 4, 0]
    assert {row.number for row in look.attention.unfinished} == {"2026-002", "2026-004"}


def test_the_night_fall_has_its_actions_with_their_days(demo: Path) -> None:
    found = ask(
        demo,
        "SELECT position, change, owner, due_on, affects_care, agreed_on FROM agreed_action a "
        "JOIN opportunity o ON o.id = a.opportunity_id WHERE o.serial = 3 ORDER BY position",
    )
    day = "2026-11-19"
    assert found == [
        (1, "EQUIPMENT_ENVIRONMENT", "Maintenance lead", "2026-12-03", "yes", day),
        (2, "ROTA", "Deputy manager", "2026-12-04", "yes", day),
        (3, "HANDOVER_COMMS", "Senior on nights", "2026-11-27", "not_sure", day),
        (4, "TRAINING", "Shift leader", "2027-01-15", "no", day),
    ]


def test_the_night_fall_has_its_learning_and_its_parked_idea(demo: Path) -> None:
    of_fall = "JOIN meeting m ON m.id = meeting_id WHERE m.people = 9"
    assert ask(demo, f"SELECT p.text, p.step, p.hands FROM learning_point p {of_fall}") == [
        ("Moving furniture can move a call bell out of reach without anyone noticing.", 3, 9),
        ("Night checks should follow when each person usually gets up, not the clock.", 4, 8),
    ]
    assert ask(demo, f"SELECT i.text FROM parked_idea i {of_fall}") == [
        ("Put the plug where we can see it",)
    ]
    meeting = ask(demo, "SELECT held_on, stage, keep, guest FROM meeting WHERE people = 9")
    assert meeting == [("2026-11-19", "ended", "everything", "falls physiotherapist")]


def test_an_answer_lies_under_the_learning_it_led_to(demo: Path) -> None:
    found = ask(
        demo,
        "SELECT c.text, p.step FROM contribution c "
        "JOIN learning_point p ON p.id = c.learning_point_id AND p.meeting_id = c.meeting_id",
    )
    assert sorted(found) == [
        ("Moving the chair moved the bell: nobody's job to check", 3),
        ("no paperwork between 2 and 4, agreed at handover", 3),
    ]


@pytest.mark.parametrize("key", ["night-fall", "compliment-garden"])
def test_every_contribution_of_a_large_meeting_is_kept(demo: Path, key: str) -> None:
    scenario = SCENARIOS[key]
    assert texts_of(scenario)
    assert texts_in(demo, scenario.noted.title) == texts_of(scenario)


def test_a_contribution_has_no_other_columns(demo: Path) -> None:
    columns = {name for _, name, *_ in ask(demo, "PRAGMA table_info(contribution)")}
    assert columns == {"id", "meeting_id", "question_key", "text", "learning_point_id"}


def test_nothing_that_four_people_said_is_in_the_file(demo: Path) -> None:
    scenario = SCENARIOS["missed-visit-complaint"]
    assert texts_in(demo, scenario.noted.title) == []
    held = demo.read_bytes()
    assert scenario.noted.title.encode() in held
    for _, text in texts_of(scenario):
        if len(text) > 10:  # "awful" could stand in a longer word
            assert text.encode() not in held


async def test_the_meeting_of_four_can_be_continued(demo: Path) -> None:
    file = FileThread(demo)
    try:
        (unfinished,) = await file.do(lambda store: store.meetings.unfinished())
        run = await MeetingRun.resume(file, unfinished.id, TODAY)
    finally:
        file.close()
    assert run.opportunity.number == "2026-002"
    assert (run.meeting.stage, run.meeting.question.key) == (Stage.QUESTIONS, "E4")
    states = {asked.key: asked.state for asked in run.meeting.questions}
    assert states == dict.fromkeys(("D4", "D7", "F4", "E3"), Asked.REVEALED) | dict.fromkeys(
        ("E4", "C2", "C4", "C5"), Asked.WAITING
    )
    assert run.shown == ()


# Where it is made.


@pytest.mark.parametrize("content", [b"", b"somebody's letter"])
def test_a_file_that_is_there_stays_as_it_is(
    tmp_path: Path, chapter: Chapter, content: bytes
) -> None:
    path = tmp_path / "letter"
    path.write_bytes(content)
    with pytest.raises(FileRefused) as refused:
        make(path, chapter)
    wanted = f"{path} exists already. Nothing was changed. Choose another name."
    assert str(refused.value) == wanted
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_demonstration_is_not_made_twice(demo: Path, chapter: Chapter) -> None:
    before = demo.read_bytes()
    with pytest.raises(FileRefused, match="exists already"):
        make(demo, chapter)
    assert demo.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path, chapter: Chapter) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    with pytest.raises(FileRefused, match="exists already"):
        make(folder, chapter)
    assert list(tmp_path.rglob("*")) == [folder]


def test_a_link_to_nowhere_is_refused(tmp_path: Path, chapter: Chapter) -> None:
    link = tmp_path / "demo"
    try:
        link.symlink_to(tmp_path / "nowhere")
    except OSError:
        pytest.skip("this user may not make links here")
    with pytest.raises(FileRefused, match="exists already"):
        make(link, chapter)
    assert list(tmp_path.iterdir()) == [link]


def test_no_folder_is_made_for_it(tmp_path: Path, chapter: Chapter) -> None:
    folder = tmp_path / "folder" / "slip of the finger"
    with pytest.raises(FileRefused) as refused:
        make(folder / "demo", chapter)
    assert str(refused.value).startswith(f"There is no folder {folder}.")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_its_folder_is_a_plain_sentence(
    tmp_path: Path, chapter: Chapter
) -> None:
    (tmp_path / "letter").write_bytes(b"text")
    with pytest.raises(FileRefused, match="No file can be made at"):
        make(tmp_path / "letter" / "demo", chapter)
    assert [path.name for path in tmp_path.rglob("*")] == ["letter"]


def test_the_users_own_file_is_left_alone(
    tmp_path: Path, chapter: Chapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.reflect"
    monkeypatch.setenv("REFLECT_FILE", str(own))
    made = make(tmp_path / "demo.reflect", chapter)
    assert list(tmp_path.iterdir()) == [made]


# What a failure leaves behind.


def test_a_failure_half_way_leaves_nothing(tmp_path: Path, without_full: Chapter) -> None:
    before = set(tmp_path.rglob("*"))
    with pytest.raises(ChapterFault, match=r'^sets\.toml: set "full": expected this set'):
        make(tmp_path / "demo.reflect", without_full)
    assert set(tmp_path.rglob("*")) == before


async def test_that_failure_does_come_half_way(file: FileThread, without_full: Chapter) -> None:
    first, second, third, _ = SCENARIOS.values()
    for scenario in (first, second):
        await play(file, scenario, without_full, scenario.until)
    with pytest.raises(ChapterFault):
        await play(file, third, without_full, third.until)
    assert (await file.look(TODAY, 20)).count == 2


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of a file")
@pytest.mark.parametrize("room", [4096, 100_000])
def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path, room: int) -> None:
    neighbour = tmp_path / "letter"
    neighbour.write_bytes(b"text")
    path = tmp_path / "demo.reflect"
    code = [sys.executable, "-c", FULL_DISK, str(path), str(room)]
    root = Path(__file__).parents[2]
    done = subprocess.run(code, capture_output=True, text=True, cwd=root, check=False)
    assert done.stderr == ""
    assert "not saved" in done.stdout
    assert list(tmp_path.rglob("*")) == [neighbour]


# Playing, for this file and for other tests.


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("later", [0, 3])
async def test_every_scenario_can_be_closed(
    file: FileThread, chapter: Chapter, key: str, later: int
) -> None:
    today = SCENARIOS[key].held_on + timedelta(days=later)
    scenario = replace(SCENARIOS[key], held_on=today)
    found = await played(file, scenario, chapter, Until.CLOSED)
    (meeting,) = found.ended
    kept = scenario.people >= 5
    assert meeting.keep is (Keep.EVERYTHING if kept else Keep.LEARNING)
    assert meeting.held_on == today
    assert meeting.silent_steps == ()
    assert meeting.unasked == 0
    said = {q.key for q in meeting.questions if q.state is Asked.REVEALED}
    assert said == scenario.contributions.keys()
    assert sorted(a.what for a in found.actions) == sorted(a.what for a in scenario.actions)
    assert all(action.due_on >= today for action in found.actions)
    assert [(p.step, p.text, p.hands) for p in found.learning] == [
        (p.step, p.text, p.hands) for p in scenario.learning
    ]
    assert texts_in(file.path, scenario.noted.title) == (texts_of(scenario) if kept else [])


async def test_what_others_found_became_actions(file: FileThread, chapter: Chapter) -> None:
    found = await played(file, SCENARIOS["night-fall"], chapter, Until.CLOSED)
    whats = {action.id: action.what for action in found.actions}
    assert [(each.organisation, whats[each.action_id or ""][:20]) for each in found.findings] == [
        ("Local authority", "Move night checks to"),
        ("Local authority", "Evening check of bel"),
    ]
    assert {each.decision for each in found.findings} == {Decision.ACTION}


async def test_by_when_is_counted_from_the_day_of_the_meeting(
    file: FileThread, chapter: Chapter
) -> None:
    scenario = replace(SCENARIOS["night-fall"], held_on=TODAY)
    found = await played(file, scenario, chapter, Until.CLOSED)
    due = {action.owner: action.due_on.isoformat() for action in found.actions}
    assert due["Maintenance lead"] == "2026-12-07"
    assert due["Senior on nights"] == "2026-12-04"


async def test_a_day_that_has_gone_is_refused_like_in_a_real_meeting(
    file: FileThread, chapter: Chapter
) -> None:
    scenario = replace(SCENARIOS["night-fall"], held_on=date(2026, 12, 5))
    with pytest.raises(WordsRefused, match="has gone"):
        await play(file, scenario, chapter, Until.CLOSED)


@pytest.mark.parametrize(
    ("until", "standing"),
    [
        (Until.NOTED, Standing.NOT_CHECKED),
        (Until.SAFE, Standing.WAITING),
        (Until.MIDDLE, Standing.IN_MEETING),
        (Until.CLOSED, Standing.TALKED),
    ],
)
async def test_a_scenario_is_played_as_far_as_asked(
    file: FileThread, chapter: Chapter, until: Until, standing: Standing
) -> None:
    opportunity_id = await play(file, SCENARIOS["night-fall"], chapter, until)
    (row,) = (await file.look(TODAY, 20)).rows
    assert (row.id, row.standing) == (opportunity_id, standing)


@pytest.mark.parametrize(
    ("key", "at"),
    [("night-fall", "E3"), ("compliment-garden", "E3"), ("one-to-one-medicine", "E4")],
)
async def test_the_middle_is_within_evaluation(
    file: FileThread, chapter: Chapter, key: str, at: str
) -> None:
    found = await played(file, SCENARIOS[key], chapter, Until.MIDDLE)
    assert found.unfinished is not None
    assert found.unfinished.question.key == at
    assert found.unfinished.question.state is Asked.WAITING


async def test_what_is_said_aloud_is_kept_too(file: FileThread, chapter: Chapter) -> None:
    scenario = replace(SCENARIOS["compliment-garden"], gather=Gather.SPOKEN)
    await play(file, scenario, chapter, Until.CLOSED)
    assert texts_in(file.path, scenario.noted.title) == texts_of(scenario)


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("compliment-garden", Form.POSITIVE_WE),
        ("night-fall", Form.WE),
        ("one-to-one-medicine", Form.YOU),
    ],
)
async def test_the_questions_are_put_in_the_form_that_fits(
    file: FileThread, chapter: Chapter, key: str, form: Form
) -> None:
    found = await played(file, SCENARIOS[key], chapter, Until.MIDDLE)
    assert found.unfinished is not None
    for asked in found.unfinished.questions:
        assert asked.text == chapter.bank.question(asked.key).text(form)
