import { randomUUID } from "node:crypto";
import { app } from "@azure/functions";
import { ServiceBusClient } from "@azure/service-bus";

const sender = new ServiceBusClient(process.env.ServiceBus).createSender("intake");

/** The least that an edge can do: one message to the same queue. */
app.http("submitInquiry", {
  route: "inquiries",
  methods: ["POST"],
  authLevel: "anonymous",
  handler: async (request) => {
    const id = randomUUID();
    await sender.sendMessages({ messageId: id, sessionId: id, body: await request.json() });
    return { status: 202, jsonBody: { id } };
  },
});
