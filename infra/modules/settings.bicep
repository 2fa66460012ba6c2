// Every setting that the app reads. This set replaces whatever was there; local.settings.sample.json is its twin at a desk.
param appName string
param identityClientId string
param componentName string
param hostBlobEndpoint string
param hostTableEndpoint string
param dataBlobEndpoint string
param dataQueueEndpoint string
param dataTableEndpoint string
param vaultUri string
param dashboardBaseUrl string

@description('True where the platform\'s authentication stands before the app, so that its header counts.')
param signInIsOn bool
param mailbox string
param graphBaseUrl string
param useBrave bool
param useMeta bool
param useYouTube bool
param queueBatchSize int

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

var always = {
  // The host's own storage: locks, the timers' state, the package.
  AzureWebJobsStorage__blobServiceUri: hostBlobEndpoint
  AzureWebJobsStorage__tableServiceUri: hostTableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId

  // Records, archive, configuration and queues.
  DataStorage__tableServiceUri: dataTableEndpoint
  DataStorage__blobServiceUri: dataBlobEndpoint
  JobQueues__queueServiceUri: dataQueueEndpoint
  JobQueues__credential: 'managedidentity'
  JobQueues__clientId: identityClientId
  AzureFunctionsJobHost__extensions__queues__batchSize: string(queueBatchSize)

  // The alerts look for single lines, so none may be sampled away; the workspace has a daily cap.
  AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__isEnabled: 'false'

  // Schedules are UTC; the code decides what is due by Europe/London.
  ReviewPoliciesSchedule: '0 30 5 * * *'
  VerifyChannelsSchedule: '0 0 4 * * 1'
  CheckAccountsSchedule: '0 30 4 * * 1'
  ScanMentionsSchedule: '0 0 5 * * *'
  SendReportsSchedule: '0 5 * * * *'

  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'

  // How far one visit to a school's website goes; a job has eight minutes.
  Web__CrawlPages: '200'
  Web__CrawlMinutes: '5'

  Dashboard__BaseUrl: dashboardBaseUrl
  Authentication__PlatformIsOn: signInIsOn ? 'true' : 'false'
  Forms__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/forms-key)'
}
var signIn = signInIsOn ? { MICROSOFT_PROVIDER_AUTHENTICATION_SECRET: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sign-in-secret)' } : {}
var mail = empty(mailbox) ? {} : { Mail__Mailbox: mailbox }
var graph = empty(graphBaseUrl) ? {} : { Graph__BaseUrl: graphBaseUrl }
var brave = useBrave ? { Brave__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/brave-key)' } : {}
var meta = useMeta ? { Meta__Token: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/meta-token)' } : {}
var youTube = useYouTube ? { YouTube__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/youtube-key)' } : {}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(always, signIn, mail, graph, brave, meta, youTube)
}
