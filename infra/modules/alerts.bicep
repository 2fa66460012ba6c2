// Log alerts. They read the host's own lines, which are written even where the app's code never ran.
param token string
param location string
param tags object
param workspaceId string
param actionGroupId string

// A line that was logged with an exception arrives as an exception, which has the line among its properties.
var lines = 'union isfuzzy=true AppTraces, AppExceptions | extend Line = strcat(column_ifexists("Message", ""), " ", tostring(Properties))'

var rules = [
  {
    name: 'no-run'
    title: 'No check has finished for 26 hours'
    text: 'Timers or queues stand still. Look at the app\'s functions in the portal, restart the app, and run a check by hand. It also fires before the first school is configured.'
    severity: 1
    query: '${lines} | where TimeGenerated > ago(26h) and Line contains "Executed \'Functions.RunCheck\' (Succeeded"'
    operator: 'LessThan'
    threshold: 1
    window: 'P2D'
    every: 'PT1H'
  }
  {
    name: 'failed-runs'
    title: 'A check failed for good'
    text: 'Five tries did not finish it, or a school.yaml has a mistake. The Runs row, the report and the dashboard say which and why; the others went on.'
    severity: 2
    query: '${lines} | where Line contains "Executed \'Functions.CheckFailed\'" or Line matches regex @"[, ][1-9][0-9]* schools with a mistake in their file"'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
    every: 'PT30M'
  }
  {
    name: 'poisoned-jobs'
    title: 'A job was put aside after five tries'
    text: 'It lies in a queue whose name ends in -poison, or was recorded by CheckFailed. Mend the cause, then run the check again.'
    severity: 2
    query: '${lines} | where Line contains "MaxDequeueCount" and Line contains "-poison"'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
    every: 'PT30M'
  }
  {
    name: 'mail-not-sent'
    title: 'Reports could not be sent'
    text: 'Three tries in six hours failed. The Outbox row has the error; often the mailbox or its Exchange role is wrong.'
    severity: 2
    query: '${lines} | where Line contains "Executed \'Functions.SendReport\' (Failed" or Line contains "Executed \'Functions.SendReports\' (Failed"'
    operator: 'GreaterThan'
    threshold: 2
    window: 'PT6H'
    every: 'PT30M'
  }
]

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: 'alert-${rule.name}-${token}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: rule.title
    description: rule.text
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: rule.every
    windowSize: rule.window
    autoMitigate: true
    // The tables exist only once the app has written to them.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}]
