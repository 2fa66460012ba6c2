#!/usr/bin/env bash
# Puts a secret into the Key Vault by a deployment, so that it works with a closed vault and needs no role on its content.
# The value comes from standard input, or is made here; it is never an argument and never printed.
set -euo pipefail
export LC_ALL=C

usage() {
  cat <<'USAGE'
usage: infra/set-secret.sh [--random] [--once] NAME < VALUE

  NAME      forms-key | sign-in-secret | brave-key | meta-token | youtube-key
  --random  makes the value: the Base64 of 32 random bytes
  --once    does nothing where the secret exists

Reads AZURE_SUBSCRIPTION_ID, AZURE_RESOURCE_GROUP, AZURE_VAULT_NAME and AZURE_FUNCTION_NAME, which azd gives to its
hooks; elsewhere: eval "$(azd env get-values | sed 's/^/export /')"
USAGE
}

random=no once=no name=
while (($#)); do
  case "$1" in
    --random) random=yes ;;
    --once) once=yes ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) [[ -z "$name" ]] || { usage >&2; exit 2; }; name="$1" ;;
  esac
  shift
done

case "$name" in
  forms-key | sign-in-secret | brave-key | meta-token | youtube-key) ;;
  *) usage >&2; exit 2 ;;
esac
for needed in AZURE_SUBSCRIPTION_ID AZURE_RESOURCE_GROUP AZURE_VAULT_NAME AZURE_FUNCTION_NAME; do
  [[ -n "${!needed:-}" ]] || { echo "$needed is not set: run this after azd provision, see --help." >&2; exit 2; }
done

group="/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$AZURE_RESOURCE_GROUP"
if [[ "$once" == yes ]]; then
  # Names only. A failure ends the script: not knowing is no reason to replace a key.
  found="$(az rest --method GET --url "$group/providers/Microsoft.KeyVault/vaults/$AZURE_VAULT_NAME/secrets?api-version=2023-07-01" \
    --query "length(value[?name=='$name'])" --output tsv)"
  if [[ "$found" != 0 ]]; then
    echo "$name is in $AZURE_VAULT_NAME already; left alone."
    exit 0
  fi
fi

if [[ "$random" == yes ]]; then
  value="$(openssl rand -base64 32)"
elif [[ -t 0 ]]; then
  read -rsp "Value of $name (not shown): " value
  echo
else
  IFS= read -r value || true
fi
value="${value%$'\r'}"
# Printable ASCII without the quote and the backslash: nothing that would need escaping in JSON.
token='^[]!#-[^-~]+$'
if [[ ! "$value" =~ $token ]]; then
  echo "The value is empty, or has a character that no token has." >&2
  exit 2
fi

umask 077
file="$(mktemp)"
trap 'rm -f "$file"' EXIT
printf '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#","contentVersion":"1.0.0.0","parameters":{"vaultName":{"value":"%s"},"name":{"value":"%s"},"value":{"value":"%s"}}}' \
  "$AZURE_VAULT_NAME" "$name" "$value" > "$file"

echo "Putting $name into $AZURE_VAULT_NAME."
az deployment group create --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --name "secret-$name" \
  --template-file "$(dirname "${BASH_SOURCE[0]}")/modules/secret.bicep" --parameters "@$file" --output none

echo "Telling $AZURE_FUNCTION_NAME to read its references again."
az rest --method POST --output none \
  --url "$group/providers/Microsoft.Web/sites/$AZURE_FUNCTION_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
