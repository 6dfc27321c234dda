"""A document of odd words, with every block there is."""

from __future__ import annotations

from reflect_tui.record.document import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Listed,
    Numbered,
    Paragraph,
    Table,
)

WORDS = (
    "plain words",
    "[/b] short [TODO] staffed [x](http://x.example)",
    "<script>alert(1)</script> & 5 < 6 > 4 &amp; &copy;",
    "*all* _of_ it **now** `rm` ~~gone~~ ~a~ ^b^ ==c== $d$",
    "# no heading",
    "- no list",
    "+ nor this",
    "12. June was hot",
    "3) three",
    "> no quote",
    "| a | b |",
    "---",
    "===",
    ": no term",
    "![x](y) a@b.example www.example.org https://x.example",
    '=HYPERLINK("x") \'quoted\' "twice"',
    "£40 – “Łucja’s” tomatoes 🙂 \\ back \\* slash",
    "trailing backslash \\",
)


def document(words: tuple[str, ...] = WORDS) -> Document:
    """Every block with every one of the words."""
    blocks: tuple[Block, ...] = (
        Heading("First"),
        *(Paragraph(each) for each in words),
        Heading("Second"),
        Facts((*(Fact(each, (each,)) for each in words), Fact("All", words))),
        Numbered(words),
        Listed(words),
        Table("Rows", ("What", "Who"), tuple((each, each) for each in words)),
        Heading("Below", 3),
        Numbered(("one", "two")),
    )
    return Document(title="A <title> & *more*", blocks=blocks, held_back=words)
