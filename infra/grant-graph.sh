#!/usr/bin/env bash
# Grants the app's identity what it needs in Microsoft Graph, and shows how to let it send from one mailbox. Can be run again.
# It asks for nothing secret: az is signed in as a Privileged Role Administrator, Exchange Online as an Exchange Administrator.
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: infra/grant-graph.sh [--entra] [--per-user-methods] [--licence-check] [--mail ADDRESS] [--check]

  --entra             what the directory "entra" in school.yaml reads: sign-in methods registered, policies, roles
  --per-user-methods  also each holder's methods, for a tenant without Entra ID P1
  --licence-check     also Directory.Read.All, only where Graph says "doesn't have premium license" though there is one
  --mail ADDRESS      prints the Exchange Online lines that let the app send from ADDRESS, and from no other mailbox
  --check             grants nothing; says what is granted

Reads AZURE_IDENTITY_OBJECT_ID and AZURE_IDENTITY_CLIENT_ID, which azd provision wrote:
  eval "$(azd env get-values | sed 's/^/export /')"

Mail.Send is never granted in Entra: there it reaches every mailbox, and makes Exchange's scope void. This script ends
with 1 where it finds it.
USAGE
}

GRAPH_APP=00000003-0000-0000-c000-000000000000
ENTRA_ROLES=(AuditLog.Read.All User.Read.All Policy.Read.All RoleManagement.Read.Directory GroupMember.Read.All)
FORBIDDEN_ROLES=(Mail.Send Mail.ReadWrite Mail.Read)

roles=() mailbox= asked=no
while (($#)); do
  case "$1" in
    --entra) roles+=("${ENTRA_ROLES[@]}"); asked=yes ;;
    --per-user-methods) roles+=(UserAuthenticationMethod.Read.All); asked=yes ;;
    --licence-check) roles+=(Directory.Read.All); asked=yes ;;
    --mail) [[ $# -ge 2 ]] || { usage >&2; exit 2; }; mailbox="$2"; asked=yes; shift ;;
    --check) asked=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
[[ "$asked" == yes ]] || { usage >&2; exit 2; }
if [[ -n "$mailbox" && ! "$mailbox" =~ ^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$ ]]; then
  echo "'$mailbox' is no e-mail address." >&2
  exit 2
fi
for needed in AZURE_IDENTITY_OBJECT_ID AZURE_IDENTITY_CLIENT_ID; do
  [[ "${!needed:-}" =~ ^[0-9a-fA-F-]{36}$ ]] || { echo "$needed is not set: run this after azd provision, see --help." >&2; exit 2; }
done

graph_url="$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)"
graph_url="${graph_url%/}/v1.0"
graph_id="$(az ad sp show --id "$GRAPH_APP" --query id --output tsv)"
assignments="$graph_url/servicePrincipals/$AZURE_IDENTITY_OBJECT_ID/appRoleAssignments"

# Each line: role id, assignment id.
granted() {
  az rest --method GET --url "$assignments?\$top=999" --query "value[?resourceId=='$graph_id'].[appRoleId, id]" --output tsv
}
id_of() {
  az ad sp show --id "$GRAPH_APP" --query "appRoles[?value=='$1' && contains(allowedMemberTypes, 'Application')].id | [0]" --output tsv
}
name_of() {
  az ad sp show --id "$GRAPH_APP" --query "appRoles[?id=='$1'].value | [0]" --output tsv
}

before="$(granted)"
for role in ${roles[@]+"${roles[@]}"}; do
  id="$(id_of "$role")"
  [[ "$id" =~ ^[0-9a-fA-F-]{36}$ ]] || { echo "Microsoft Graph has no application role $role." >&2; exit 1; }
  if [[ "$before" == *"$id"* ]]; then
    echo "$role: granted already."
  else
    echo "$role: granting."
    az rest --method POST --url "$assignments" --output none \
      --body "{\"principalId\":\"$AZURE_IDENTITY_OBJECT_ID\",\"resourceId\":\"$graph_id\",\"appRoleId\":\"$id\"}"
  fi
done

if [[ -n "$mailbox" ]]; then
  cat <<EXCHANGE

Run these in PowerShell as an Exchange Administrator (Install-Module ExchangeOnlineManagement; lines that exist already say so):

  Connect-ExchangeOnline
  New-ServicePrincipal -AppId $AZURE_IDENTITY_CLIENT_ID -ObjectId $AZURE_IDENTITY_OBJECT_ID -DisplayName "Compliance monitor"
  New-ManagementScope -Name "Compliance monitor mailbox" -RecipientRestrictionFilter "PrimarySmtpAddress -eq '$mailbox'"
  New-ManagementRoleAssignment -Name "Compliance monitor send" -App $AZURE_IDENTITY_OBJECT_ID -Role "Application Mail.Send" -CustomResourceScope "Compliance monitor mailbox"
  Test-ServicePrincipalAuthorization -Identity "Compliance monitor" -Resource $mailbox       # InScope must be True
  Test-ServicePrincipalAuthorization -Identity "Compliance monitor" -Resource ANOTHER-ADDRESS   # InScope must be False

It can take two hours until the mail service follows. The app's setting Mail__Mailbox must be $mailbox.
EXCHANGE
fi

echo
echo "Granted to the app in Microsoft Graph:"
status=0
while IFS=$'\t' read -r id assignment; do
  [[ -n "$id" ]] || continue
  name="$(name_of "$id")"
  for forbidden in "${FORBIDDEN_ROLES[@]}"; do
    if [[ "$name" == "$forbidden" ]]; then
      echo "  $name  MUST GO: it reaches every mailbox of the tenant and makes the scope in Exchange void. Remove it:"
      echo "    az rest --method DELETE --url '$assignments/$assignment'"
      status=1
      continue 2
    fi
  done
  echo "  $name"
done <<< "$(granted)"
exit "$status"
