#!/usr/bin/env bash
# `make servers` and `make failover`: what holds when several servers of Schakel work on one PostgreSQL and processes die.
#
#   servers.sh NAME   tests/servers/NAME.test.mjs, at work for DUUR seconds
. "$(dirname "$0")/stap.sh"

tools/voorbereiden.sh test
stap bouwen tools/bouwen.sh build || stop_met 'Het bouwen is mislukt.'
SCHAKEL_BUILD=$PWD/build exec node --test-reporter=./tests/browser/support/tap.mjs "tests/servers/$1.test.mjs"
