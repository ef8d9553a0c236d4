"""A file is the old one or the new one, never a half."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from aibook_desktop.book.durable import problem_of, write_durably
from aibook_desktop.book.problems import Problem


def test_the_new_replaces_the_old(tmp_path: Path) -> None:
    """Settings are saved over the ones before; nothing else may be left in the folder."""
    for data in (b"one", b"two", b""):
        write_durably(tmp_path / "file", data)
        assert (tmp_path / "file").read_bytes() == data
        assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_staging_in_another_folder(tmp_path: Path) -> None:
    """Half-written pictures lie where a sweep finds them."""
    staging = tmp_path / "incoming"
    staging.mkdir()
    write_durably(tmp_path / "file", b"data", staging=staging)
    assert (tmp_path / "file").read_bytes() == b"data"
    assert list(staging.iterdir()) == []


def test_a_failure_leaves_the_old(tmp_path: Path) -> None:
    """A folder in the way, or no folder at all, must not cost the file or leave a half."""
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    for path in (tmp_path / "folder", tmp_path / "nowhere" / "file"):
        with pytest.raises(Problem) as caught:
            write_durably(path, b"data")
        assert caught.value.kind == "disk_read_only"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "inner"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk(tmp_path: Path) -> None:
    """The kernel's own full device says what a full disk would."""
    descriptor = os.open("/dev/full", os.O_WRONLY)
    try:
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)) as caught:
            os.write(descriptor, b"data")
    finally:
        os.close(descriptor)
    assert problem_of(caught.value, tmp_path).kind == "disk_full"
    assert problem_of(OSError(errno.EROFS, ""), tmp_path).kind == "disk_read_only"
