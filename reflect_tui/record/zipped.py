"""Office files are ZIP files: the same content gives the same bytes, with no time in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a ZIP file knows: no day of a document stands in it."""


def same_bytes(content: io.BytesIO, instead: Mapping[str, bytes] | None = None) -> bytes:
    """The file with the parts in one order and no time; ``instead`` of some parts, others."""
    other = instead or {}
    made = io.BytesIO()
    with zipfile.ZipFile(content) as found, zipfile.ZipFile(made, "w") as out:
        for name in found.namelist():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            out.writestr(entry, other.get(name, found.read(name)))
    return made.getvalue()
