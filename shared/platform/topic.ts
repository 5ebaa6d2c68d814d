import type { EventGridPublisherClient, SendCloudEventInput } from "@azure/eventgrid";
import { fault } from "#shared/base/problems.ts";
import type { Settings } from "./config.ts";
import { azureCredential } from "./credentials.ts";
import { once } from "./once.ts";
import type { AlertEvent, Topic } from "./platform.ts";

/** The service takes 1 MB at once; some room is left for what the client adds. */
const largestSend = 1_000_000;

/** The alert topic in Event Grid, spoken to in CloudEvents. */
export function createTopic({ topic }: Pick<Settings, "topic">): Topic {
  const publisher = once(() => connect(topic));
  return {
    async publish(...events) {
      for (const part of bySize(events.map(asCloudEvent))) await (await publisher()).send(part);
    },
  };
}

async function connect({ endpoint, credential }: Settings["topic"]): Promise<EventGridPublisherClient<"CloudEvent">> {
  const { AzureKeyCredential, EventGridPublisherClient } = await import("@azure/eventgrid");
  const allowInsecureConnection = endpoint.startsWith("http:");
  return credential.kind === "key"
    ? new EventGridPublisherClient(endpoint, "CloudEvent", new AzureKeyCredential(credential.key), {
        allowInsecureConnection,
      })
    : new EventGridPublisherClient(endpoint, "CloudEvent", await azureCredential(credential));
}

type CloudEvent = SendCloudEventInput<object>;

const asCloudEvent = ({ time, subject, ...event }: AlertEvent): CloudEvent => ({
  ...event,
  time: new Date(time.epochMilliseconds),
  ...(subject !== undefined && { subject }),
});

/** In the given order, in as few parts as their size allows; the client itself does not look at it. */
function bySize(events: readonly CloudEvent[]): CloudEvent[][] {
  const parts: CloudEvent[][] = [];
  let room = 0;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event)) + 100;
    if (size > largestSend) throw fault("too-large", `An event of ${size} bytes is too large for the alert topic.`);
    if (size > room) {
      parts.push([]);
      room = largestSend;
    }
    parts.at(-1)?.push(event);
    room -= size;
  }
  return parts;
}
