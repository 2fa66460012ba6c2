// Everything the monitor needs in one resource group of the trust's own subscription. See README.md beside this file.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Name of the environment: it names the resource group and, hashed, every resource.')
param environmentName string

@description('Azure region. Data stays in it.')
param location string = 'uksouth'

@minLength(3)
@description('Where alerts go.')
param alertEmail string

@description('Object id of the person or pipeline that deploys, who may then put school.yaml files into the container schools. Empty: nobody.')
param principalId string = ''

@allowed(['User', 'Group', 'ServicePrincipal'])
@description('What principalId is.')
param principalType string = 'User'

@description('True: storage and Key Vault answer the app\'s virtual network only. False: they answer the internet, to identities with a role; cheaper.')
param privateNetwork bool = true

@description('Addresses, with commas between them, that may reach the data storage from outside the virtual network, such as the office of whoever edits school.yaml.')
param allowedIpAddresses string = ''

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
@description('How many copies are kept of records and evidence, and where.')
param dataRedundancy string = 'Standard_ZRS'

@minValue(30)
@description('Days that rendered reports are kept.')
param reportDays int = 400

@minValue(1)
@description('Days for which nobody can change or delete a manifest.')
param manifestDays int = 365

@description('Client id of the app registration that people sign in with. Empty: nobody can sign in and the pages refuse everyone.')
param authClientId string = ''

@description('The address that people see. Empty: the one that Azure gives.')
param dashboardBaseUrl string = ''

@description('The mailbox that reports are sent from. Empty: no mail by Microsoft Graph.')
param mailbox string = ''

@description('Microsoft Graph\'s address in a sovereign cloud. Empty: the worldwide one.')
param graphBaseUrl string = ''

@description('True: search mentions with Brave; its key is the secret brave-key.')
param useBrave bool = false

@description('True: read Facebook and Instagram settings; the token is the secret meta-token.')
param useMeta bool = false

@description('True: read YouTube; its key is the secret youtube-key.')
param useYouTube bool = false

@minValue(1)
@maxValue(1000)
@description('Most instances of each function. Some regions refuse less than 40.')
param maximumInstanceCount int = 40

@allowed([512, 2048, 4096])
@description('Memory of an instance in MB.')
param instanceMemoryMB int = 512

@minValue(1)
@maxValue(32)
@description('Messages that an instance takes at a time. Each check waits for websites, and each holds a document in memory.')
param queueBatchSize int = 4

@minValue(1)
@description('Most GB of logs a day; what comes after is dropped until the next day.')
param dailyLogGb int = 1

@minValue(1)
@description('Budget of a month in the subscription\'s currency. It warns; it stops nothing.')
param monthlyBudget int = 75

@description('First day of the month in which the budget was made, such as 2026-11-01. It can never be changed. Empty: no budget.')
param budgetStartDate string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var appName = 'func-compliance-${token}'
var deploymentContainer = 'app-package'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-compliance-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    dailyLogGb: dailyLogGb
    alertEmail: alertEmail
  }
}

module hostStorage 'modules/storage.bicep' = {
  name: 'host-storage'
  scope: group
  params: {
    name: 'sthost${token}'
    location: location
    tags: tags
    redundancy: 'Standard_LRS'
    privateNetwork: privateNetwork
    allowedIpAddresses: ''
    containers: [deploymentContainer]
    queues: []
    tables: []
  }
}

module dataStorage 'modules/storage.bicep' = {
  name: 'data-storage'
  scope: group
  params: {
    name: 'stdata${token}'
    location: location
    tags: tags
    redundancy: dataRedundancy
    privateNetwork: privateNetwork
    allowedIpAddresses: allowedIpAddresses
    containers: ['schools', 'manifests', 'evidence', 'reports']
    queues: ['checks', 'checks-poison', 'reports', 'reports-poison']
    tables: ['Findings', 'FindingEvents', 'PolicyReviews', 'Channels', 'Mentions', 'MentionEvents', 'Attestations', 'AttestationEvents', 'AcceptedRisks', 'AcceptedRiskEvents', 'Runs', 'Outbox', 'Sources']
  }
}

