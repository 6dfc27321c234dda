"""What the command line says of a mistake: one plain sentence."""

from __future__ import annotations

import argparse
import re


class Parser(argparse.ArgumentParser):
    """A parser whose faults are one plain sentence and exit code 2."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Say what is wrong and where help is."""
        choice = re.fullmatch(r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)", message)
        if choice:
            what, given, known = (part.replace("'", "") for part in choice.groups())
            what = "a command" if what == "COMMAND" else f"known to {what}"
            message = f"'{given}' is not {what}. There are: {known}"
        said = harmless(f"{message[:1].upper()}{message[1:]}")
        self.exit(2, f"{said}. For help: {self.prog} --help\n")


def harmless(said: object) -> str:
    """The words as a terminal may show them: what would steer it, or cannot be shown, is a "?".

    The name of a file may hold anything.
    """
    return "".join(char if char == "\n" or char.isprintable() else "?" for char in str(said))
