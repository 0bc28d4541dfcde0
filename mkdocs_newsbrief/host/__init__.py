"""The door to MkDocs: what its hooks must know of files, inclusion, addresses and serving, one noun a module.

Only this room, `plugin.py` and `settings.py` import mkdocs.
"""
