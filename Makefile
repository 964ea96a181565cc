# The front door. The work is done by tools/*.sh, meson and ninja.
PORT ?= 8080
SECONDS ?= 20
DUUR ?= 60
export PORT

.PHONY: help run demo test build lint fuzz bench servers failover soak package package-proef crash clean
help:
	@echo 'make run           prepares, builds and starts Schakel on http://127.0.0.1:8080 (PORT=9000 changes that)'
	@echo 'make demo          makes a demo municipality in data-demo/, in a minute or two, and starts Schakel on it'
	@echo 'make test          every test and check; ends with the line "N passed, N failed"'
	@echo 'make build         only builds, in build/'
	@echo 'make lint          only the house rules and the walls between the rooms'
	@echo 'make fuzz          every fuzz target for SECONDS=20 each'
	@echo 'make bench         what pages, saves and searches cost with 50,000 cases; GROOT=1 with 500,000'
	@echo 'make servers       three servers on one PostgreSQL, killed at random while people work, for DUUR=60 seconds'
	@echo 'make failover      the database server dies while people work and its standby takes over, for DUUR=60 seconds'
	@echo 'make soak          an attack behind nginx while people work, for DUUR=60 minutes: does it grow, do others wait? STORE=pg'
	@echo 'make package       the Debian package, in build/'
	@echo 'make package-proef that package installed, used, upgraded and removed in a bare Debian; needs root'
	@echo 'make crash         300 kills, and every other way in which a machine can fail; says what was lost: nothing'
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

servers:
	@DUUR=$(DUUR) tools/servers.sh drie_servers

failover:
	@DUUR=$(DUUR) tools/servers.sh failover

# Its DUUR is in minutes.
soak:
	@DUUR=$(DUUR) tools/soak.sh

package: build
	@tools/pakket.sh

package-proef:
	@tools/pakketproef.sh

crash:
	@tools/crash.sh

clean:
	@rm -rf build build-test build-fuzz
