/** What the browser has to know before anybody has signed in (`GET /api/web-config`). */
export type WebConfig = {
  serviceName: string;
  providerName: string;
  /** The names where English is read. */
  inEnglish: { serviceName: string; providerName: string };
  emergencyPhone: string;
  clientId: string;
  scope: string;
  loginEndpoint: string;
};

let config: Promise<WebConfig> | undefined;

/** Read once; anew only where that has failed. */
export function webConfig(): Promise<WebConfig> {
  config ??= fetch("/api/web-config").then((answer) => {
    if (!answer.ok) throw new Error(`The service answers ${answer.status}.`);
    return answer.json() as Promise<WebConfig>;
  });
  config.catch(() => {
    config = undefined;
  });
  return config;
}
