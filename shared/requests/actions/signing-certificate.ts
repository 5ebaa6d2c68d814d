import * as z from "zod";
import { fullDate } from "#shared/base/japanese-dates.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { type App, lookAtApp, looksAtApp, SeenApp } from "./app.ts";

/** https://learn.microsoft.com/graph/api/resources/keycredential; its mark is the thumbprint of the certificate. */
const Keys = z.looseObject({
  preferredTokenSigningKeyThumbprint: z.string().nullish(),
  keyCredentials: z
    .array(
      z.looseObject({
        usage: z.string().nullish(),
        customKeyIdentifier: z.string().nullish(),
        endDateTime: z.string().nullish(),
      }),
    )
    .default([]),
});

/** With which certificate an application signs, and which one it is told to use. */
export const SeenSigning = SeenApp.extend({
  certificate: z.object({ thumbprint: z.string(), endsAt: z.string() }).optional(),
  preferred: z.string().optional(),
});
export type SeenSigning = z.infer<typeof SeenSigning>;

/** What `lookAtSigning` asks. */
export const looksAtSigning = [...looksAtApp, "GET /servicePrincipals/{principal}"] as const;

export async function lookAtSigning(graph: Changes, app: App): Promise<SeenSigning> {
  const seen = await lookAtApp(graph, app);
  if (!seen.principal) return seen;
  const path = at("/servicePrincipals/{principal}", { principal: seen.principal.id });
  const $select = "id,preferredTokenSigningKeyThumbprint,keyCredentials";
  const keys = await graph.get(path, Keys, { query: { $select } });
  const signing = keys.keyCredentials.find(({ usage }) => usage === "Sign");
  return {
    ...seen,
    certificate: signing && {
      thumbprint: thumbprintIn(signing.customKeyIdentifier ?? ""),
      endsAt: signing.endDateTime ?? "",
    },
    preferred: keys.preferredTokenSigningKeyThumbprint?.toUpperCase(),
  };
}

const thumbprintIn = (mark: string) => Buffer.from(mark, "base64").toString("hex").toUpperCase();

export const isPreferred = ({ certificate, preferred }: SeenSigning): boolean =>
  certificate !== undefined && certificate.thumbprint === preferred;

export const certificateWords = ({ certificate }: SeenSigning): Words => {
  if (!certificate) return { ja: "証明書なし", en: "No certificate" };
  const endsOn = inJapan(Temporal.Instant.from(certificate.endsAt)).toPlainDate();
  return {
    ja: `${fullDate(endsOn)}まで有効な証明書`,
    en: `A certificate that is valid until ${fullDate(endsOn, "en")}`,
  };
};
