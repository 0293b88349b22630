"""Run a command that ends when its parent does: a script of its own, started by `config.engine`, never imported.

    python leash.py '{"parent": 17, "signal": 2, "user": null}' COMMAND…

It becomes COMMAND (same process id), so whoever started it watches the real thing. Linux only for the ending;
elsewhere a process that outlived its parent is found and ended by the next start.
"""

import ctypes
import json
import os
import sys
from pathlib import Path

PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
PR_SET_KEEPCAPS = 8
PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 47, 2
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2  # <linux/capability.h>
CAPABILITY_VERSION = 0x20080522


def prctl(option: int, *arguments: int) -> None:
    """Ask the kernel for something about this process.

    Raises:
        OSError: the kernel refused.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    padded = [ctypes.c_ulong(argument) for argument in (*arguments, 0, 0, 0, 0)[:4]]
    if libc.prctl(option, *padded) != 0:
        raise OSError(ctypes.get_errno(), f"prctl {option}")


def keep_capability(number: int) -> None:
    """Keep one capability over the exec that follows, and no other."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0)
    data = (ctypes.c_uint32 * 6)(1 << number, 1 << number, 1 << number, 0, 0, 0)
    if libc.capset(header, data) != 0:
        raise OSError(ctypes.get_errno(), "capset")
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, number)


def held(number: int) -> bool:
    """Return whether this process holds a capability."""
    with Path("/proc/self/status").open(encoding="ascii") as status:
        masks = dict(line.split(":\t", 1) for line in status if line.startswith("CapPrm"))
    return bool(int(masks["CapPrm"], 16) >> number & 1)


def become(uid: int, gid: int, *, through_closed_folders: bool) -> None:
    """Give up root; on request keep the right to pass through folders that only root may enter."""
    kept = CAP_DAC_READ_SEARCH if through_closed_folders and held(CAP_DAC_READ_SEARCH) else CAP_DAC_OVERRIDE
    if through_closed_folders:
        prctl(PR_SET_KEEPCAPS, 1)
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)
    if through_closed_folders:
        keep_capability(kept)


def main(arguments: list[str]) -> None:
    """Tie this process to its parent and become the command."""
    plan, command = json.loads(arguments[0]), arguments[1:]
    if plan["user"]:
        become(**plan["user"])
    if sys.platform == "linux":
        prctl(PR_SET_PDEATHSIG, plan["signal"])  # after the change of user, which clears it
        if os.getppid() != plan["parent"]:
            sys.exit("the parent ended before its child began")
    os.execv(command[0], command)  # noqa: S606 - no shell is the point


if __name__ == "__main__":
    main(sys.argv[1:])
