# `make` builds .venv; `make help` lists the rest. Which interpreter: make PYTHON=python3.12

PYTHON  ?= python3
# Where pip finds a CPU build of torch, if not where it finds the rest (docs/dependencies.md).
TORCH_INDEX ?=

VENV    := .venv
BIN     := $(VENV)/bin
LOCKS   := requirements.lock requirements-dev.lock
TESSDATA := $(firstword $(TESSDATA_PREFIX) $(wildcard /usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata))
PIP     := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input

# Nothing here phones home, and every model is on the disk.
export HF_HUB_OFFLINE := 1
export DO_NOT_TRACK := 1
export SCARF_NO_ANALYTICS := 1
export ANONYMIZED_TELEMETRY := False
export TOKENIZERS_PARALLELISM := false
export DEBIAN_FRONTEND := noninteractive

.DEFAULT_GOAL := setup
.PHONY: help setup demo test sample eval lock clean python ocr browser

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ocr $(VENV)/.ready  ## build .venv from the lock files (what a bare `make` does)

demo: setup  ## read the sample papers and serve them on 127.0.0.1:8000
	@# Status 1 means that some papers were refused, each named: the sample holds an exempt one on purpose.
	@$(BIN)/minutebook --data data/demo ingest sample/papers --council "Harrowmere Borough Council" || [ $$? -eq 1 ]
	@exec $(BIN)/minutebook --data data/demo serve

test: setup browser  ## check style, types and import arrows, then run the tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

sample: setup  ## make the sample papers again
	$(BIN)/python -m sample.make

eval: setup  ## run the evaluation beside its stored baseline
	$(BIN)/minutebook eval

lock: $(VENV)/.ready  ## pin what pyproject.toml newly asks for (NEW=1: renew every pin)
	@$(BIN)/python .ci/lock.py $(if $(NEW),--new)

clean:  ## take away what was built and the demo's data; other data stays
	rm -rf $(VENV) data/demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python: | python
	@$(PYTHON) -m venv $(VENV)

# The environment, brought up to date when a lock file has changed. Torch goes first, so that pip takes the build we mean.
$(VENV)/.ready: $(LOCKS) | $(BIN)/python
	@echo "Building $(VENV) with $$($(BIN)/python --version); this takes a few minutes, once."
	@echo "  1/3 torch"
	@$(PIP) $(if $(TORCH_INDEX),--no-deps -i $(TORCH_INDEX)) -c requirements.lock $$(grep '^torch==' requirements.lock)
	@echo "  2/3 everything else, as pinned"
	@$(PIP) --no-deps $(LOCKS:%=-r %)
	@echo "  3/3 minutebook"
	@$(PIP) --no-deps -e .
	@touch $@
	@echo "Ready: $(BIN)/minutebook"

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Minutebook needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>/dev/null || echo not there)."; \
	  echo "If a newer one is installed, name it: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(call debian,python3-venv) || \
	  { echo "$(PYTHON) has no venv; install it (Debian and Ubuntu: apt-get install python3-venv)."; exit 1; }

# Words in scanned pages. Without them everything else works, and a scan is refused with that reason.
ocr:
	@[ -f "$(TESSDATA)/eng.traineddata" ] || $(call debian,tesseract-ocr-eng) || \
	  echo "Scanned pages cannot be read: install Tesseract's English data (Debian and Ubuntu: apt-get install tesseract-ocr-eng)."

# The tests open pages in a real browser.
browser:
	@command -v chromium >/dev/null || $(call debian,chromium) || \
	  echo "Browser tests will be skipped: install Chromium (Debian and Ubuntu: apt-get install chromium)."

# $(call debian,PACKAGE): install it, where we may (root on Debian or a child of it); else fail.
define debian
{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && echo "Installing $(1)" && \
  { apt-get -qq install -y --no-install-recommends $(1) >/dev/null 2>&1 || \
    { apt-get -qq update && apt-get -qq install -y --no-install-recommends $(1) >/dev/null; }; }; }
endef
