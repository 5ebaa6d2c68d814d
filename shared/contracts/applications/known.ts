import type { PlainDate } from "#shared/base/time.ts";
import type { DayCalendar, Words } from "#shared/calendar/model.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import type { Admin } from "#shared/tenants/model.ts";
import type { ContractVersion, LoginId } from "../model.ts";
import type { ApplicationForm } from "./form.ts";
import type { ApplicationKind, Content } from "./model.ts";

/** What is known of a company when it applies for something. */
export type Known = {
  /** Who may act for the company by now. */
  admins: readonly Admin[];
  calendar: DayCalendar;
  today: PlainDate;
  /** What holds today, or is agreed for a later day. */
  contract: ContractVersion | undefined;
  /** What it has applied for and nobody has decided on. */
  open: readonly Content[];
  /** Its directory as it was read last. */
  accounts: readonly Account[];
  registered: readonly LoginId[];
};

export type FormOf<Kind extends ApplicationKind> = Extract<ApplicationForm, { kind: Kind }>;

/** Says what speaks against a field of the form. */
export type Refuse = (pointer: string, words: Words) => void;
