"""Where contributions lie in the file tells neither who came first nor what was changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reflect_tui.domain.meeting import Gather, Keep
from tests.anonymity.forensics import BOUND, Findings, Place, places, unaccounted, words_in
from tests.anonymity.team import Sitting, Texts, sittings
from tests.anonymity.writers import Keys, Naive, Ours, Writer

MEETINGS = 51
IN_ONE_FILE = 5
KEPT = (Keep.EVERYTHING, Keep.EVERYTHING, Keep.LEARNING, Keep.EVERYTHING, Keep.NOTHING)
Make = Callable[[Path], Writer]


class Examiner:
    """Looks at the file after each change, and writes down what it tells."""

    def __init__(self) -> None:
        self.findings = Findings()
        self.left: set[bytes] = set()
        """Words that were changed or taken out and can still be read."""
        self.unaccounted: list[dict[str, bytes]] = []
        self.kept: set[bytes] = set()
        """The words that the file should hold."""

    def look(self, path: Path, stage: str, *questions: list[str]) -> list[list[Place]]:
        """Compare the order of entry of these questions with where they lie now."""
        found = places(path)
        by_text = {place.text: place for place in found}
        assert len(by_text) == len(found)
        lie = [[by_text[text] for text in entered] for entered in questions]
        for entered, places_ in zip(questions, lie, strict=True):
            self.findings.order_of_entry(stage, entered, places_)
        self.left |= words_in(path.read_bytes()) - self.kept
        if found_more := unaccounted(path):
            self.unaccounted.append(found_more)
        return lie

    def expect(self, *texts: str) -> None:
        """These are in the file from now on."""
        self.kept |= words_in(" ".join(texts).encode())

    def gone(self, *texts: str) -> None:
        """These are not in the file any more."""
        self.kept -= words_in(" ".join(texts).encode())


async def play(writer: Writer, sitting: Sitting, keep: Keep, by: Examiner) -> None:
    """One meeting with every kind of change, looked at after each of them."""
    path = writer.path
    await writer.begin()
    for entered in sitting.questions:
        if entered is not sitting.questions[0]:
            await writer.onward()
        by.expect(*entered)
        await writer.gather(entered)
        by.look(path, "shown", entered)
    last = await change(writer, sitting, by)
    questions = [*sitting.questions[:-1], last]
    if keep is not Keep.EVERYTHING:
        by.gone(*(text for entered in questions for text in entered))
        questions = []
    await writer.end(keep)
    lie = by.look(path, "ended", *questions)
    if len(lie) == 3:
        by.findings.same_author("same author", lie[0], lie[1])


async def change(writer: Writer, sitting: Sitting, by: Examiner) -> list[str]:
    """Every kind of change to the last question. Gives what it has then, as it was entered."""
    path = writer.path
    entered, late, new = [*sitting.questions[-1]], sitting.late, sitting.new
    moved = entered[::3][:2]
    await writer.put_under(moved)
    (lie,) = by.look(path, "put under", entered)
    by.findings.one_of("the last put under", moved[-1], lie)
    entered += late
    by.expect(*late)
    await writer.gather(late)
    (lie,) = by.look(path, "joined late", entered)
    by.findings.one_of("the last to join", late[-1], lie)
    await writer.take_out_point()
    by.look(path, "point taken out", entered)
    by.gone(entered[0])
    by.expect(new)
    await writer.edit(entered[0], new)
    entered[0] = new
    (lie,) = by.look(path, "edited", entered)
    by.findings.one_of("the edited one", new, lie)
    by.gone(entered[1])
    await writer.delete(entered.pop(1))
    by.look(path, "taken out", entered)
    return entered


async def examined(make: Make, folder: Path, meetings: int = MEETINGS) -> Examiner:
    """Many meetings of one writer, in a few files."""
    by = Examiner()
    writer = make(folder / "0")
    for number, sitting in enumerate(sittings(meetings, seed=1)):
        if number and number % IN_ONE_FILE == 0:
            writer.close()
            by.kept.clear()
            writer = make(folder / str(number))
        await play(writer, sitting, KEPT[number % len(KEPT)], by)
    writer.close()
    return by


STAGES = ("shown", "put under", "joined late", "point taken out", "edited", "taken out", "ended")


async def test_nothing_in_our_file_tells_an_order_and_nothing_is_left_in_it(tmp_path: Path) -> None:
    by = await examined(Ours, tmp_path)
    evidence = by.findings.evidence
    assert 60 < len(evidence) < 200
    for stage in STAGES:
        for order in ("key", "byte of the file", "byte of the page", "first overflow page"):
            assert evidence[f"{stage}: {order}"].variance > 500, (stage, order)
    assert by.findings.over(BOUND) == {}
    assert by.left == set()
    assert by.unaccounted == []


async def test_a_naive_writer_is_caught_by_the_same_measures(tmp_path: Path) -> None:
    """It saves each one under a random key as it comes in, and changes it where it is."""
    by = await examined(Naive, tmp_path, 40)
    over = by.findings.over(BOUND)
    assert over["shown: byte of the page"] < -BOUND
    assert over["shown: first overflow page"] > BOUND
    assert over["ended: last overflow page"] > BOUND
    assert "shown: key" not in over
    assert len(by.left) > 10_000
    assert len(by.unaccounted) > 200


async def test_a_naive_writer_that_counts_is_caught_everywhere(tmp_path: Path) -> None:
    by = await examined(lambda path: Naive(path, Keys.COUNTED), tmp_path, 40)
    over = by.findings.over(BOUND)
    for stage in STAGES:
        for order in ("key", "byte of the file"):
            assert f"{stage}: {order}" in over
    assert over["shown: byte of the page"] < -BOUND
    assert over["same author: key"] > BOUND
    assert over["same author: byte of the file"] > BOUND


async def test_what_is_said_aloud_lies_in_no_order_either(tmp_path: Path) -> None:
    by = Examiner()
    ours = Ours(tmp_path / "private" / "learning.reflect")
    for number in range(8):
        await ours.begin(Gather.SPOKEN)
        entered = Texts(number).many(10)
        by.expect(*entered)
        await ours.gather(entered)
        (lie,) = by.look(ours.path, "said", entered)
        by.findings.one_of("the last said", entered[-1], lie)
    ours.close()
    assert by.findings.evidence["said: key"].variance > 900
    assert by.findings.over(BOUND) == {}
    assert by.left == set()
    assert by.unaccounted == []
