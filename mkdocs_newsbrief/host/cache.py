"""Where a site keeps what was made for its next build."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_newsbrief.cache import PLACE, Store
from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.host.log import log


def store_of(option: bool | str, config: MkDocsConfig) -> Store | None:
    """The store of this build, if the option `cache` asks for one.

    Raises SettingsError for a folder that `serve` watches: each build would set off the next one.
    """
    if option is False:
        return None
    folder = Path(config.config_file_path or "mkdocs.yml").resolve().parent / (PLACE if option is True else option)
    watched = next((place for place in _watched(config) if folder.is_relative_to(place)), None)
    if watched and option is True:
        log.info("nothing is kept for the next build: %s is watched — set `cache` to a folder outside it", watched)
        return None
    if watched:
        raise SettingsError("option `cache`", f"{option} lies in {watched}, which is watched", "name another folder")
    store = Store(folder)
    if store.reason:
        log.info("nothing is kept for the next build: %s", store.reason)
    return store


def _watched(config: MkDocsConfig) -> list[Path]:
    places = (config.docs_dir, config.theme.custom_dir, *config.watch)
    return [Path(place).resolve() for place in places if place and Path(place).is_dir()]
