import { answerOf } from "#web/api/client.ts";
import type { Me } from "#web/session/session.ts";
import type { Upload } from "../attachments/uploads.ts";
import type { Draft } from "./draft.ts";

/** Sends a draft under its key, and says at which address of the web it is received. */
export async function sendInquiry(
  { key, subject, description, impact, name, replyTo, isConfidential }: Draft,
  files: readonly Upload[],
  me: Me | undefined,
): Promise<string> {
  const attachments = files.flatMap((file) => (file.state === "ready" ? [{ upload: file.token }] : []));
  const from = me === undefined ? { name, replyTo } : {};
  const body = { subject, description, impact, isConfidential, attachments, ...from };
  const { value, location = "" } = await answerOf<{ id: string }>("/inquiries", { method: "POST", body, key });
  const acceptedAt = new URL(location, window.location.origin).searchParams.get("acceptedAt") ?? "";
  return `/inquiries/sent?${new URLSearchParams({ id: value.id, acceptedAt })}`;
}
