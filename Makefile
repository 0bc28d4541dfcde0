# Two commands: `make serve` to see it, `make test` to trust it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

LOWEST := .venv-lowest
MATERIALX := .venv-materialx

.PHONY: serve site test lint types unit homes lowest materialx mutate clean

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

# What needs an environment of its own: the lowest versions we allow, and a theme that excludes another.
homes: lowest materialx

lowest: $(LOWEST)/.ready
	$(LOWEST)/bin/python -m pytest -q -m "not browser" tests/publishing tests/test_command.py tests/test_data_file.py

materialx: $(MATERIALX)/.ready
	$(MATERIALX)/bin/python -m pytest -q tests/compatibility/test_hosts.py

$(LOWEST)/.ready: pyproject.toml
	$(PYTHON) -m venv --clear $(LOWEST)
	$(LOWEST)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(LOWEST)/bin/python -m tests.compatibility.lowest > $(LOWEST)/constraints.txt
	$(LOWEST)/bin/python -m pip install --quiet --constraint $(LOWEST)/constraints.txt --editable ".[material]" --group base
	touch $@

$(MATERIALX)/.ready: pyproject.toml
	$(PYTHON) -m venv --clear $(MATERIALX)
	$(MATERIALX)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(MATERIALX)/bin/python -m pip install --quiet --editable . --group materialx
	touch $@

# Takes one guard after another out of the source: a test has to notice each time.
mutate: $(READY)
	$(BIN)/python -m tests.mutation

clean:
	rm -rf $(VENV) $(LOWEST) $(MATERIALX) example_site/site .pytest_cache .mypy_cache .ruff_cache
