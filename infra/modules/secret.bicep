// Puts one secret into the vault; set-secret.sh deploys it. A secure parameter is kept in no deployment's history.
param vaultName string
param name string

@secure()
param value string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: name
  properties: {
    value: value
    attributes: { enabled: true }
  }
}
