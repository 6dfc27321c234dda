"""Large letters, drawn with block characters: the fonts, how a text is laid out, how it is drawn.

The ``.txt`` files are bitmaps "misc-fixed" of the X Window System, which says of them: "Public
domain font.  Share and enjoy." A character a line: its code, and its rows from the top, in
hexadecimal.
"""
