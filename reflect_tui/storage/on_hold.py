"""Which events somebody else is still looking into, as a condition for SQLite (§1.3)."""

from __future__ import annotations

from reflect_tui.domain.hold import (
    ENQUIRY_OPEN,
    LIVE,
    NOBODY,
    POLICE,
    QUESTION,
    SAFEGUARDING,
)

NOT_LIFTED = "NOT EXISTS (SELECT 1 FROM json_each(o.lifted_for) AS agreed WHERE agreed.value = {})"


def said(kind: str, field: str, answer: str, who: str) -> str:
    """That the answer about a kind says that ``who`` looks into it."""
    return (
        f"""(instr(o.kinds, '"{kind}"') > 0 AND json_extract(o.details, '$.{field}[0]') """
        f"= '{answer}' AND {NOT_LIFTED.format(repr(who))})"
    )


ON_HOLD = f"""ifnull(
    (instr(o.details, '"{QUESTION}"') > 0 AND EXISTS (
        SELECT 1 FROM json_each(o.details, '$.{QUESTION}') AS live
        WHERE live.value NOT IN ({", ".join(map(repr, sorted(NOBODY)))})
          AND {NOT_LIFTED.format("live.value")}))
    OR {said("POLICE", "police", LIVE, POLICE)}
    OR {said("ABUSE_NEGLECT", "enquiry_status", ENQUIRY_OPEN, SAFEGUARDING)}, 0)"""
"""The same as ``domain.hold.holding`` of an opportunity ``o``, whatever its safety check says.
A question that nobody has answered yet holds nothing: without ``ifnull`` it would be neither."""
