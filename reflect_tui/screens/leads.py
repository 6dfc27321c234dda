"""Where the keys of the log lead that open another place."""

from __future__ import annotations

from reflect_tui.screens.moves import FileWanted, FollowUpWanted, InsightsWanted, TellWanted
from reflect_tui.screens.place import Place


class Leads(Place):
    """A place from which all lists and the file are one key away."""

    def action_follow_up(self) -> None:
        """See every agreed action."""
        self.post_message(FollowUpWanted())

    def action_tell(self) -> None:
        """See who must be told."""
        self.post_message(TellWanted())

    def action_insights(self) -> None:
        """See the numbers."""
        self.post_message(InsightsWanted())

    def action_file(self) -> None:
        """See where the file is, and what is stored in it."""
        self.post_message(FileWanted())
