import { fault } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { listedOf, placesOf } from "./listing.ts";
import { list, unlist } from "./queue.ts";
import type { AlertRef } from "./rows.ts";
import { findCase } from "./store.ts";

/**
 * Keeps a case where it is to be found among those of all customers. It looks again whether the case has changed
 * meanwhile, so that whoever is last leaves the newest state behind.
 */
export async function showAlert(needs: Pick<Platform, "tables">, ref: AlertRef): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const shown = (await findCase(needs, ref))?.value;
    if (!shown) return;
    const wanted = placesOf(shown);
    const isWanted = (place: (typeof wanted)[number]) =>
      wanted.some(({ partition, row }) => partition === place.partition && row === place.row);
    const item = listedOf(shown);
    await Promise.all(wanted.map((place) => list(needs, place, item)));
    await Promise.all(shown.places.filter((place) => !isWanted(place)).map((place) => unlist(needs, place)));
    if ((await findCase(needs, ref))?.value.version === shown.version) return;
  }
  throw fault("stale-version", "This alert changes all the time.", { retryAfterSeconds: 1 });
}
