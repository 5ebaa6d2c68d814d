import { app } from "@azure/functions";
import { readSettings } from "#shared/platform/config.ts";
import { createPlatform } from "#shared/platform/connect.ts";
import { queues } from "#shared/platform/queues.ts";
import { startTelemetry } from "#shared/platform/telemetry.ts";
import { identify } from "./identify.ts";
import { endpoints, eventHandlers, jobs, timers } from "./registry.ts";

const settings = readSettings(process.env);
await startTelemetry(settings);
const platform = createPlatform(settings);
app.setup({ enableHttpStream: true });
app.hook.appTerminate(() => platform.close());

for (const [name, { methods, route, handle }] of Object.entries(endpoints))
  app.http(name, {
    route,
    methods: [...methods],
    authLevel: "anonymous",
    handler: (request, context) => handle({ platform, identify }, request, context),
  });

for (const [name, { schedule, handle }] of Object.entries(timers))
  app.timer(name, { schedule, handler: (_timer, context) => handle(platform, context) });

for (const [name, { handle }] of Object.entries(eventHandlers))
  app.eventGrid(name, { handler: (event, context) => handle(platform, event, context) });

for (const [name, { queue, handle }] of Object.entries(jobs))
  app.serviceBusQueue(name, {
    connection: "ServiceBus",
    queueName: queue,
    isSessionsEnabled: queues[queue].sessions,
    handler: (message, context) => handle(platform, message, context),
  });
