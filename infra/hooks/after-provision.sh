#!/usr/bin/env bash
# Run by azd after it provisioned: makes the key of form tokens, once, and says what a person has to do next.
set -euo pipefail

infra="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
bash "$infra/set-secret.sh" --random --once forms-key

cat <<NEXT

Next, by an administrator of Entra and Exchange (infra/README.md says why for each):
  infra/grant-graph.sh --mail ${MAILBOX:-ADDRESS}     lets the app send from that mailbox, and from no other
  infra/grant-graph.sh --entra                   only where a school.yaml names the directory entra
NEXT
if [[ -z "${AUTH_CLIENT_ID:-}" ]]; then
  echo "Nobody can sign in yet: register an app with the redirect address ${SIGN_IN_REDIRECT_URI:-}, then see \"Signing in\" in infra/README.md."
fi
