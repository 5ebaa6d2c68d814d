import type { Language } from "#shared/base/japanese-dates.ts";
import type { Names } from "#shared/platform/names.ts";
import type { Recipient } from "../model.ts";

/** A mail as it is handed to the mailbox that sends it. */
export type Mail = {
  /** In whose name it is sent. */
  sender: string;
  subject: string;
  html: string;
  text: string;
  to: Recipient[];
  headers: Record<string, string>;
  /** The message ids of the mails before it, the oldest first. */
  thread: readonly string[];
};

/** Who speaks in a mail, and where more is to be found. */
export type MailContext = {
  names: Readonly<Record<Language, Names>>;
  providerAddress?: string;
  phone: string;
  siteUrl: string;
};

/** `critical` and `decision` ask the reader to act; nothing else is coloured. */
type Tone = "plain" | "critical" | "decision";

/** One line of facts; `inText` says it shorter where the mail is plain text. */
export type Fact = { label: string; value: string; inText?: string };
/** `strong` is the part of its lines that is to be found at a glance. */
export type Section = { title: string; lines: readonly string[]; strong?: string; links?: readonly Link[] };
export type Link = { text: string; url: string };

/** What a mail says, in the order in which it says it. HTML and plain text are both written from this. */
export type MailContent = {
  /** Japanese when not said. */
  language?: Language;
  subject: string;
  /** What mailboxes show beside the subject: what this mail does. */
  preheader: string;
  greeting?: string;
  heading: string;
  lead: readonly string[];
  /** The one thing that matters most, usually a date, and the facts below it. */
  highlight: Fact & { tone?: Tone };
  facts: readonly Fact[];
  button?: { text: string; url: string };
  sections: readonly Section[];
  /** Why the reader gets this mail. */
  reason: string;
};
