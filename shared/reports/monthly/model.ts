import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Cause, Coverage, Language } from "../model.ts";
import { ContractSection } from "./contract-section.ts";
import { DevicesSection } from "./devices-section.ts";
import { ProtectionSection } from "./protection-section.ts";
import { StorageSection } from "./storage-section.ts";
import { SupportSection } from "./support-section.ts";

const Count = z.int().nonnegative();
const moment = z.iso.datetime({ offset: true });

export const SectionName = z.enum(["contract", "devices", "protection", "storage", "support"]);
export type SectionName = z.infer<typeof SectionName>;

/** From where each figure comes; the appendix lists them all. */
export const SourceName = z.enum([
  "contract",
  "licences",
  "accounts",
  "activity",
  "registrations",
  "devices",
  "updates",
  "protection",
  "alerts",
  "incidents",
  "sharePoint",
  "sites",
  "oneDrive",
  "mailboxes",
  "apps",
  "inquiries",
  "requests",
]);
export type SourceName = z.infer<typeof SourceName>;

/** How far a source could be read for the month; what is missing is said, never guessed. */
export const Source = z.object({
  name: SourceName,
  coverage: Coverage,
  /** When it was true and when it was read; missing when it never was. */
  asOf: moment.optional(),
  readAt: moment.optional(),
  /** So many of so many could be judged, where the source has items. */
  reached: z.object({ read: Count, all: Count }).optional(),
  cause: Cause.optional(),
});
export type Source = z.infer<typeof Source>;

/** One thing that the customer is asked to decide; its words follow from kind and figures. */
export const Ask = z.object({
  key: z.string(),
  section: SectionName,
  kind: z.enum([
    "out-of-support",
    "late-updates",
    "licence-shortage",
    "licence-suspended",
    "licence-surplus",
    "idle-licences",
    "open-malware",
    "open-alert",
    "storage-filling",
    "concealed-names",
  ]),
  /** What the sentence counts and names, by name: `{ pcs: 4 }`, `{ on: "2026-12-13", percent: 90 }`. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  answerBy: z.iso.date(),
});
export type Ask = z.infer<typeof Ask>;

/** What became of what was asked for in the month before: no longer so, or asked for again. */
export const EarlierAsk = Ask.pick({ key: true, section: true, kind: true, figures: true }).extend({
  state: z.enum(["settled", "goes-on"]),
});
export type EarlierAsk = z.infer<typeof EarlierAsk>;

/** What our staff says about a section; drafted by a rule, or written, and always kept with who stands for it. */
export const Comment = z.object({
  section: SectionName,
  text: z.string().min(1).max(1000),
  /** The rule that drafted it and what it went by; missing when a person began it. */
  rule: z.object({ name: z.string(), figures: Ask.shape.figures }).optional(),
  by: z.string(),
  on: z.iso.date(),
});
export type Comment = z.infer<typeof Comment>;

/** What went well or was done; each has its sentence in both languages. */
export const PointKind = z.enum([
  "malware-removed",
  "no-detections",
  "high-alerts-resolved",
  "all-patched",
  "all-encrypted",
  "answered-in-time",
  "requests-done",
  "inquiries-answered",
  "updates-caught-up",
  "incidents-told",
]);
export type PointKind = z.infer<typeof PointKind>;

/** A sentence of the cover about what went well or what was done, by its rule and its figures. */
export const Point = z.object({ kind: PointKind, figures: Ask.shape.figures });
export type Point = z.infer<typeof Point>;

/** What we suggest beyond what has to be decided; its words follow from kind and figures. */
export const Recommendation = z.object({
  kind: z.enum([
    "mfa-registration",
    "disk-encryption",
    "windows-ending",
    "storage-ahead",
    "idle-accounts",
    "licence-reuse",
    "dormant-sites",
    "frequent-topic",
  ]),
  figures: Ask.shape.figures,
});
export type Recommendation = z.infer<typeof Recommendation>;

/** One month of one customer, as it stands in the report: pages, workbook and mail say nothing else (ADM-02). */
export const MonthlyReport = z.object({
  tenant: TenantId,
  language: Language,
  tenantName: z.string().min(1),
  providerName: z.string().min(1),
  serviceName: z.string().min(1),
  /** `R-202610-0042`. */
  number: z.string(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  /** 1, and one more for each correction; `changed` says what a correction is about. */
  version: z.int().positive(),
  changed: z.string().optional(),
  issuedOn: z.iso.date(),
  /** When the newest snapshot of the month was true. */
  asOf: moment.optional(),
  /** The day from which we look after the customer, when that is within the month or after it. */
  startedOn: z.iso.date().optional(),
  asks: z.array(Ask),
  earlierAsks: z.array(EarlierAsk),
  good: z.array(Point),
  done: z.array(Point),
  /** A report that was drawn before there were any has none. */
  recommendations: z.array(Recommendation).default([]),
  contract: ContractSection,
  devices: DevicesSection,
  protection: ProtectionSection,
  storage: StorageSection,
  support: SupportSection,
  apps: z
    .array(
      z.object({
        name: z.string(),
        version: z.string().optional(),
        publisher: z.string().optional(),
        platform: z.string().optional(),
        devices: Count,
      }),
    )
    .nullable(),
  comments: z.array(Comment),
  sources: z.array(Source),
});
export type MonthlyReport = z.infer<typeof MonthlyReport>;
