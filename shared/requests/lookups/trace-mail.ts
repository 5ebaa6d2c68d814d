import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { namesIn } from "#shared/platform/names.ts";
import { type Column, type Sheet, workbook } from "#shared/platform/workbook.ts";
import type { Answer, Asking } from "../request-type.ts";
import { excel } from "./excel.ts";
import { type Detail, readDetails, readTraces, type Trace } from "./message-traces.ts";
import { statuses } from "./trace-statuses.ts";
import { traceText } from "./trace-words.ts";

export type TracedMail = { sender: string; recipient: string; sentAt: string; subject: string };

/** Exchange remembers the way of a mail for so many days: https://learn.microsoft.com/graph/api/messagetracingroot-list-messagetraces */
export const tracedDays = 90;
/** Around the moment at which a mail is said to have been sent. */
const around = { hours: 24 };
const mostFound = 1000;
/** Of so many mails that did not arrive it is looked up why. */
const mostExplained = 5;

/** Where to look: no earlier than is remembered, and no later than now, which Graph's clock may not have reached. */
export function windowAround(sentAt: string, now: Instant): { from: string; until: string } | undefined {
  const sent = Temporal.Instant.from(sentAt);
  const oldest = now.subtract({ hours: 24 * tracedDays - 1 });
  const newest = now.subtract({ minutes: 1 });
  const [from, until] = [sent.subtract(around), sent.add(around)];
  const window = {
    from: compare(from, oldest) < 0 ? oldest : from,
    until: compare(until, newest) > 0 ? newest : until,
  };
  if (compare(window.from, window.until) >= 0) return undefined;
  return { from: whole(window.from), until: whole(window.until) };
}

const compare = (one: Instant, other: Instant) => Temporal.Instant.compare(one, other);
const whole = (at: Instant) => at.toString({ smallestUnit: "second" });

const tooOld: Words = {
  ja: `送信から${tracedDays}日を過ぎているため、Microsoft 365に配信記録が残っていません。`,
  en: `It was sent more than ${tracedDays} days ago, so that Microsoft 365 has no record of it any more.`,
};

/** Whether Graph lets it be looked up at all; what it refuses is thrown. */
export async function tryTrace({ sender, recipient, sentAt }: TracedMail, { needs, tenant }: Asking): Promise<void> {
  const window = windowAround(sentAt, needs.clock.now());
  if (window) await readTraces(needs.graph(tenant), { sender, recipient, ...window }, 1);
}

/** Finds out what became of a mail, and says what that means (MAIL-02). */
export async function traceMail(mail: TracedMail, { needs, tenant, language }: Asking): Promise<Answer> {
  const { sender, recipient, sentAt, subject } = mail;
  const madeAt = needs.clock.now();
  const window = windowAround(sentAt, madeAt);
  if (!window) return { found: tooOld, text: tooOld[language] };
  const graph = needs.graph(tenant);
  const { traces: all, isCut } = await readTraces(graph, { sender, recipient, ...window }, mostFound);
  const wished = all.filter((trace) => comparable(trace.subject).includes(comparable(subject)));
  const traces = wished.length > 0 ? wished : all;
  const details = new Map<string, Detail[]>();
  for (const trace of traces.filter(needsReason).slice(0, mostExplained))
    details.set(trace.id, await readDetails(graph, trace));
  const isOtherSubject = wished.length === 0;
  const text = traceText({ sender, recipient, ...window, traces, isOtherSubject, isCut, details }, language);
  const title = { ja: "配信記録", en: "Message trace" }[language];
  const sheets = [tracesSheet(traces, title, language), ...detailSheets(traces, details, language)];
  const file = async () =>
    excel(
      `${title}_${sentAt.slice(0, 10)}`,
      await workbook({ title, author: namesIn(language, needs.settings).providerName, madeAt, language, sheets }),
    );
  return { found: counted(traces), text, ...(traces.length > 0 && { file: await file() }) };
}

/** Subjects are typed from memory: width, case and blanks do not tell them apart. */
const comparable = (subject = "") => subject.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

const needsReason = ({ status }: Trace) => status !== "delivered" && status !== "expanded";

const counted = ({ length }: readonly Trace[]): Words =>
  length === 0
    ? { ja: "配信記録は見つかりませんでした", en: "No record was found" }
    : { ja: `配信記録 ${length}件`, en: `${length} found` };

const text = (ja: string, en: string, language: keyof Words): Column => ({ title: { ja, en }[language], kind: "text" });
const time = (language: keyof Words): Column => ({ title: { ja: "日時", en: "Time" }[language], kind: "instant" });

const tracesSheet = (traces: readonly Trace[], name: string, language: keyof Words): Sheet => ({
  name,
  columns: [
    time(language),
    text("差出人", "Sender", language),
    text("宛先", "Recipient", language),
    text("件名", "Subject", language),
    text("状態", "Status", language),
    { title: { ja: "サイズ（バイト）", en: "Size (bytes)" }[language], kind: "integer" },
    text("メッセージID", "Message id", language),
    text("送信元IPアドレス", "From address", language),
  ],
  rows: traces.map((trace) => [
    Temporal.Instant.from(trace.receivedDateTime),
    trace.senderAddress,
    trace.recipientAddress,
    trace.subject,
    statuses[trace.status].label[language],
    trace.size ?? undefined,
    trace.messageId,
    trace.fromIP,
  ]),
});

function detailSheets(
  traces: readonly Trace[],
  details: ReadonlyMap<string, readonly Detail[]>,
  language: keyof Words,
): Sheet[] {
  const rows = traces.flatMap(({ id, subject }) =>
    (details.get(id) ?? []).map(({ dateTime, event, description }) => [
      Temporal.Instant.from(dateTime),
      subject,
      event,
      description,
    ]),
  );
  const columns = [
    time(language),
    text("件名", "Subject", language),
    text("できごと", "Event", language),
    text("内容", "Description", language),
  ];
  return rows.length === 0 ? [] : [{ name: { ja: "経過", en: "Details" }[language], columns, rows }];
}
