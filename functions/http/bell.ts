import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { idOf } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { readerOf } from "#shared/notifications/telling/audience.ts";
import { type Looker, markRead, pageOfBell, unreadIn } from "#shared/notifications/telling/bell.ts";
import { Kind, kinds, Tone } from "#shared/notifications/telling/kinds.ts";
import { said } from "#shared/notifications/templates/said.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { languageOf, Paging } from "./content-parts.ts";
import { personOf } from "./person.ts";

const Fact = z.object({ label: z.string(), value: z.string() });
const Notice = z.object({
  id: idOf("delivery"),
  kind: Kind,
  label: z.string(),
  at: z.iso.datetime(),
  isRead: z.boolean(),
  tag: z.string(),
  tone: Tone,
  title: z.string(),
  lead: z.string().optional(),
  facts: z.array(Fact),
  opens: z.object({ text: z.string(), href: z.string() }).optional(),
});

/** The bell that a person looks at, and under which name what was read is kept: operators share one bell, not one pair of eyes. */
const lookerOf = (person: Person): Looker => ({
  bell: readerOf(person),
  person: { tenant: person.tenant, reader: person.objectId },
});

export const readBell = endpoint({
  on: "GET /me/notices",
  allow: "signed-in",
  summary: "What you were told, the newest first, and how much of the newest hundred you have not read",
  query: Paging.extend({ lang: z.enum(["ja", "en"]).optional() }),
  answer: { 200: z.object({ notices: z.array(Notice), unread: z.int(), cursor: z.string().optional() }) },
  run: async ({ platform, caller, query }) => {
    const looker = lookerOf(personOf(caller));
    const [page, unread] = await Promise.all([pageOfBell(platform, looker, query), unreadIn(platform, looker)]);
    return { ...page, unread: unread.length };
  },
  respond: ({ rows, unread, cursor }, { request, query }) => {
    const language = languageOf(request, query.lang);
    const notices = rows.map(({ id, kind, at, isRead, ...told }) => ({
      id,
      kind,
      at,
      isRead,
      label: kinds[kind].label[language],
      ...said({ ...told, kind, at }, language),
    }));
    return {
      headers: { "cache-control": "no-store", "content-language": language },
      jsonBody: { notices, unread, cursor },
    };
  },
});

export const markNoticesRead = endpoint({
  on: "POST /me/notices/read",
  allow: "signed-in",
  summary: "Marks notices of your bell as read, by their ids or up to a moment",
  body: z.union([
    z.strictObject({ ids: z.array(idOf("delivery")).min(1).max(100) }),
    z.strictObject({ until: z.iso.datetime() }),
  ]),
  answer: { 204: z.undefined() },
  run: ({ platform, caller, body }) => {
    const isMeant =
      "ids" in body
        ? ({ id }: { id: string }) => body.ids.some((meant) => meant === id)
        : ({ at }: { at: string }) => Temporal.Instant.compare(at, body.until) <= 0;
    return markRead(platform, lookerOf(personOf(caller)), isMeant);
  },
  respond: () => ({ status: 204 }),
});
