import type { IncomingMail } from "./incoming-mail.ts";
import { referredTo } from "./references.ts";

/** What sent a mail: a person, or something that must be answered by nobody. */
export type MailKind = "person" | "own" | "bounce" | "auto-reply" | "list";

type Judged = Pick<IncomingMail, "from" | "headers" | "subject">;
type Sign = { kind: MailKind; isOn: (mail: Judged, supportMailbox: string) => boolean };

const header =
  (name: string, says: (value: string) => boolean = () => true) =>
  ({ headers }: Judged) =>
    (headers.get(name) ?? []).some((value) => says(value.trim().toLowerCase()));

const isNotNo = (value: string) => value !== "" && value.split(/[\s;]/, 1)[0] !== "no";

const awayWords =
  /^(自動応答|自動返信|不在通知|不在のお知らせ|automatic reply|auto(matic)?[ -]?reply|out of office)\s*[:：]/i;

/**
 * The signs by which a mail is known, the first that is on decides (RFC 3834). `X-Auto-Response-Suppress` is none of them:
 * Exchange puts it on mail that people write. An out-of-office answer of Outlook may carry nothing but its subject.
 */
const signs: readonly Sign[] = [
  { kind: "own", isOn: ({ from }, supportMailbox) => from.address === supportMailbox.toLowerCase() },
  { kind: "bounce", isOn: header("content-type", (type) => /^multipart\/report\b.*delivery-status/s.test(type)) },
  { kind: "bounce", isOn: ({ from }) => /^(mailer-daemon|postmaster)@/.test(from.address) },
  { kind: "auto-reply", isOn: header("content-type", (type) => type.startsWith("multipart/report")) },
  { kind: "auto-reply", isOn: header("auto-submitted", isNotNo) },
  { kind: "auto-reply", isOn: header("x-autoreply", isNotNo) },
  { kind: "auto-reply", isOn: header("x-autorespond", isNotNo) },
  { kind: "auto-reply", isOn: header("x-autoresponse", isNotNo) },
  { kind: "auto-reply", isOn: header("precedence", (value) => value === "auto_reply") },
  { kind: "list", isOn: header("precedence", (value) => ["bulk", "list", "junk"].includes(value)) },
  { kind: "list", isOn: header("list-id") },
  { kind: "auto-reply", isOn: header("return-path", (value) => value === "<>") },
  { kind: "auto-reply", isOn: (mail) => awayWords.test(mail.subject.trim()) && referredTo(mail).length > 0 },
];

/** Tells what no answer may go to from what a person wrote. */
export const kindOf = (mail: Judged, supportMailbox: string): MailKind =>
  signs.find(({ isOn }) => isOn(mail, supportMailbox))?.kind ?? "person";

/**
 * Whether Exchange has found that the sender is not who the mail says. Only the topmost result is its own; mail from
 * within its own tenant carries none.
 */
export const isForged = ({ headers }: Pick<IncomingMail, "headers">): boolean =>
  /\b(dmarc|compauth)=fail\b/i.test(headers.get("authentication-results")?.[0] ?? "");

/** Whether the sender has marked the mail as not for everyone: https://www.rfc-editor.org/rfc/rfc4021#section-2.1.55 */
export const isPrivate = ({ headers }: Pick<IncomingMail, "headers">): boolean =>
  header("sensitivity", (value) => ["personal", "private", "company-confidential"].includes(value))({
    headers,
    from: { name: "", address: "" },
    subject: "",
  });
