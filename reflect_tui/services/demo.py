"""A file to try the app on: made-up events, played through the services like real ones."""

from __future__ import annotations

import asyncio
import contextlib
import os
from dataclasses import replace
from pathlib import Path

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.meeting import Keep, Meeting, Plan, Stage
from reflect_tui.domain.opportunity import went_well
from reflect_tui.domain.question import Step
from reflect_tui.services import by_when, findings, opportunities, planning
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.services.new_file import reserve, taken
from reflect_tui.services.scenario import (
    CONFIRMED_BY,
    FoundByOthers,
    Scenario,
    ToAgree,
    Until,
    check_fit,
    scenarios,
)

__all__ = ["Scenario", "Until", "make", "play", "scenarios"]


def make(path: Path, chapter: Chapter) -> Path:
    """Make a learning file with every scenario at its own stage. Gives back ``path``.

    Raises ``FileRefused`` when anything is there already, its folder is not there, or no file
    can be made. If it fails half-way, no file is left behind.
    """
    if os.path.lexists(path):
        raise taken(path)
    reserve(path)
    try:
        asyncio.run(play_all(path, chapter))
    except BaseException:
        for left in (path, path.with_name(f"{path.name}-journal")):
            with contextlib.suppress(OSError):
                left.unlink()
        raise
    return path


async def play_all(path: Path, chapter: Chapter) -> None:
    """Play every scenario to its own stage."""
    file = FileThread(path)
    try:
        for scenario in scenarios():
            await play(file, scenario, chapter, scenario.until)
    finally:
        file.close()


async def play(file: FileThread, scenario: Scenario, chapter: Chapter, until: Until) -> str:
    """Play a scenario as far as ``until``. Gives the id of its opportunity.

    Raises ``ChapterFault`` when the chapter lacks what the scenario uses.
    """
    check_fit(scenario, chapter)
    noted, day = scenario.noted, scenario.noted_on
    made = await file.do(lambda s: opportunities.note(s, noted, chapter.kinds, day))
    if until is Until.NOTED:
        return made.id
    check = replace(scenario.safety, opportunity_id=made.id)
    await file.do(lambda s: opportunities.confirm_safety(s, check, kinds=made.kinds))
    flags, settled = chapter.event.flag, scenario.settled
    await file.do(lambda s: opportunities.settle(s, made, flags, settled))
    if until is Until.SAFE:
        return made.id
    meeting = await begin(file, scenario, chapter, made.id)
    run = await MeetingRun.resume(file, meeting.id, scenario.held_on)
    await ask_questions(run, scenario, until)
    if until is Until.CLOSED:
        for action in scenario.actions:
            await run.agree(ready(action, run))
        for each in scenario.findings:
            finding = decided(each, run)
            await file.do(lambda s, made=finding: findings.keep(s, made, scenario.held_on))  # type: ignore[misc]
        await run.onward()
        await run.end(Keep.EVERYTHING)
    return made.id


async def begin(
    file: FileThread, scenario: Scenario, chapter: Chapter, opportunity_id: str
) -> Meeting:
    """Begin the meeting of a scenario."""
    positive = went_well(scenario.noted, chapter.kinds)
    plan = Plan(
        format=scenario.format,
        gather=scenario.gather,
        people=scenario.people,
        form=planning.form_for(scenario.format, positive),
        set_key=scenario.set_key,
        decided_by=CONFIRMED_BY,
        guest=scenario.guest,
    )
    return await file.do(
        lambda store: planning.begin(store, opportunity_id, plan, chapter, scenario.held_on)
    )


async def ask_questions(run: MeetingRun, scenario: Scenario, until: Until) -> None:
    """Take a meeting from its opening to its actions, or to the middle of Evaluation."""
    await run.onward()
    while run.meeting.stage is Stage.QUESTIONS:
        step = run.meeting.question.step
        number, count = run.meeting.place_in_step
        if step is Step.EVALUATION and number == 1:
            for idea in scenario.parked:
                await run.park(idea)
        if until is Until.MIDDLE and step is Step.EVALUATION and number == count // 2 + 1:
            return
        await answer(run, scenario)
        if number == count:
            await learn(run, scenario, step)
        await run.onward()


async def answer(run: MeetingRun, scenario: Scenario) -> None:
    """Show what the scenario has for the present question, or that there is nothing to add."""
    texts = scenario.contributions.get(run.meeting.question.key, ())
    if texts and not run.meeting.gather.hidden:
        for text in texts:
            await run.say(text)
        return
    for text in texts:
        run.hand_in(text)
    await run.reveal()


async def learn(run: MeetingRun, scenario: Scenario, step: Step) -> None:
    """Write what was learned in a step, and put under it the answers that led to it."""
    for learned in scenario.learning:
        if learned.step is not step:
            continue
        point = await run.learn(learned.text, learned.hands)
        for contribution in run.shown:
            if contribution.text in learned.gathers:
                await run.put_under(contribution, point)


def ready(action: ToAgree, run: MeetingRun) -> AgreedAction:
    """An action of a scenario, with its day counted from the day of the meeting."""
    return AgreedAction(
        id="",
        opportunity_id=run.opportunity.id,
        meeting_id=run.meeting.id,
        position=0,
        what=action.what,
        change=action.change,
        owner=action.who,
        due_on=by_when.due(action.by, run.meeting.held_on),
        agreed_by_group=action.agreed,
        affects_care=action.affects_care,
        late_because=action.late,
        agreed_on=run.meeting.held_on,
    )


def decided(found: FoundByOthers, run: MeetingRun) -> Finding:
    """A finding of a scenario, with what was decided about it in the meeting."""
    follows = found.decision is Decision.ACTION
    return Finding(
        id="",
        opportunity_id=run.opportunity.id,
        position=0,
        organisation=found.organisation,
        found_on=found.on,
        text=found.text,
        decision=found.decision,
        because=found.because,
        action_id=run.actions[found.action - 1].id if follows else None,
    )
