"""What a long-running process sets up."""

import platform

import pytest

from triage.process import one_arena


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has arenas")
def test_all_threads_share_one_heap_where_the_c_library_can() -> None:
    """Otherwise each part's thread would keep what it freed to itself."""
    assert one_arena()


def test_a_system_without_arenas_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to ask there."""
    monkeypatch.setattr("sys.platform", "darwin")

    assert not one_arena()
