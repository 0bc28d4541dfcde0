# Two commands: `make serve` to see it, `make test` to trust it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: serve site test lint types unit clean

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable ".[material]" --group dev
	touch $@

serve: $(READY)
	cd example_site && ../$(BIN)/mkdocs serve --livereload

site: $(READY)
	cd example_site && ../$(BIN)/mkdocs build --strict

test: lint types unit

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

unit: $(READY)
	$(BIN)/python -m pytest

clean:
	rm -rf $(VENV) example_site/site .pytest_cache .mypy_cache .ruff_cache
