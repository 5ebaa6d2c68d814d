// The one address of the service: the web's static files, and the API behind it under /api.
param name string
param tags object

@description('The storage account whose static website holds the web.')
param storageName string

@description('Where the API is reached, such as name.azurewebsites.net.')
param apiHostName string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

var webHostName = split(account.properties.primaryEndpoints.web, '/')[2]
var policy = replace(
  replace(join(loadJsonContent('../web-policy.json'), '; '), '{login}', environment().authentication.loginEndpoint),
  '{documents}',
  'https://${storageName}.blob.${environment().suffixes.storage}'
)
var headers = {
  'Content-Security-Policy': policy
  'Referrer-Policy': 'no-referrer'
  'X-Content-Type-Options': 'nosniff'
  'Strict-Transport-Security': 'max-age=31536000'
}

resource profile 'Microsoft.Cdn/profiles@2024-09-01' = {
  name: name
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2024-09-01' = {
  parent: profile
  name: name
  location: 'global'
  tags: tags
  properties: { enabledState: 'Enabled' }
}

resource webGroup 'Microsoft.Cdn/profiles/originGroups@2024-09-01' = {
  parent: profile
  name: 'web'
  properties: { loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 } }

  resource origin 'origins' = {
    name: 'storage'
    properties: { hostName: webHostName, originHostHeader: webHostName, httpsPort: 443, enforceCertificateNameCheck: true }
  }
}

resource apiGroup 'Microsoft.Cdn/profiles/originGroups@2024-09-01' = {
  parent: profile
  name: 'api'
  properties: { loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 } }

  resource origin 'origins' = {
    name: 'functions'
    properties: { hostName: apiHostName, originHostHeader: apiHostName, httpsPort: 443, enforceCertificateNameCheck: true }
  }
}

resource pages 'Microsoft.Cdn/profiles/ruleSets@2024-09-01' = {
  parent: profile
  name: 'pages'

  resource secured 'rules' = {
    name: 'secured'
    properties: {
      order: 1
      matchProcessingBehavior: 'Continue'
      actions: [
        for header in items(headers): {
          name: 'ModifyResponseHeader'
          parameters: {
            typeName: 'DeliveryRuleHeaderActionParameters'
            headerAction: 'Overwrite'
            headerName: header.key
            value: header.value
          }
        }
      ]
    }
  }

  // An address without an ending is one of the web's own, which its first page shows.
  resource ownAddresses 'rules' = {
    name: 'ownAddresses'
    dependsOn: [secured]
    properties: {
      order: 2
      conditions: [
        {
          name: 'UrlFileExtension'
          parameters: {
            typeName: 'DeliveryRuleUrlFileExtensionMatchConditionParameters'
            operator: 'GreaterThan'
            negateCondition: true
            matchValues: ['0']
          }
        }
      ]
      actions: [
        {
          name: 'UrlRewrite'
          parameters: {
            typeName: 'DeliveryRuleUrlRewriteActionParameters'
            sourcePattern: '/'
            destination: '/index.html'
            preserveUnmatchedPath: false
          }
        }
      ]
    }
  }
}

resource apiRoute 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-09-01' = {
  parent: endpoint
  name: 'api'
  dependsOn: [apiGroup::origin]
  properties: {
    originGroup: { id: apiGroup.id }
    patternsToMatch: ['/api/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
  }
}

resource webRoute 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-09-01' = {
  parent: endpoint
  name: 'web'
  dependsOn: [webGroup::origin, apiRoute]
  properties: {
    originGroup: { id: webGroup.id }
    ruleSets: [{ id: pages.id }]
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    cacheConfiguration: {
      queryStringCachingBehavior: 'IgnoreQueryString'
      compressionSettings: {
        isCompressionEnabled: true
        contentTypesToCompress: ['text/html', 'text/css', 'text/javascript', 'application/javascript', 'image/svg+xml']
      }
    }
  }
}

output url string = 'https://${endpoint.properties.hostName}'
