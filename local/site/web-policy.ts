const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The headers of the web's pages: our own files and the sign-in service, nothing else. The one style that may stand in a page
 * is the empty one, which the components fill by rules.
 */
export const webHeaders = (loginEndpoint: string, documents: string): Record<string, string> => ({
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyle}`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self' ${loginEndpoint}`,
    `frame-src 'self' blob: ${loginEndpoint} ${documents}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
});
