// Asks /health from outside: it answers 503 when a schedule is overdue, which a stopped timer cannot say of itself.
param token string
param location string
param tags object
param componentId string
param actionGroupId string
param healthUrl string

resource probe 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'probe-compliance-${token}'
  location: location
  tags: union(tags, { 'hidden-link:${componentId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'probe-compliance-${token}'
    Name: 'Health'
    Kind: 'standard'
    Enabled: true
    Frequency: 900
    Timeout: 120
    RetryEnabled: true
    Locations: [
      { Id: 'emea-ru-msa-edge' }
      { Id: 'emea-nl-ams-azr' }
    ]
    Request: {
      RequestUrl: healthUrl
      HttpVerb: 'GET'
      ParseDependentRequests: false
      FollowRedirects: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-health-${token}'
  location: 'global'
  tags: union(tags, { 'hidden-link:${componentId}': 'Resource', 'hidden-link:${probe.id}': 'Resource' })
  properties: {
    description: 'The health page does not answer 200: a schedule is overdue, or the app is down.'
    severity: 1
    enabled: true
    scopes: [probe.id, componentId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: probe.id
      componentId: componentId
      failedLocationCount: 2
    }
    actions: [
      { actionGroupId: actionGroupId }
    ]
  }
}
