// Brings the topic's events to the functions; these have to be deployed before this.
param topicName string
param functionAppName string
param storageName string

resource topic 'Microsoft.EventGrid/topics@2025-02-15' existing = { name: topicName }
resource functionApp 'Microsoft.Web/sites@2024-04-01' existing = { name: functionAppName }
resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: storageName }

resource subscription 'Microsoft.EventGrid/topics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'on-defender-alert'
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    destination: {
      endpointType: 'AzureFunction'
      properties: {
        resourceId: '${functionApp.id}/functions/onDefenderAlert'
        maxEventsPerBatch: 1
      }
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: account.id, blobContainerName: 'event-dead-letters' }
      }
    }
  }
}

resource serviceHealth 'Microsoft.EventGrid/topics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'on-service-health'
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    destination: {
      endpointType: 'AzureFunction'
      properties: {
        resourceId: '${functionApp.id}/functions/onServiceHealth'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: ['ManagedWorkplace.ServiceHealthIssue', 'ManagedWorkplace.AzureServiceHealth']
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: account.id, blobContainerName: 'event-dead-letters' }
      }
    }
  }
}
