"""What a stick may bring: nothing that means harm gets in, whatever it looks like."""

from __future__ import annotations

import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import tables
from aibook_desktop.engines.weight_files import check
from aibook_desktop.engines.weight_formats.reading import Malformed
from aibook_desktop.studio.packs import signature
from aibook_desktop.studio.packs.looking import Pack, Unusable, packs_at
from tests.unit.studio.packs.hostile_files import FILES
from tests.unit.studio.packs.hostile_packs import PACKS
from tests.unit.studio.packs.sticks import LISTENER, picture, take, write_pack, zipped

TOLD = {
    "pack_refused",
    "pack_damaged",
    "pack_missing",
    "pack_part_missing",
    "pack_part_damaged",
    "pack_no_room",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that has one model."""
    home = tmp_path / "home"
    take(write_pack(tmp_path / "good"), home)
    return home


def refused(path: Path, home: Path) -> Problem:
    """Try to take a pack in; the home must not change, nor anything beside it."""
    outside = {each for each in home.parent.rglob("*") if home not in each.parents}
    before = picture(home)
    with pytest.raises(Problem) as caught:
        take(path, home)
    after = {name: content for name, content in picture(home).items() if "/.arriving-" not in name}
    assert after == before
    assert {each for each in home.parent.rglob("*") if home not in each.parents} == outside
    reason = caught.value.details.get("reason")
    assert reason is None or f"problem.pack_refused.{reason}.what" in tables()
    return caught.value


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_file_that_is_not_what_it_claims_to_be_stays_out(
    name: str, kind: str, home: Path, tmp_path: Path
) -> None:
    """Whoever makes a pack also makes its hashes; the bytes themselves must be looked at."""
    file, content = FILES[name]
    pack = write_pack(tmp_path / "stick" / "pack", LISTENER | {f"more/{file}": content})
    path = zipped(pack, tmp_path / "stick" / "pack.zip") if kind == "zip" else pack
    assert refused(path, home).kind == "pack_refused"
    assert not list((home / "models").glob(".arriving-*"))
    (tmp_path / file).write_bytes(content)
    with pytest.raises(Malformed):
        check(tmp_path / file)


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_that_lies_stays_out(name: str, home: Path, tmp_path: Path) -> None:
    """Names that lead out, archives that unfold, parts that lack, signatures of somebody else."""
    (tmp_path / "stick").mkdir()
    path = PACKS[name](tmp_path / "stick")
    assert refused(path, home).kind in TOLD
    for part in (home / "models").glob(".arriving-*/**/*"):
        assert part.suffix in ("", ".part", ".blocks", ".toml", ".json"), part


def test_a_stick_full_of_bad_packs_still_shows_the_good_one(tmp_path: Path) -> None:
    """One broken pack must not hide the others on the same stick."""
    for number, build in enumerate(PACKS.values()):
        (tmp_path / f"bad {number}").mkdir()
        build(tmp_path / f"bad {number}")
    write_pack(tmp_path / "good", name="Good")
    found = packs_at(tmp_path)
    assert "Good" in [each.card.name for each in found if isinstance(each, Pack)]
    assert sum(isinstance(each, Unusable) for each in found) > len(PACKS) / 2


def test_what_a_lost_key_has_signed_stays_out(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A maker who lost a key must be able to say so."""
    pack = write_pack(tmp_path / "pack")
    key = signature.read_key(tmp_path / "key.pem")
    mark = signature.sign((pack / "card.toml").read_bytes(), key)
    (pack / "card.sig").write_bytes(mark)
    assert take(pack, home).is_dir()
    lost = f'["Maker"]\nkey = "{key.public_key().public_bytes_raw().hex()}"\nrevoked = true\n'
    (tmp_path / "makers.toml").write_text(lost, encoding="utf-8")
    monkeypatch.setattr(signature, "RESOURCES", tmp_path)
    with pytest.raises(Problem) as caught:
        take(pack, home)
    assert caught.value.details["reason"] == "revoked"


def test_a_bomb_takes_no_room(home: Path, tmp_path: Path) -> None:
    """A few kilobytes must not fill a memory, nor a disk."""
    build: Callable[[Path], Path] = PACKS["zip-bomb"]
    path = build(tmp_path)
    assert path.stat().st_size < 1 << 16
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused(path, home).details["reason"] == "ratio"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8 << 10
