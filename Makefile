# What a maintainer types. Each target works as the first command after a clone, and is quick the second time.

PYTHON ?= python3
export PYTHON
BIN := .venv/bin
# Everything here starts Python often: where this is set, each start would compile all modules again.
unexport PYTHONDONTWRITEBYTECODE
# So `make test` checks types while it installs what the tests need.
MAKEFLAGS += --jobs=2

.DEFAULT_GOAL := help
.PHONY: help serve build copy test test-long test-readers check bench bench-quick properdocs wheel lock site-environment dev-environment browser servers node

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

serve: site-environment ## the site on this machine; every edit shows at once (PORT=8001 for another port)
	$(BIN)/dateline serve $(if $(PORT),--address $(PORT))

build: site-environment ## the published site, in site/
	$(BIN)/dateline build

copy: build ## the site to be read from a disk, also without JavaScript, in copy/
	$(BIN)/dateline copy

test: check browser node servers ## all tests, a real browser included, and of what there is much of a part
	$(BIN)/pytest --numprocesses 4 --dist worksteal

test-long: check browser node servers ## everything with the whole counts, an hour or more; figures in .cache/reliability.tsv
	rm -f .cache/reliability.tsv
	DATELINE_LONG=1 $(BIN)/pytest --numprocesses 4 --dist worksteal
	@sort .cache/reliability.tsv

test-readers: browser node ## what the programs of others show of our files (minutes; installs them in .cache/)
	$(BIN)/python -m venv .cache/readers
	scripts/debian-install pandoc biber gdal-bin newsboat libreoffice-calc-nogui jing
	.cache/readers/bin/pip install --quiet --disable-pip-version-check --requirement tests/readers/requirements.txt
	@$(BIN)/python tests/node.py tests/readers/javascript
	DATELINE_READERS=$(CURDIR)/.cache/readers/bin/python $(BIN)/pytest tests/readers

check: dev-environment ## format, lint, types and the records; fast
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/dateline fmt --check
	$(BIN)/dateline check

bench: dev-environment ## how long building takes and how well search finds, beside other tools; writes docs/performance.md
	$(BIN)/python benchmarks/performance.py --flagship --events 1000 3000 10000 --write
	$(BIN)/python benchmarks/search/run.py --pages 0 1000

bench-quick: dev-environment ## the same of few records, printed after two minutes
	$(BIN)/python benchmarks/performance.py --events 100 --rounds 1

properdocs: dev-environment ## the same site, built by the heir of MkDocs 1.x
	$(BIN)/properdocs build --strict --quiet --site-dir .cache/properdocs

wheel: site-environment ## the package, in dist/, tried in an empty environment
	$(BIN)/python scripts/try_wheel.py --locked --into dist

lock: site-environment ## new lock files from pyproject.toml
	scripts/lock

site-environment:
	@scripts/environment site

dev-environment:
	@scripts/environment dev

browser: dev-environment
	@$(BIN)/python tests/browser/chromium.py

servers: browser # one after the other: Debian's programs let nobody beside them
	@$(BIN)/python tests/publishing/servers.py

node: browser # which brings the library that Node.js is linked to
	@$(BIN)/python tests/node.py tests/editor tests/linter tests/html
