import type { ServiceBusReceivedMessage } from "@azure/service-bus";
import { expect, test } from "vitest";
import { toCall } from "#local/host/service-bus-message.ts";

const message = (parts: Partial<ServiceBusReceivedMessage>): ServiceBusReceivedMessage => ({
  _rawAmqpMessage: { body: undefined },
  state: "active",
  body: undefined,
  ...parts,
});

test("a body goes over as text, whatever section it came in, or as bytes when asked for", () => {
  expect(toCall(message({ body: Buffer.from('{"n":1}') }), undefined).data).toEqual({ string: '{"n":1}' });
  expect(toCall(message({ body: "plain" }), undefined).data).toEqual({ string: "plain" });
  expect(toCall(message({ body: { n: 1 } }), undefined).data).toEqual({ string: '{"n":1}' });
  expect(toCall(message({ body: Buffer.from([1, 2]) }), "binary").data).toEqual({ bytes: Buffer.from([1, 2]) });
});

test("the metadata counts deliveries from one, leaves out what is missing, and has the body's own fields on top", () => {
  const { metadata, details } = toCall(
    message({
      body: Buffer.from('{"subject":"from the body","list":[1]}'),
      messageId: "m-1",
      sessionId: "s-1",
      deliveryCount: 2,
      subject: "from the message",
      enqueuedTimeUtc: new Date("2026-05-01T00:00:00Z"),
      applicationProperties: { TenantId: "t" },
    }),
    undefined,
  );

  expect(metadata).toMatchObject({
    MessageId: { string: "m-1" },
    SessionId: { string: "s-1" },
    DeliveryCount: { json: "3" },
    EnqueuedTimeUtc: { json: '"2026-05-01T00:00:00.000Z"' },
    ApplicationProperties: { json: '{"TenantId":"t"}' },
    Subject: { string: "from the message" },
    subject: { string: "from the body" },
  });
  expect(metadata).not.toHaveProperty("CorrelationId");
  expect(metadata).not.toHaveProperty("list");
  expect(details).toBe("MessageId: m-1, DeliveryCount: 3, EnqueuedTimeUtc: 2026-05-01T00:00:00.000Z, SessionId: s-1");
});
