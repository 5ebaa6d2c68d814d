// The one account for the product's rows and files, the functions host's own files and the deployed package.
import { roles } from '../roles.bicep'

param name string
param location string
param tags object
param appPrincipalId string

@description('How long nobody can change or delete an invoice: seven years from two months after the end of a tax year.')
param invoiceRetentionDays int

@description('True once the policy on the invoices was locked: a locked policy can no longer be written.')
param invoicesAreLocked bool

var containers = ['attachments', 'snapshots', 'reports', 'requests', 'search', 'contracts', 'deployment', 'dead-letters', 'event-dead-letters']

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for name in loadJsonContent('../tables.json'): { name: name }]
  }

  resource blobService 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: 14 }
      containerDeleteRetentionPolicy: { enabled: true, days: 14 }
    }

    resource container 'containers' = [for name in containers: { name: name }]

    resource invoices 'containers' = {
      name: 'invoices'
      properties: { immutableStorageWithVersioning: { enabled: true } }

      resource retention 'immutabilityPolicies' = if (!invoicesAreLocked) {
        name: 'default'
        properties: { immutabilityPeriodSinceCreationInDays: invoiceRetentionDays }
      }
    }
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'old-versions'
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['attachments/', 'snapshots/', 'reports/', 'requests/', 'search/', 'contracts/', 'deployment/', 'azure-webjobs']
              }
              actions: { version: { delete: { daysAfterCreationGreaterThan: 30 } } }
            }
          }
          {
            name: 'old-snapshots'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['snapshots/'] }
              actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 440 } } }
            }
          }
          {
            name: 'old-dead-letters'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['dead-letters/', 'event-dead-letters/'] }
              actions: {
                baseBlob: { delete: { daysAfterCreationGreaterThan: 90 } }
                version: { delete: { daysAfterCreationGreaterThan: 30 } }
              }
            }
          }
        ]
      }
    }
    dependsOn: [blobService]
  }
}

// The functions host needs to own its blobs; this also signs links.
var appRoles = [roles.storageBlobDataOwner, roles.storageTableDataContributor]

resource appMay 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    name: guid(account.id, appPrincipalId, role)
    scope: account
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output name string = account.name
output deploymentContainerUrl string = '${account.properties.primaryEndpoints.blob}deployment'
