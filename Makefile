# Needs only a Python 3.11-3.13 with venv, and a C-free package index; everything else is put in .venv.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null || echo $(BIN)/uv)
TESTS ?= tests

.PHONY: help setup up test check bench clean browser detoxify

help: ## Show this list.
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.ready ## Set up .venv with everything; leaves .venv/bin/winnow.

.venv/.ready: pyproject.toml uv.lock hatch_build.py $(wildcard classifiers/encoders/*.py) $(wildcard triage/console/frontend/*.json triage/console/frontend/src/*)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@command -v uv >/dev/null || test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	$(UV) sync --locked
	$(BIN)/python hatch_build.py
	$(BIN)/python -m classifiers.toxicity.prepare
	@touch $@

up: setup ## Set up, then run everything on this machine with made-up traffic.
	$(BIN)/winnow up --demo

browser: setup
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null \
		|| (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk) \
		|| $(BIN)/playwright install --with-deps chromium

detoxify: setup # torch stays out of .venv: importing Presidio would load it
	UV_PROJECT_ENVIRONMENT=.venv-detoxify $(UV) sync --locked --extra detoxify

test: setup browser detoxify ## Set up (Chromium too), then run every test.
	.venv-detoxify/bin/python -m pytest -m detoxify tests/unit/classifiers/detoxify
	$(BIN)/python -m pytest -m "not detoxify" $(TESTS)

check: setup ## Format, lint, types, contracts, shape, docs, lock, wheel.
	$(UV) lock --check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/python tests/architecture/shape.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	rm -rf dist && $(UV) build --wheel --quiet
	rm -rf .venv-wheel && $(UV) venv --quiet --python $(BIN)/python .venv-wheel
	$(UV) pip install --quiet --python .venv-wheel/bin/python dist/*.whl
	cd / && $(CURDIR)/.venv-wheel/bin/winnow --help >/dev/null && echo "wheel: installs into an empty environment, winnow --help runs"

bench: setup ## Run the benchmarks; tables on the screen, JSON under benchmarks/results.
	$(BIN)/python -m benchmarks.claims
	$(BIN)/python -m benchmarks.pipeline
	$(BIN)/python -m benchmarks.memory

clean: ## Remove what make made.
	rm -rf .venv .venv-* dist site triage/console/static triage/console/frontend/node_modules .mypy_cache .ruff_cache .pytest_cache
