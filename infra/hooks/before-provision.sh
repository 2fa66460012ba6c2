#!/usr/bin/env bash
# Run by azd before it provisions: keeps the month in which the budget was made.
set -euo pipefail

if [[ -z "${BUDGET_START_DATE:-}" ]]; then
  start="$(date -u +%Y-%m-01)"
  azd env set BUDGET_START_DATE "$start"
  echo "The budget starts on $start; it is kept as BUDGET_START_DATE in this azd environment."
fi
