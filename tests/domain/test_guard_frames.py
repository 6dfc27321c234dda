"""Frames: words of lists in their order, or together in a sentence; and mistakes in them."""

from __future__ import annotations

import pytest

from reflect_tui.domain.guard.frames import Frames, inflected, sentences

LISTS = ["hit = slap++ push+", "him = him her somebody", "harmed = @hit kick+"]


def found(frame: str, text: str) -> list[str]:
    said = sentences(text)
    return [text[start:end] for start, end in Frames(LISTS, [frame]).spans(said)]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("push+", "push pushes pushed pushing pushin"),
        ("slap++", "slap slaps slapped slapping slappin"),
        ("shove+", "shove shoves shoved shoving shovin"),
        ("carry+", "carry carries carried carrying carryin"),
        ("hit", "hit"),
    ],
)
def test_a_word_is_known_with_its_endings(written: str, words: str) -> None:
    assert inflected(written) == words.split()


@pytest.mark.parametrize(
    ("frame", "text", "part"),
    [
        ("@hit ..1 @him", "they slapped her", "slapped her"),
        ("@hit ..1 @him", "they pushed and her", "pushed and her"),
        ("@harmed @him", "he kicks him", "kicks him"),
        ("@hit on? @him", "he slaps on her", "slaps on her"),
        ("@hit on? @him", "he slaps her", "slaps her"),
        ("isnt|wont @him", "she won’t him", "won’t him"),
        ("hit|slap @him ..2 #", "slap her at 4", "slap her at 4"),
        ("@hit @him & cried", "she cried, he slapped her", "slapped her"),
        ("@hit & cried", "she cried and he slapped", "she cried and he slapped"),
    ],
)
def test_a_frame_is_found_where_its_words_stand(frame: str, text: str, part: str) -> None:
    assert found(frame, text) == [part]


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        ("@hit ..1 @him", "they pushed and then her"),
        ("@hit ..1 @him", "he was slapped. her tea came"),
        ("@hit @him & cried", "she cried. he slapped her"),
        ("@hit @him & !ball", "he pushed her the ball"),
        ("@hit & @him & !ball", "ball pushed by him"),
    ],
)
def test_nothing_is_found_with_more_between_or_in_another_sentence(frame: str, text: str) -> None:
    assert found(frame, text) == []


def test_a_name_is_read_as_somebody() -> None:
    text = "they slapped zanele"
    assert Frames(LISTS, ["@hit @him"]).spans(sentences(text, [(13, 19)])) == [(5, 19)]


@pytest.mark.parametrize("frame", ["@nobody @him", "@hit ..x @him", "a? b?", "a b & c d", "@hit |"])
def test_a_frame_that_is_none_is_a_mistake(frame: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Frames(LISTS, [frame])


def test_a_long_text_without_a_stop_is_read_in_parts() -> None:
    said = sentences("him " * 100)
    assert [len(one.words) for one in said] == [40, 40, 20]
