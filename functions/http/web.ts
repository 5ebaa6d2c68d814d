import * as z from "zod";
import { AnswerTimes, answerTimes } from "#shared/inquiries/answer-times.ts";
import { endpoint } from "#shared/platform/endpoint.ts";

const WebConfig = z.object({
  serviceName: z.string(),
  providerName: z.string(),
  /** The names where English is read. */
  inEnglish: z.object({ serviceName: z.string(), providerName: z.string() }),
  emergencyPhone: z.string(),
  /** The app registration of the API, which is the web's as well. */
  clientId: z.string(),
  scope: z.string(),
  loginEndpoint: z.url(),
});

const keptFor = (seconds: number) => ({ "cache-control": `public, max-age=${seconds}` });

export const readWebConfig = endpoint({
  on: "GET /web-config",
  allow: "anyone",
  summary: "What a browser has to know before anybody signs in",
  answer: { 200: WebConfig },
  run: async ({ platform }) => {
    const { service, inEnglish, signIn } = platform.settings;
    return {
      serviceName: service.name,
      providerName: service.providerName,
      inEnglish,
      emergencyPhone: service.emergencyPhone,
      clientId: signIn.audience,
      scope: `${signIn.audience}/.default`,
      loginEndpoint: signIn.endpoint,
    };
  },
  respond: (config) => ({ headers: keptFor(300), jsonBody: config }),
});

export const readAnswerTimes = endpoint({
  on: "GET /answer-times",
  allow: "anyone",
  summary: "By when who asks now has a first reply, which days do not count, and when the desk is open",
  answer: { 200: AnswerTimes },
  run: async ({ platform }) => answerTimes(platform.clock.now()),
  respond: (times) => ({ headers: keptFor(60), jsonBody: times }),
});
