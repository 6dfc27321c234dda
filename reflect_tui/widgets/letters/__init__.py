"""Large letters, drawn with block characters: the fonts, how a text is laid out, how it is drawn.

The three ``.txt`` files are the public-domain bitmaps "misc-fixed" of the X Window System, a
character a line: its code, and its rows from the top, in hexadecimal.
"""
