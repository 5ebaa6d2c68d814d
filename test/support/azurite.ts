import { afterAll, beforeAll } from "vitest";
import { type RunningAzurite, startAzurite } from "#local/storage/azurite.ts";
import type { Settings } from "#shared/platform/config.ts";

/** Storage in memory for the tests of one file; ask for it inside the tests. */
export function withAzurite(): () => Settings["storage"] {
  let azurite: RunningAzurite | undefined;

  beforeAll(async () => {
    azurite = await startAzurite({ blobPort: 0, tablePort: 0 });
  });
  afterAll(() => azurite?.close());

  return () => {
    if (!azurite) throw new Error("Storage runs only while a test does.");
    return { kind: "connection-string", connectionString: azurite.connectionString };
  };
}
