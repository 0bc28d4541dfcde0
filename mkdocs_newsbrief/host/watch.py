"""`mkdocs serve` and the folder of seeds: another folder, and one that was away, are followed, too."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler


class Watch(FileSystemEventHandler):
    """MkDocs forgets a folder that goes away; its parent tells when it comes and goes.

    A change of the file `bell`, which is nobody else's, is the public way to ask MkDocs for a build.
    """

    def __init__(self, server: LiveReloadServer, bell: Path) -> None:
        self._server, self._bell, self._folder = server, bell, Path()
        server.watch(str(bell))

    def follow(self, folder: Path) -> None:
        """Watch this folder from now on."""
        if folder != self._folder and folder.parent.is_dir():
            self._folder = folder
            self._server.observer.schedule(self, str(folder.parent))
            self._listen()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Something in the parent of the folder has changed."""
        if event.event_type != "modified" and str(self._folder) in (event.src_path, event.dest_path):
            self._listen()
            self._bell.write_text(f"{self._bell.read_text()}.")

    def _listen(self) -> None:
        with suppress(KeyError):
            while True:  # as often as it was asked for
                self._server.unwatch(str(self._folder))
        if self._folder.is_dir():
            self._server.watch(str(self._folder))
