# Everything a newcomer needs: `make demo` shows it, `make test` proves it. A second run of either is quick.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
SERVE ?= 1

.PHONY: setup engines demo test lint eval bench browser golden clean

setup: $(VENV)/ready

$(VENV)/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Dragoman needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

engines: setup
	@scripts/bring.sh $$($(BIN)/python -m dragoman.engines.packages)

demo: setup engines
	$(BIN)/dragoman demo $(if $(filter 0,$(SERVE)),--no-serve)

lint: setup
	$(BIN)/ruff check src tests eval benchmarks scripts
	$(BIN)/ruff format --check --quiet src eval benchmarks scripts
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: lint engines
	$(BIN)/python -m pytest -n 2 -m "not browser"

eval: setup engines
	$(BIN)/python eval/gate.py --all --beside --demetr --worst 12
	$(BIN)/python eval/reading.py --floors
	$(BIN)/python eval/wire.py
	$(BIN)/python eval/twins.py
	$(BIN)/python eval/routes.py

bench: setup engines
	for bench in benchmarks/*.py; do $(BIN)/python $$bench || exit 1; done

browser: setup engines
	@scripts/bring.sh chromium fonts-noto-core fonts-noto-cjk
	$(BIN)/python -m pytest -m browser tests/browser

golden: setup engines
	$(BIN)/python scripts/print_checks.py
	DRAGOMAN_GOLDEN=rewrite $(BIN)/python -m pytest -q tests -k golden

clean:
	rm -rf $(VENV) demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
