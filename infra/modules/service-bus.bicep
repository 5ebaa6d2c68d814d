// The queues, as the product and its local stand-in declare them.
import { roles } from '../roles.bicep'

param name string
param location string
param tags object
param appPrincipalId string

var queues = loadJsonContent('../../shared/platform/queues.json')

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Standard', tier: 'Standard' }
  properties: { disableLocalAuth: true, minimumTlsVersion: '1.2' }

  resource queue 'queues' = [
    for queue in items(queues): {
      name: queue.key
      properties: {
        requiresSession: queue.value.sessions
        lockDuration: 'PT${queue.value.lockSeconds}S'
        maxDeliveryCount: queue.value.maxDeliveryCount
        requiresDuplicateDetection: true
        duplicateDetectionHistoryTimeWindow: 'PT${queue.value.duplicateWindowMinutes}M'
        defaultMessageTimeToLive: 'P14D'
        deadLetteringOnMessageExpiration: true
      }
    }
  ]
}

// Sending and receiving would do for the product; the plan's scaler reads queue lengths too, and only this role allows it.
resource appOwnsData 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(namespace.id, appPrincipalId, roles.serviceBusDataOwner)
  scope: namespace
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataOwner)
  }
}

output hostName string = '${namespace.name}.servicebus.windows.net'
