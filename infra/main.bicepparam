using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION', 'japaneast')
param providerName = readEnvironmentVariable('PROVIDER_NAME')
param serviceName = readEnvironmentVariable('SERVICE_NAME')
param siteUrl = readEnvironmentVariable('SITE_URL', '')
param supportMailbox = readEnvironmentVariable('SUPPORT_MAILBOX')
param emergencyPhone = readEnvironmentVariable('EMERGENCY_PHONE')
param apiAudience = readEnvironmentVariable('API_AUDIENCE')
param graphClientId = readEnvironmentVariable('GRAPH_CLIENT_ID')
param graphChangesClientId = readEnvironmentVariable('GRAPH_CHANGES_CLIENT_ID')
param invoicesAreLocked = bool(readEnvironmentVariable('INVOICES_ARE_LOCKED', 'false'))
param isDeployed = bool(readEnvironmentVariable('IS_DEPLOYED', 'false'))
