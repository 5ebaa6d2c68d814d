import type { TenantId } from "#shared/base/ids.ts";
import type { Blobs } from "#shared/platform/platform.ts";
import { memoryBlobs } from "#test/support/memory-storage.ts";

/** Blobs in memory until a customer is done, so that memory tells what we keep and not what was stored. */
export function passingBlobs(): { blobs: Blobs; forget: (tenant: TenantId) => void } {
  const kept = new Map<string, Blobs>();
  const of = (name: string): Blobs => {
    const [tenant = ""] = name.split("/");
    const blobs = kept.get(tenant) ?? memoryBlobs();
    kept.set(tenant, blobs);
    return blobs;
  };
  const blobs: Blobs = {
    ...memoryBlobs(),
    get: (container, name) => of(name).get(container, name),
    putOnce: (container, name, content, type) => of(name).putOnce(container, name, content, type),
  };
  return { blobs, forget: (tenant) => void kept.delete(tenant) };
}
