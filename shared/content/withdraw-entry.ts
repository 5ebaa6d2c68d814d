import { nothingHere } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type ContentAddress, changeEntry, expectVersion } from "./change-entry.ts";
import type { Author } from "./model.ts";

/** Takes an entry away from readers; its versions stay, and saving it again brings it back. */
export async function withdrawEntry(
  needs: Pick<Platform, "tables" | "clock">,
  by: Author,
  address: ContentAddress,
  expected: number | undefined,
): Promise<void> {
  const updatedAt = needs.clock.now().toString();
  await changeEntry(needs, address, by, (before) => {
    if (!before || before.state === "withdrawn") throw nothingHere();
    expectVersion(before, expected);
    const { publishAt: _publishAt, publishedAt: _publishedAt, note: _note, ...rest } = before;
    return { after: { ...rest, state: "withdrawn", version: before.version + 1, updatedAt }, action: "withdrawn" };
  });
}
