"""A Ray cluster makes the same data set as one machine."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.prepare import PrepareRecipe, on_ray, prepare
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.speech.prepare.test_prepare import contents

SCRIPT = """
import sys
from pathlib import Path
import ray
from ray.cluster_utils import Cluster
from aibook_desktop.workshop.speech.prepare import PrepareRecipe, prepare
from aibook_desktop.workshop.speech.prepare.on_ray import RayCluster
from aibook_desktop.workshop.telling import tell_nobody
small = {"num_cpus": 1, "object_store_memory": 80 * 1024 * 1024, "include_dashboard": False}
cluster = Cluster(initialize_head=True, head_node_args=small)
cluster.add_node(num_cpus=1, object_store_memory=small["object_store_memory"])
recipe = PrepareRecipe(pairs_a_unit=12)
crew = RayCluster(cluster.address)
prepare(recipe, Path(sys.argv[1]), Path(sys.argv[2]), tell_nobody, crew)
ray.init(address=cluster.address, log_to_driver=False, logging_level="ERROR")
print("nodes", sum(node["Alive"] for node in ray.nodes()))
ray.shutdown()
cluster.shutdown()
"""


@pytest.mark.skipif(find_spec("ray") is None, reason="the extra `ray` is not installed")
@pytest.mark.timeout(300)
def test_two_nodes_make_what_one_machine_makes(speech: Path, tmp_path: Path) -> None:
    """Sharing the work among machines would change the data."""
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    quiet = {
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_DEDUP_LOGS": "0",
        "RAY_DISABLE_IMPORT_WARNING": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(speech), str(shared)],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, **quiet},
    )
    assert "nodes 2" in run.stdout, run.stderr[-2000:]
    prepare(PrepareRecipe(pairs_a_unit=12, processes=1), speech, alone, tell_nobody)
    assert contents(shared) == contents(alone)


def test_without_ray_the_extra_is_named(
    speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A traceback would not tell anybody what to install."""
    monkeypatch.setattr(on_ray, "ray", None)
    with pytest.raises(Problem) as caught:
        prepare(PrepareRecipe(), speech, tmp_path, tell_nobody, on_ray.RayCluster("auto"))
    assert caught.value.kind == "ray_missing"
