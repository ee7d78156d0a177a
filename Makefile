# Lacuna: `make` builds, analyses and writes Output/; `make test` runs every test; `make help` lists the rest.
.DEFAULT_GOAL := analyse
.PHONY: analyse build test setup lint format bench fuzz sanitize clean help

APT_PACKAGES := libxml2-dev libsqlite3-dev libicu-dev libxlsxwriter-dev libzip-dev pkg-config poppler-utils
BREW_PACKAGES := libxml2 sqlite icu4c libxlsxwriter libzip pkg-config poppler
SWIFT ?= swift
LACUNA := .build/release/lacuna
FUZZ_SECONDS ?= 600

analyse: build ## build a release, analyse Legislation/ and write Output/ (the default)
	@$(LACUNA) analyse

build: setup ## build the command in release mode
	$(SWIFT) build --configuration release --product lacuna

test: setup ## run every test
	$(SWIFT) test

setup: ## install the system packages that are missing
	@sh Tests/Setup/packages.sh "$(APT_PACKAGES)" "$(BREW_PACKAGES)"

lint: ## check the formatting, and the catalogue with all its rules
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	@test ! -x $(LACUNA) || $(LACUNA) guideline check

format: ## format the sources
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

bench: build ## time the analysis, the converter, the reader, the aligner and the workspace beside their peers, and score the machine
	@sh Tests/Benchmarks/analysis.sh $(LACUNA)
	@if [ -d ../shared/corpus ]; then $(SWIFT) build --configuration release --product reader-benchmark; fi
	@python3 Tests/Benchmarks/reading.py ../shared/corpus ../shared/bench
	@if [ -d ../shared/gold ]; then $(LACUNA) evaluate --gold ../shared/gold; \
	else echo "No statutes that others have coded beside the checkout: the machine is not scored."; fi

fuzz: setup ## look for input that brings the reader down: FUZZ_SECONDS for each of four targets
	@SWIFT="$(SWIFT)" sh Tests/Fuzzing/fuzz.sh $(FUZZ_SECONDS)

sanitize: setup ## run every test with the address sanitizer, and those of the reader with the thread sanitizer
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-asan
	$(SWIFT) test --sanitize=thread --scratch-path .build-tsan --filter AkomaNtosoTests

clean: ## remove what was built; Output/ stays
	rm -rf .build .build-asan .build-fuzz .build-tsan

help: ## list these targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{printf "%-16s %s\n", $$1, $$2}'
