import type { HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import { readerOf } from "#shared/notifications/telling/audience.ts";
import { Kind, kinds } from "#shared/notifications/telling/kinds.ts";
import { PersonalSettings, saveSettings, settingsOf, type Versioned } from "#shared/notifications/telling/settings.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { versionSeen } from "./conditions.ts";
import { etag } from "./content-parts.ts";
import { personOf } from "./person.ts";

const Choice = z.object({
  kind: Kind,
  label: z.object({ ja: z.string(), en: z.string() }),
  channels: z.object({ mail: z.boolean(), bell: z.boolean() }),
  isUrgent: z.boolean(),
  isMandatory: z.boolean(),
});

const Settings = z.object({ settings: PersonalSettings, choices: z.array(Choice) });

/** What there is to choose from, and what holds where nothing was chosen. */
const choices = Kind.options
  .filter((kind) => kinds[kind].channels.mail || kinds[kind].channels.bell)
  .map((kind) => Choice.parse({ kind, ...kinds[kind] }));

const settingsResponse = ({ value, version }: Versioned<PersonalSettings>): HttpResponseInit => ({
  headers: { etag: etag(version), "cache-control": "no-store" },
  jsonBody: { settings: value, choices },
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
