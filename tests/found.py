"""What others found, as tests write it down."""

from __future__ import annotations

from datetime import date
from typing import Any

from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.services import findings
from reflect_tui.services.file_thread import FileThread

TODAY = date(2026, 11, 23)
ROUNDS = "Night checks were at fixed times"
MAT = "The mat had been declined, and nobody asked again"
AGENCY = "Agency staff had not been shown the room"
SHEET = "A new sheet since July"


def finding(about: str, text: str = ROUNDS, **changed: Any) -> Finding:
    """Something that the local authority found, about which nobody has decided."""
    plain: dict[str, Any] = {
        "id": "",
        "opportunity_id": about,
        "position": 0,
        "organisation": "Local authority",
        "found_on": date(2026, 11, 19),
        "text": text,
    }
    return Finding(**{**plain, **changed})


async def write_down(file: FileThread, about: str, text: str = ROUNDS, **changed: Any) -> Finding:
    """Keep a finding."""
    made = finding(about, text, **changed)
    return await file.do(lambda store: findings.keep(store, made, TODAY))


async def write_three(file: FileThread, about: str) -> None:
    """Keep three: two that wait for a decision, and one where all was done already."""
    await write_down(file, about)
    await write_down(file, about, MAT)
    done = {"organisation": "CQC", "decision": Decision.ALREADY_DONE, "because": SHEET}
    await write_down(file, about, AGENCY, **done)
