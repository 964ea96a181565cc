# The front door. The work is done by tools/*.sh, meson and ninja.
PORT ?= 8080
SECONDS ?= 20
export PORT

.PHONY: help run demo test build lint fuzz bench clean
help:
	@echo 'make run           prepares, builds and starts Schakel on http://127.0.0.1:8080 (PORT=9000 changes that)'
	@echo 'make demo          makes a demo municipality in data-demo/, in a minute or two, and starts Schakel on it'
	@echo 'make test          every test and check; ends with the line "N passed, N failed"'
	@echo 'make build         only builds, in build/'
	@echo 'make lint          only the house rules and the walls between the rooms'
	@echo 'make fuzz          every fuzz target for SECONDS=20 each'
	@echo 'make bench         what pages, saves and searches cost'
	@echo 'make clean         removes what was built; data/ stays'

run:
	@tools/start.sh

demo: build
	@tools/demo.sh

test:
	@tools/test.sh

build:
	@tools/voorbereiden.sh run && tools/bouwen.sh build

lint:
	@tools/test.sh house

fuzz:
	@tools/fuzz.sh $(SECONDS)

bench:
	@tools/bench.sh

clean:
	@rm -rf build build-test build-fuzz
