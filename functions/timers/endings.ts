import { watchEndings as orderEndings } from "#shared/contracts/ending/watch-endings.ts";
import { timer } from "#shared/platform/timer.ts";
import { everyTenant } from "#shared/tenants/store.ts";

/** Has ended contracts wound up ten minutes into each day in Japan. */
export const watchEndings = timer({
  schedule: "0 10 15 * * *",
  run: (platform) => orderEndings(platform, everyTenant(platform)),
});
