"""reflect_tui: helps care teams learn together when something has gone wrong, or right."""

__version__ = "0.1.0"
