// What the platform deletes, and what it lets nobody delete. Evidence is neither: a job purges it and leaves tombstones.
param accountName string
param reportDays int
param manifestDays int

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' existing = {
  parent: account
  name: 'default'
}

resource manifests 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  parent: blobs
  name: 'manifests'
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'purge-rendered-reports'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['reports/']
            }
            actions: {
              baseBlob: {
                delete: { daysAfterCreationGreaterThan: reportDays }
              }
            }
          }
        }
      ]
    }
  }
}

// Unlocked: an owner can still shorten or lift it. Manifests hold no personal data.
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = {
  parent: manifests
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: manifestDays
    allowProtectedAppendWrites: false
  }
}
