import * as z from "zod";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { Letter } from "./model.ts";
import { findLetter, lettersOf } from "./store.ts";

const Shown = Letter.omit({ tenant: true, files: true }).extend({
  files: z.array(Letter.shape.files.element.omit({ blob: true })),
});
export const LetterPage = z.object({ letters: z.array(Shown) });

/** What we have sent to a customer under its contract, the newest first. */
export async function listLetters(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
): Promise<z.infer<typeof LetterPage>> {
  await findCustomer(needs, tenant);
  return LetterPage.parse({ letters: await lettersOf(needs, tenant) });
}

const linkMinutes = 15;

/** A link that opens one file of one of the company's own letters for 15 minutes. */
export async function linkLetter(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  tenant: TenantId,
  { id, format }: { id: Id<"letter">; format?: Letter["files"][number]["format"] | undefined },
): Promise<{ url: URL; expiresAt: Instant }> {
  const files = (await findLetter(needs, tenant, id))?.files ?? [];
  const file = format === undefined ? files[0] : files.find((one) => one.format === format);
  if (!file) throw nothingHere();
  const expiresAt = needs.clock.now().add({ minutes: linkMinutes });
  const options = { expiresAt, fileName: file.fileName, inline: file.format === "pdf" };
  return { url: await needs.blobs.link("contracts", file.blob, options), expiresAt };
}
