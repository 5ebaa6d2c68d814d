import type { Settings } from "./config.ts";

/** Sends traces, metrics and logs to Application Insights where that is configured; else loads nothing. */
export async function startTelemetry({ telemetry }: Pick<Settings, "telemetry">): Promise<void> {
  if (!telemetry) return;
  const { useAzureMonitor } = await import("@azure/monitor-opentelemetry");
  useAzureMonitor({ azureMonitorExporterOptions: { connectionString: telemetry.connectionString } });
}
