# Two commands: `make serve` to see it, `make test` to trust it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# A file is one worker's, so that what its tests share is made once.
PYTEST := -m pytest -q -n auto --dist loadfile

LOWEST := .venv-lowest
MATERIALX := .venv-materialx
NG := .venv-ng
PYTHONS := 3.11 3.12 3.13 3.14

.PHONY: serve site test lint types unit homes lowest materialx ng wheel pythons stranger mutate clean

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
	$(BIN)/python $(PYTEST)

# What needs an environment of its own: the lowest versions we allow, and a theme or a host that excludes another, a fresh install.
homes: lowest materialx ng wheel

lowest: $(LOWEST)/.ready
	$(LOWEST)/bin/python $(PYTEST) -m "not browser" tests/publishing tests/test_command.py tests/test_data_file.py

materialx: $(MATERIALX)/.ready
	$(MATERIALX)/bin/python $(PYTEST) tests/compatibility/test_hosts.py

# pip takes MkDocs for what is asked for, and puts it in the place of the fork: so the fork comes last, by itself.
ng: $(NG)/.ready
	$(NG)/bin/python -c "import mkdocs; assert mkdocs.__version__ > '1.7', mkdocs.__version__"
	$(NG)/bin/python $(PYTEST) -m "not browser" tests/host tests/compatibility/test_hosts.py -k "not properdocs"

# Every supported Python that is installed, beside the one of `make test`; the others are named.
pythons: $(PYTHONS:%=python-%)

python-%:
	@if ! python$* -c "" 2>/dev/null; then echo "python$* — is not installed — skipped"; exit 0; fi; set -e; \
	if $(PYTHON) -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$*')"; then echo "python$* — is that of make test"; exit 0; fi; \
	test -x .venv-$*/bin/python || python$* -m venv .venv-$*; \
	.venv-$*/bin/python -m pip install --quiet --upgrade "pip>=25.1"; \
	.venv-$*/bin/python -m pip install --quiet --editable ".[material]" --group base; \
	.venv-$*/bin/python $(PYTEST) -m "not browser" tests/analysis tests/test_*.py

# As whoever is not root: root may read everything, so that what happens where a file may not be read is never seen.
stranger: $(READY)
	.ci/stranger $(BIN)/python $(PYTEST) -p no:cacheprovider tests/reading tests/test_command.py

wheel: $(READY)
	NEWSBRIEF_WHEEL=1 $(BIN)/python -m pytest -q tests/compatibility/test_wheel.py

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

$(NG)/.ready: pyproject.toml
	$(PYTHON) -m venv --clear $(NG)
	$(NG)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(NG)/bin/python -m pip install --quiet --editable . --group base
	$(NG)/bin/python -m pip install --quiet --force-reinstall --no-deps "mkdocs-ng>=1.8"
	touch $@

# Takes one guard after another out of the source: a test has to notice each time.
mutate: $(READY)
	$(BIN)/python -m tests.mutation

clean:
	rm -rf $(VENV) $(LOWEST) $(MATERIALX) $(NG) $(PYTHONS:%=.venv-%) example_site/site .pytest_cache .mypy_cache .ruff_cache
