"""What every test gets: a home of its own, no display, and a failure if it leaves a thread or a timer running."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says more of what else the machine does than of the code.
settings.register_profile("patchlight", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patchlight")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, archives and window shapes go to a folder of the test's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PATCHLIGHT_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test of the window that leaves a thread or a timer running, and says which."""
    if not {"qapp", "qtbot", "qtmodeltester"} & set(request.fixturenames):
        yield
        return
    gc.disable()  # the windows of a test are taken apart on this thread alone, as in the program: see `gui.garbage`
    yield
    from PySide6.QtCore import QCoreApplication, QEvent

    # Widgets closed by the test are deleted now, not in the event loop of some later test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
    gc.enable()
    left = running_threads_and_timers()
    assert not left, f"left running: {left}"


def running_threads_and_timers() -> list[str]:
    """Names the Qt threads and timers that Python knows of and that are still at work."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    found = []
    for thing in gc.get_objects():
        # type(), because isinstance() would run the code of lazy objects.
        kind = type(thing)
        if issubclass(kind, QThread) and shiboken6.isValid(thing) and thing.isRunning():
            found.append(f"thread {thing.objectName() or thing}")
        elif issubclass(kind, QTimer) and shiboken6.isValid(thing) and thing.isActive():
            found.append(f"timer of {thing.parent()}")
    return found
