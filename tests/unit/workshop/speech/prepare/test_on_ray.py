"""A Ray cluster makes the same data set as one machine."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from aibook_desktop.workshop.speech.prepare import PrepareRecipe, prepare
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.speech.prepare.test_prepare import contents

SHARED = """
import os, socket, sys
from contextlib import ExitStack
from pathlib import Path
import ray
from ray.cluster_utils import Cluster
from aibook_desktop.workshop.speech.prepare import PrepareRecipe, prepare
from aibook_desktop.workshop.speech.prepare.on_ray import RayCluster
from aibook_desktop.workshop.telling import tell_nobody
source, folder, scratch = sys.argv[1:]
def node():  # with ports of its own, for Ray gives up when that takes it more than 15 s
    names = ["metrics_agent", "metrics_export", "runtime_env_agent", "dashboard_agent_listen"]
    with ExitStack() as open_ones:
        sockets = [open_ones.enter_context(socket.socket()) for _ in names]
        for each in sockets:
            each.bind(("", 0))
        ports = {f"{n}_port": each.getsockname()[1] for n, each in zip(names, sockets)}
    return {
        "num_cpus": 1, "object_store_memory": 80 << 20,
        "temp_dir": scratch, "include_log_monitor": False, **ports,
    }
Path(os.environ["RAY_TMPDIR"], "ray").mkdir()  # Ray writes there without making it
cluster = Cluster()
cluster.add_node(include_dashboard=False, no_monitor=True, **node())
cluster.add_node(**node())
ray.init(address=cluster.address, log_to_driver=False, logging_level="ERROR")
crew = RayCluster(cluster.address)
prepare(PrepareRecipe(pairs_a_unit=12), Path(source), Path(folder), tell_nobody, crew)
print("nodes", sum(each["Alive"] for each in ray.nodes()), "cores", ray.cluster_resources()["CPU"])
ray.shutdown()
cluster.shutdown()
"""
QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_enable_worker_prestart": "0",
    "RAY_prestart_worker_first_driver": "0",
}


@pytest.mark.skipif(find_spec("ray") is None, reason="the extra `ray` is not installed")
@pytest.mark.timeout(240)
def test_two_nodes_make_what_one_machine_makes(speech: Path, tmp_path: Path) -> None:
    """Sharing the work among machines would change the data."""
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    with tempfile.TemporaryDirectory(prefix="r", ignore_cleanup_errors=True) as scratch:
        run = subprocess.run(  # a short path, for Ray's sockets lie below it
            [sys.executable, "-c", SHARED, str(speech), str(shared), scratch],
            check=False,
            capture_output=True,
            text=True,
            timeout=220,
            env={
                **os.environ,
                **QUIET,
                "RAY_TMPDIR": scratch,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
        )
    assert "nodes 2 cores 2.0" in run.stdout, run.stderr[-2000:]
    prepare(PrepareRecipe(pairs_a_unit=12, processes=1), speech, alone, tell_nobody)
    assert contents(shared) == contents(alone)


def test_without_ray_the_extra_is_named(speech: Path, tmp_path: Path) -> None:
    """A traceback would not tell anybody what to install."""
    script = (
        "import sys; sys.modules['ray'] = None; from aibook_desktop.cli import main; "
        "sys.exit(main(sys.argv[1:]))"
    )
    data = tmp_path / "data"
    command = ["workshop", "speech", "prepare", str(speech), str(data), "--ray", "auto"]
    run = subprocess.run(
        [sys.executable, "-c", script, "--home", str(tmp_path), *command],
        check=False,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1
    assert "--with ray" in run.stdout + run.stderr
    assert not data.exists()
