# Every target sets up what it needs in .venv by itself.
# The first Python that runs and is new enough (a shim of a version manager may be there and not run).
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PYTEST_ARGS ?=

.PHONY: report test lint format fuzz schemas train clean

# The five sample articles, compared: build/report.html. They disagree once, so the gate's exit code is 1.
report: .venv/.runtime
	@mkdir -p build
	@$(BIN)/crosscheck check seeds --today 2026-01-01 -f text -f html=build/report.html -f json=build/result.json; \
	code=$$?; \
	if [ $$code -ne 1 ]; then echo "make report: exit code $$code, where 1 (an open contradiction) was expected" >&2; exit 1; fi; \
	echo; echo "The exit code 1 was expected: the sample articles contradict each other."; \
	echo "Report: $(CURDIR)/build/report.html"

test: .venv/.dev
	@$(BIN)/pytest $(PYTEST_ARGS)

lint: .venv/.dev
	@status=0; \
	$(BIN)/ruff check --quiet --output-format concise . || status=1; \
	$(BIN)/ruff format --check --quiet --output-format concise . || status=1; \
	$(BIN)/mypy --no-error-summary || status=1; \
	exit $$status

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# 10,000 mutated articles: no crash, no broken offset, work that grows with the text.
fuzz: .venv/.dev
	$(BIN)/python tests/fuzz.py --articles $(or $(ARTICLES),10000)

# The JSON Schemas that ship with the package, from the models.
schemas: .venv/.dev
	$(BIN)/python tests/scripts/schemas.py

# The embedded English model anew, from a folder with the treebanks that data.toml lists.
train: .venv/.dev
	@test -n "$(TREEBANKS)" || { echo "make train TREEBANKS=FOLDER" >&2; exit 2; }
	$(BIN)/python -m claims.language.training.train $(TREEBANKS)

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" && $(PYTHON) -c '$(NEW_ENOUGH)' || { echo "crosscheck needs Python 3.11 or later; make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "python3 -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 1; }

.venv/.runtime: pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.dev: pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch .venv/.runtime $@
