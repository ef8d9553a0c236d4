"""Labels of both layouts, in every encoding that people save them in."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from aibook_desktop.workshop.speech.dataset import Group
from aibook_desktop.workshop.speech.prepare.labels import Label, group_of, read_label
from aibook_desktop.workshop.speech.prepare.layouts import LAYOUTS, LayoutName
from aibook_desktop.workshop.speech.prepare.left_out import UnusableError
from aibook_desktop.workshop.speech.prepare.look_alikes import Spoken, label_of

HELLO = Spoken(np.zeros(1, np.float32), 48_000, "안녕 토끼야!", "kid-1", "female", "child", "ko")


def written(layout: LayoutName, encoding: str = "utf-8") -> bytes:
    return json.dumps(label_of(layout, HELLO, "a.wav", 1.5), ensure_ascii=False).encode(encoding)


def read(data: bytes, layout: LayoutName = "commands") -> Label:
    return read_label(data, LAYOUTS[layout], "ko", "folder")


def why(data: bytes) -> str:
    with pytest.raises(UnusableError) as caught:
        read(data)
    return caught.value.why


@pytest.mark.parametrize("layout", ["commands", "conversation"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_a_label_is_read_in_every_encoding(layout: LayoutName, encoding: str) -> None:
    """Labels saved by Korean Windows would all be left out."""
    expected = Label("안녕 토끼야", "kid-1", "female", "child", "ko", 1.5, "a.wav")
    assert read(written(layout, encoding), layout) == expected


def test_what_a_label_does_not_say_is_stood_in_for() -> None:
    """Without a speaker all such clips would land in one split, or be lost."""
    plain: dict[str, Any] = {"전사정보": {"LabelText": "안녕"}}
    label = read(json.dumps(plain).encode())
    assert label == Label("안녕", "folder", "", "", "ko", 0.0, "")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "label_damaged"),
        (b"", "label_damaged"),
        (b"\xff\xfe\x00", "label_not_text"),
        (b'"\x81\xff\xff"', "label_not_text"),
        (b"[1, 2]", "label_unknown"),
        (b'{"a": {"stt": "\xea\xb0\x80"}}', "label_unknown"),
        ('{"전사정보": {"LabelText": ""}}'.encode(), "text_empty"),
        ('{"전사정보": {"LabelText": "b/ [웃음] ..."}}'.encode(), "text_empty"),
        ('{"전사정보": {"LabelText": "#이름# 안녕"}}'.encode(), "name_masked"),
        (
            '{"전사정보": {"LabelText": "가"}, "기타정보": {"QualityStatus": "Bad"}}'.encode(),
            "marked_bad",
        ),
        (b"[" * 100_000, "label_damaged"),
    ],
)
def test_a_bad_label_is_named_by_its_fault(data: bytes, reason: str) -> None:
    """Whoever repairs the data must know what to look for."""
    assert why(data) == reason


def test_half_a_character_in_a_label_reaches_no_file() -> None:
    """A lone surrogate can't be written as UTF-8 and would stop the whole run."""
    label = read(
        b'{"\xec\xa0\x84\xec\x82\xac\xec\xa0\x95\xeb\xb3\xb4": {"LabelText": "a\\ud800b"}}'
    )
    assert label.text.encode()


@pytest.mark.parametrize(
    ("age", "group"),
    [
        ("3~6", "child"),
        ("7~10", "child"),
        ("11~19", ""),
        ("20~29", "adult"),
        ("over70", "adult"),
        ("7", "child"),
        ("NotProvided", ""),
        ("", ""),
    ],
)
def test_ages_are_read_as_the_sets_write_them(age: str, group: Group) -> None:
    """Children counted as adults would spoil every score that is given by group."""
    assert group_of(age) == group
