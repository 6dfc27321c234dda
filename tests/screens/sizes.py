"""The sizes of a screen, in columns and rows, at which tests look at places."""

from __future__ import annotations

EVERY = [(40, 12), (53, 15), (80, 24), (120, 40), (240, 67)]
"""Where each place is looked at: the smallest, the one it is made for, two usual ones, a wall."""
SIZES = [(40, 12), (80, 24)]
"""Where what a place does is tried: the tightest and the commonest. It looks well at the others,
which ``EVERY`` holds; to try each step at each of them would take the tests too long."""
