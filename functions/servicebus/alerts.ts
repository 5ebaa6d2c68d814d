import { eventTypes } from "#shared/alerts/event-types.ts";
import { ReceivedEvent } from "#shared/alerts/events.ts";
import { followAlert, followType } from "#shared/alerts/follow-alert.ts";
import { receiveIncident } from "#shared/alerts/incidents.ts";
import { receiveAlert } from "#shared/alerts/receive-alert.ts";
import { receiveIssue } from "#shared/alerts/service-health/receive-issue.ts";
import { job } from "#shared/platform/job.ts";
import type { Platform } from "#shared/platform/platform.ts";

type Workers = {
  [Type in ReceivedEvent["type"]]: (platform: Platform, told: Extract<ReceivedEvent, { type: Type }>) => Promise<void>;
};

/** Who takes in what each type of event tells. */
const workers: Workers = {
  [followType]: (platform, { data }) => followAlert(platform, data),
  [eventTypes.defenderAlert]: (platform, { data }) => receiveAlert(platform, data),
  [eventTypes.customerAlert]: (platform, { data }) => receiveAlert(platform, data),
  [eventTypes.azureMonitorAlert]: (platform, { data }) => receiveAlert(platform, data),
  [eventTypes.defenderIncident]: (platform, { data }) => receiveIncident(platform, data),
  [eventTypes.serviceHealthIssue]: (platform, { data }) => receiveIssue(platform, data),
  [eventTypes.azureServiceHealth]: (platform, { data }) => receiveIssue(platform, data),
};

export const workAlerts = job({
  queue: "alerts",
  message: ReceivedEvent,
  run: ({ platform, message }) => perform(platform, message),
});

function perform<Type extends ReceivedEvent["type"]>(
  platform: Platform,
  told: Extract<ReceivedEvent, { type: Type }>,
): Promise<void> {
  const type: Type = told.type;
  return workers[type](platform, told);
}
