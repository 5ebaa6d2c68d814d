// Everything the product needs in Azure. Nothing here has a key, a secret or a password: each part is reached by identity.
targetScope = 'subscription'

@description('Tells one installation from another, such as prod or test.')
@minLength(2)
@maxLength(12)
param environmentName string

param location string

@description('The provider\'s name as customers read it.')
param providerName string

@description('The service\'s name as customers read it.')
param serviceName string

@description('The provider\'s name where English is read, when it has one of its own.')
param providerNameEn string = ''

@description('The service\'s name where English is read, when it has one of its own.')
param serviceNameEn string = ''

@description('The address under which people reach the service; empty takes the one that Azure gives it.')
param siteUrl string = ''

@description('The shared mailbox that sends and receives the service\'s mail.')
param supportMailbox string

@description('The number to call when nothing else works.')
param emergencyPhone string

@description('Who issues invoices and to which account they are paid, as JSON.')
param issuer string

@description('The audience of the access tokens that people bring: the API\'s client id.')
param apiAudience string

@description('The client id of the multitenant app to which customers consent.')
param graphClientId string

@description('The client id of the multitenant app that carries changes out, to which customers consent separately.')
param graphChangesClientId string

@description('How long nobody can change or delete an invoice: seven years from two months after the end of a tax year.')
param invoiceRetentionDays int = 2985

@description('True once the policy on the invoices was locked.')
param invoicesAreLocked bool = false

@description('Instances kept warm for people and webhooks.')
param alwaysReadyInstances int = 1

@description('True from the second run on: events are subscribed to once the function that takes them is deployed.')
param isDeployed bool = false

var tags = { 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)
var functionAppName = 'func-${environmentName}-${suffix}'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-managed-workplace-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-${environmentName}-${suffix}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-${environmentName}-${suffix}'
    componentName: 'appi-${environmentName}-${suffix}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${suffix}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    invoiceRetentionDays: invoiceRetentionDays
    invoicesAreLocked: invoicesAreLocked
  }
}

module serviceBus 'modules/service-bus.bicep' = {
  scope: group
  params: {
    name: 'sb-${environmentName}-${suffix}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
  }
}

module alertTopic 'modules/alert-topic.bicep' = {
  scope: group
  params: {
    name: 'evgt-alerts-${environmentName}-${suffix}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    storageName: storage.outputs.name
    workspaceId: monitoring.outputs.workspaceId
  }
}

module keyVault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module web 'modules/web.bicep' = {
  scope: group
  params: {
    name: 'web-${environmentName}-${suffix}'
    tags: tags
    storageName: storage.outputs.name
    apiHostName: '${functionAppName}.azurewebsites.net'
  }
}

var settings = {
  PROVIDER_TENANT_ID: tenant().tenantId
  PROVIDER_NAME: providerName
  PROVIDER_NAME_EN: providerNameEn
  SERVICE_NAME: serviceName
  SERVICE_NAME_EN: serviceNameEn
  SITE_URL: empty(siteUrl) ? web.outputs.url : siteUrl
  SUPPORT_MAILBOX: supportMailbox
  EMERGENCY_PHONE: emergencyPhone
  ISSUER: issuer
  API_AUDIENCE: apiAudience
  GRAPH_CLIENT_ID: graphClientId
  GRAPH_CHANGES_CLIENT_ID: graphChangesClientId
  MANAGED_IDENTITY_CLIENT_ID: identity.outputs.clientId
  ALERT_TOPIC_ENDPOINT: alertTopic.outputs.endpoint
  LINK_KEY: '@Microsoft.KeyVault(VaultName=${keyVault.outputs.name};SecretName=link-key)'
  PHONE_WEBHOOK_KEY: '@Microsoft.KeyVault(VaultName=${keyVault.outputs.name};SecretName=phone-webhook-key)'
  AZURE_MONITOR_KEY: '@Microsoft.KeyVault(VaultName=${keyVault.outputs.name};SecretName=azure-monitor-key)'
  AzureWebJobsStorage__accountName: storage.outputs.name
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.outputs.clientId
  AzureWebJobsSecretStorageType: 'keyvault'
  AzureWebJobsSecretStorageKeyVaultUri: keyVault.outputs.uri
  AzureWebJobsSecretStorageKeyVaultClientId: identity.outputs.clientId
  ServiceBus__fullyQualifiedNamespace: serviceBus.outputs.hostName
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identity.outputs.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: functionAppName
    planName: 'plan-${environmentName}-${suffix}'
    location: location
    tags: union(tags, { 'azd-service-name': 'app' })
    identityId: identity.outputs.id
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    settings: settings
    alwaysReadyInstances: alwaysReadyInstances
  }
}

module alertSubscription 'modules/alert-subscription.bicep' = if (isDeployed) {
  scope: group
  params: {
    topicName: alertTopic.outputs.name
    functionAppName: functionApp.outputs.name
    storageName: storage.outputs.name
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = functionApp.outputs.name
output FUNCTION_APP_URL string = functionApp.outputs.url
output STORAGE_NAME string = storage.outputs.name
output WEB_URL string = web.outputs.url
output MANAGED_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
