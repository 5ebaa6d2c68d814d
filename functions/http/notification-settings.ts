import type { HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import type { Caller } from "#shared/base/caller.ts";
import { readerOf, sideOf } from "#shared/notifications/telling/audience.ts";
import { Kind, kinds, newsKinds, type Side } from "#shared/notifications/telling/kinds.ts";
import { PersonalSettings, saveSettings, settingsOf, type Versioned } from "#shared/notifications/telling/settings.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const Choice = z.object({
  kind: Kind,
  label: z.object({ ja: z.string(), en: z.string() }),
  channels: z.object({ mail: z.boolean(), bell: z.boolean() }),
  isUrgent: z.boolean(),
  isMandatory: z.boolean(),
});

const Settings = z.object({ settings: PersonalSettings, choices: z.array(Choice) });

/** What a side can choose from, and what holds where nothing was chosen. */
const choicesOf = (side: Side) =>
  newsKinds.flatMap((kind) => {
    const { to, ...news } = kinds[kind];
    const channels = to[side];
    return channels ? [Choice.parse({ kind, ...news, channels, isMandatory: news.isMandatory && channels.mail })] : [];
  });

const settingsResponse = (
  { value, version }: Versioned<PersonalSettings>,
  { caller }: { caller: Caller },
): HttpResponseInit => ({
  headers: versionHeaders(version),
  jsonBody: { settings: value, choices: choicesOf(sideOf(personOf(caller))) },
});

export const readNotificationSettings = endpoint({
  on: "GET /me/notification-settings",
  allow: "signed-in",
  summary: "How you are told of what, and your quiet hours; operators share those of the desk",
  answer: { 200: Settings },
  run: ({ platform, caller }) => settingsOf(platform, readerOf(personOf(caller))),
  respond: settingsResponse,
});

export const writeNotificationSettings = endpoint({
  on: "PUT /me/notification-settings",
  allow: "signed-in",
  summary: "Chooses how to be told of what; If-Match names the version that was read",
  body: PersonalSettings,
  answer: { 200: Settings },
  run: ({ platform, caller, body, request }) =>
    saveSettings(platform, readerOf(personOf(caller)), body, versionSeen(request)),
  respond: settingsResponse,
});
