import type { Settings } from "./config.ts";
import { azureCredential } from "./credentials.ts";

/** Sends traces, metrics and logs to Application Insights where that is configured; else loads nothing. */
export async function startTelemetry({ telemetry }: Pick<Settings, "telemetry">): Promise<void> {
  if (!telemetry) return;
  const { connectionString, identity } = telemetry;
  const { useAzureMonitor } = await import("@azure/monitor-opentelemetry");
  const credential = identity && (await azureCredential(identity));
  useAzureMonitor({ azureMonitorExporterOptions: { connectionString, ...(credential && { credential }) } });
}
