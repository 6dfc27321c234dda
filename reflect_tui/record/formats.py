"""The formats in which a document can be written; each writer is loaded when it is needed."""

from __future__ import annotations

from enum import StrEnum

from reflect_tui.record.document import Document


class Format(StrEnum):
    """A format by the end of its file names."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    WORD = "docx"
    PDF = "pdf"

    @property
    def typed(self) -> bool:
        """Whether it can be read as it is, in a terminal."""
        return self in (Format.TEXT, Format.MARKDOWN)

    @property
    def sized(self) -> bool:
        """Whether it can be large print."""
        return not self.typed


def can_be_made() -> tuple[Format, ...]:
    """The formats that can be made here: a PDF needs its extra."""
    from reflect_tui.record import pdf

    return tuple(each for each in Format if each is not Format.PDF or pdf.there())


def written(document: Document, form: Format, *, large: bool = False) -> bytes:
    """The content of the file; ``large`` is large print, where the format knows sizes."""
    if form is Format.PDF:
        from reflect_tui.record import pdf

        return pdf.write(document, large=large)
    if form is Format.WORD:
        from reflect_tui.record import word

        return word.write(document, large=large)
    if form is Format.HTML:
        from reflect_tui.record import html

        return html.write(document, large=large).encode()
    if form is Format.MARKDOWN:
        from reflect_tui.record import markdown

        return markdown.write(document).encode()
    from reflect_tui.record import plain

    return plain.write(document).encode()
