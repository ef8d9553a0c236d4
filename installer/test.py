"""`python3 installer/test.py [arguments of pytest]`: install everything, check everything, sum up.

Every check runs even when one before it failed, so that one run tells all that is to be mended.
"""

import os
import subprocess
import sys
import time

if sys.version_info < (3, 11):
    sys.exit("AI-Book needs Python 3.11 or newer, and this is %d.%d." % sys.version_info[:2])

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 like run.py
sys.path.insert(0, ROOT)

from dataclasses import dataclass
from pathlib import Path

from installer import environment, requirements
from installer.checkout import Checkout
from installer.words import SetupFailedError, sentence, speak_any_script


@dataclass(frozen=True, slots=True)
class Check:
    """One program that must find nothing wrong."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """How a check went and how long it took."""

    name: str
    status: int
    seconds: float

    def line(self) -> str:
        """Show it in the summary."""
        verdict = "passed" if self.status == 0 else f"FAILED ({self.status})"
        return f"{self.name:<18} {self.seconds:7.1f} s  {verdict}"


def checks(checkout: Checkout, arguments: list[str]) -> tuple[Check, ...]:
    """All checks, the quick ones first."""
    python = str(checkout.python)
    return (
        Check("ruff check", (python, "-m", "ruff", "check", ".")),
        Check("ruff format", (python, "-m", "ruff", "format", "--check", ".")),
        Check("import contracts", (str(checkout.scripts / "lint-imports"),)),
        Check("mypy --strict", (python, "-m", "mypy")),
        Check("pytest", (python, "-m", "pytest", *arguments)),
    )


def run(check: Check) -> Result:
    """Run one check in the checkout with its output shown as it comes."""
    print(f"\n=== {check.name}", flush=True)
    began = time.monotonic()
    status = subprocess.run(check.command, cwd=ROOT, check=False).returncode
    return Result(check.name, status, time.monotonic() - began)


def main(arguments: list[str]) -> int:
    """Return 0 when nothing was found wrong."""
    speak_any_script()
    checkout = Checkout(Path(ROOT))
    began = time.monotonic()
    everything = requirements.everything(checkout.project)
    try:
        environment.prepare(checkout, everything)
    except SetupFailedError as failure:
        print(sentence(failure.key, **failure.details), file=sys.stderr)
        return 1
    results = [Result("set-up", 0, time.monotonic() - began)]
    results += [run(check) for check in checks(checkout, arguments)]
    print("\n=== summary")
    for result in results:
        print(result.line())
    failed = [result.name for result in results if result.status != 0]
    print(f"{len(failed)} failed: {', '.join(failed)}" if failed else "everything passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
