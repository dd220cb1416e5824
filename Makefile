PORT ?= 8080
BASE ?= /
export PORT BASE

.PHONY: help
help:
	@echo 'make serve   build the page and serve it on 127.0.0.1 (PORT=$(PORT))'
	@echo 'make build   build the page into dist, for a static host (BASE=$(BASE), say /buku/)'
	@echo 'make test    every check: format, lints, tests, size, end to end'
	@echo 'make bench   how long import, start, save and worklist take; judges nothing'
	@echo 'Each of them first installs what is missing.'

.PHONY: build
build:
	@.tools/build

.PHONY: serve
serve:
	@.tools/serve

.PHONY: test
test:
	@.tools/test

.PHONY: bench
bench: build
	@.tools/bench
