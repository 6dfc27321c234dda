"""Large letters, drawn with block characters: the fonts, how a text is laid out, how it is drawn.

The ``.txt`` files are bitmaps "misc-fixed" of the X Window System, which says of them: "Public
domain font.  Share and enjoy." A character a line: its code, and its rows from the top, in
hexadecimal. After the code of one that is a dot wider than the others stands ``+``.

In ``5x8.txt`` some are drawn anew here, and as free to use: ``M``, ``N``, ``V``, ``W``, ``Y``,
``m`` and ``w`` are a dot wider, so that they can be told apart and touch no other letter, ``e`` has
its bar and the full stop is square; with them go ``e``, ``W`` and ``w`` with an accent.
"""
