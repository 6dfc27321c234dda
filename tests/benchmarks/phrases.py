"""Words for invented records: plain sentences as teams write them, without names."""

from __future__ import annotations

EVENTS = (
    "Fall on the way to the bathroom",
    "Tablets given at the wrong time",
    "Two evening visits missed",
    "Family upset about a lost hearing aid",
    "Bruise found during morning care",
    "Kind words about the gardening afternoon",
    "Door left unlocked overnight",
    "Choking scare at lunch",
    "Handover sheet not filled in",
    "Hoist sling was the wrong size",
)
WHERE = (
    "upstairs",
    "in the lounge",
    "by the front door",
    "in the dining room",
    "on the night shift",
)
STARTS = (
    "The call bell was out of reach",
    "Nobody had read the new plan",
    "The mat alarm was not plugged in",
    "We were two people short",
    "The night team acted quickly",
    "The person was frightened to walk again",
    "The notes were clear and easy to find",
    "The family heard about it late",
    "Someone stayed and held a hand",
    "The medicine round was interrupted twice",
)
ENDS = (
    "and it had been like that all week",
    "because the furniture was moved for the cleaning",
    "so we did not know what had been agreed",
    "and that made all the difference",
    "which happens most often around shift change",
    "even though the plan says something else",
    "and the person told us so afterwards",
    "so the next shift started without the facts",
)
LEARNED = (
    "Moving furniture can move a call bell out of reach",
    "Night checks should follow when each person gets up",
    "A phone call the same day means a lot to a family",
    "Two people reading the chart aloud catches slips",
    "New colleagues need to see the plan before the shift",
)
CHANGES = (
    "Check the bell and the mat together every evening",
    "Fit a socket at the front of the bed",
    "Read the plan aloud at handover for a month",
    "Move night checks to the times people get up",
    "Put a quiet sign on the medicine trolley",
)
SIGNS = ("No repeat for two months", "The evening sheet is complete", "The person says so", "")
ROLES = ("Registered manager", "Deputy manager", "Senior on nights", "Maintenance lead", "Cook")
KINDS = (
    ("ACCIDENT",),
    ("COMPLAINT",),
    ("NEAR_MISS",),
    ("COMPLIMENT",),
    ("ACCIDENT", "COMPLAINT"),
    ("QA",),
)
CHANGE_TYPES = ("CARE_PLAN", "ROTA", "TRAINING", "EQUIPMENT_ENVIRONMENT", "HANDOVER_COMMS")
HARMS = ("none", "minor", "minor", "not_known", "serious")
