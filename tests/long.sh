#!/usr/bin/env bash
# The long forms of the seeded tests (damaged files, killed writers). Takes a seed, or chooses one, and prints it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LONG_TESTS_SEED="${1:-$RANDOM$RANDOM}"
echo "seed $LONG_TESTS_SEED (again: bash tests/long.sh $LONG_TESTS_SEED)"
exec bash tests/run.sh