module retention 'modules/retention.bicep' = {
  name: 'retention'
  scope: group
  params: {
    accountName: dataStorage.outputs.name
    reportDays: reportDays
    manifestDays: manifestDays
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    privateNetwork: privateNetwork
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
  }
}

module endpoints 'modules/endpoints.bicep' = if (privateNetwork) {
  name: 'endpoints'
  scope: group
  params: {
    location: location
    tags: tags
    subnetId: network.?outputs.endpointSubnetId ?? ''
    networkId: network.?outputs.networkId ?? ''
    targets: [
      { name: 'host-blob', resourceId: hostStorage.outputs.id, groupId: 'blob' }
      { name: 'host-table', resourceId: hostStorage.outputs.id, groupId: 'table' }
      { name: 'data-blob', resourceId: dataStorage.outputs.id, groupId: 'blob' }
      { name: 'data-queue', resourceId: dataStorage.outputs.id, groupId: 'queue' }
      { name: 'data-table', resourceId: dataStorage.outputs.id, groupId: 'table' }
      { name: 'vault', resourceId: vault.outputs.id, groupId: 'vault' }
    ]
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    deployerType: principalType
    hostAccountName: hostStorage.outputs.name
    dataAccountName: dataStorage.outputs.name
    vaultName: vault.outputs.name
    componentName: monitoring.outputs.componentName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: appName
    planName: 'plan-compliance-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    packageContainerUrl: '${hostStorage.outputs.blobEndpoint}${deploymentContainer}'
    subnetId: network.?outputs.appSubnetId ?? ''
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
  }
  dependsOn: [roles, endpoints]
}

module settings 'modules/settings.bicep' = {
  name: 'settings'
  scope: group
  params: {
    appName: app.outputs.name
    identityClientId: identity.outputs.clientId
    componentName: monitoring.outputs.componentName
    hostBlobEndpoint: hostStorage.outputs.blobEndpoint
    hostTableEndpoint: hostStorage.outputs.tableEndpoint
    dataBlobEndpoint: dataStorage.outputs.blobEndpoint
    dataQueueEndpoint: dataStorage.outputs.queueEndpoint
    dataTableEndpoint: dataStorage.outputs.tableEndpoint
    vaultUri: vault.outputs.uri
    dashboardBaseUrl: empty(dashboardBaseUrl) ? 'https://${app.outputs.hostName}/' : dashboardBaseUrl
    signInIsOn: !empty(authClientId)
    mailbox: mailbox
    graphBaseUrl: graphBaseUrl
    useBrave: useBrave
    useMeta: useMeta
    useYouTube: useYouTube
    queueBatchSize: queueBatchSize
  }
}

module signIn 'modules/sign-in.bicep' = if (!empty(authClientId)) {
  name: 'sign-in'
  scope: group
  params: {
    appName: app.outputs.name
    clientId: authClientId
  }
  dependsOn: [settings]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

module probe 'modules/probe.bicep' = {
  name: 'probe'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    componentId: monitoring.outputs.componentId
    actionGroupId: monitoring.outputs.actionGroupId
    healthUrl: 'https://${app.outputs.hostName}/health'
  }
}

module budget 'modules/budget.bicep' = if (!empty(budgetStartDate)) {
  name: 'budget'
  scope: group
  params: {
    amount: monthlyBudget
    startDate: budgetStartDate
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_NAME string = app.outputs.name
output AZURE_IDENTITY_OBJECT_ID string = identity.outputs.principalId
output AZURE_IDENTITY_CLIENT_ID string = identity.outputs.clientId
output AZURE_VAULT_NAME string = vault.outputs.name
output AZURE_DATA_STORAGE_NAME string = dataStorage.outputs.name
output DASHBOARD_URL string = empty(dashboardBaseUrl) ? 'https://${app.outputs.hostName}/' : dashboardBaseUrl
output SIGN_IN_REDIRECT_URI string = 'https://${app.outputs.hostName}/.auth/login/aad/callback'
