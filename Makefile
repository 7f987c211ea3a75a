# The few words of this project: demo, test, check, bench, docs. Each does its own set-up; nothing is installed by hand.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: demo test check bench docs lock clean

demo: $(VENV)/runtime   ## a sample festival on http://127.0.0.1:8000
	@$(BIN)/frontrow demo

test: $(VENV)/all check   ## everything that must hold before a change lands
	@$(BIN)/python tests/run.py

check: $(VENV)/all   ## style, types, the walls between the rooms
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/all   ## the figures of docs/: prints them, judges nothing
	@$(BIN)/python -m bench

docs: $(VENV)/all   ## the pages that are made from the code: docs/rooms.md
	@$(BIN)/python docs/draw_rooms.py

lock: $(VENV)/uv   ## pin every package anew, with hashes and without addresses
	$(BIN)/uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -o requirements.lock
	$(BIN)/uv pip compile -q pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -c requirements.lock -o requirements-dev.lock

clean:   ## what can be made again; never the data folder
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/uv: requirements-uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Front Row needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@touch $@

# The runtime never takes away what the tests have installed beside it.
$(VENV)/runtime: requirements.lock pyproject.toml $(VENV)/uv
	@echo "Installing packages …"
	@$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements.lock
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/all: requirements-dev.lock $(VENV)/runtime
	@$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@touch $@
