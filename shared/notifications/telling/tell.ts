import * as z from "zod";
import type { Platform } from "#shared/platform/platform.ts";
import { Announcement } from "./model.ts";

export const Tell = z.object({ kind: z.literal("tell"), announcement: Announcement });
export type Tell = z.infer<typeof Tell>;

/**
 * Hands announcements to the worker that tells each of their readers by mail, bell and Teams, as the readers wish. One id
 * is told once, however often it is handed over.
 */
export async function tell({ bus }: Pick<Platform, "bus">, ...announcements: readonly Announcement[]): Promise<void> {
  const messages = announcements.map((announcement): { id: string; body: Tell } => ({
    id: announcement.id,
    body: { kind: "tell", announcement },
  }));
  if (messages.length > 0) await bus.send("notify", ...messages);
}
