/** What a client of OpenID Connect asks for first. `tenant` is an id, or `common` and its like. */
export function openIdConfiguration(url: string, tenant: string) {
  const isShared = ["common", "organizations", "consumers"].includes(tenant);
  return {
    issuer: `${url}/${isShared ? "{tenantid}" : tenant}/v2.0`,
    authorization_endpoint: `${url}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${url}/${tenant}/oauth2/v2.0/token`,
    end_session_endpoint: `${url}/${tenant}/oauth2/v2.0/logout`,
    jwks_uri: `${url}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ["code"],
    response_modes_supported: ["query", "fragment"],
    grant_types_supported: ["authorization_code", "refresh_token"],
    code_challenge_methods_supported: ["S256"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["none"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    claims_supported: ["sub", "iss", "aud", "exp", "iat", "tid", "oid", "name", "preferred_username", "nonce"],
  };
}
