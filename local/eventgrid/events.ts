import * as z from "zod";

/** The two forms in which events are published; what comes in one form is delivered in the same one. */
export type EventSchema = "CloudEvent" | "EventGrid";
export type Event = Record<string, unknown>;

const text = z.string().min(1);
const instant = z.iso.datetime({ offset: true });

const CloudEvent = z
  .looseObject({
    id: text,
    source: text,
    type: text,
    specversion: z.literal("1.0"),
    subject: z.string().nullish(),
    time: instant.nullish(),
    data_base64: z.string().optional(),
  })
  .refine((event) => !("data" in event && "data_base64" in event), "data and data_base64 exclude each other")
  .refine(
    (event) => Object.keys(event).every((name) => name === "data_base64" || /^[a-z0-9]+$/.test(name)),
    "attribute names are lower-case letters and digits",
  );

const EventGridEvent = z.looseObject({
  id: text,
  subject: z.string(),
  eventType: text,
  eventTime: instant,
  dataVersion: z.string(),
  metadataVersion: z.literal("1").optional(),
});

const topicId =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.EventGrid/topics/local";

const forms = {
  "application/cloudevents-batch+json": { schema: "CloudEvent", events: z.array(CloudEvent) },
  "application/cloudevents+json": { schema: "CloudEvent", events: CloudEvent.transform((event) => [event]) },
  "application/json": {
    schema: "EventGrid",
    events: z.array(EventGridEvent.transform((event) => ({ ...event, topic: topicId, metadataVersion: "1" }))),
  },
} as const;

export type Published = { schema: EventSchema; events: readonly Event[] };

/** Reads what a publisher has sent; one event that is not well formed refuses all that came with it. */
export function readPublished(contentType: string, body: string): Published | { refusal: string } {
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const form = Object.entries(forms).find(([type]) => type === mediaType)?.[1];
  if (!form) return { refusal: `Events do not come as '${mediaType}'.` };
  const events = form.events.safeParse(jsonOf(body));
  if (!events.success) return { refusal: z.prettifyError(events.error) };
  return { schema: form.schema, events: events.data };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The type by which subscriptions filter. */
export const typeOf = (schema: EventSchema, event: Event): string =>
  String(schema === "CloudEvent" ? event["type"] : event["eventType"]);
