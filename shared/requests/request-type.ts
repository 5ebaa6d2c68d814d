import type * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Instant, PlainDate } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Category } from "#shared/inquiries/categories.ts";
import type { ItemOf } from "#shared/inventory/collectors.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ActionName, InputOf } from "./actions/actions.ts";
import type { Ask } from "./ask.ts";
import type { OrderedSeat } from "./billing-effect.ts";
import type { Need } from "./free-licences.ts";
import type { Lead } from "./lead-time.ts";
import type { ServiceRequest, Task } from "./model.ts";

export type Area = "accounts" | "devices" | "licences" | "policies" | "mail" | "support" | "option";

/** Who has to agree to a plan; each of them is somebody else, and none of them has ordered it. */
export type Approver = "operator" | "other-admin";

/** One change that a plan is to have. */
export type Wanted = { [Name in ActionName]: { action: Name; input: InputOf<Name> } }[ActionName];

/** What is known of a customer while a plan is made, from its newest snapshots. */
export type Known = {
  items<Kind extends SnapshotKind>(kind: Kind): Promise<readonly ItemOf<Kind>[]>;
  /** What somebody or something is called; its id where nothing is known of it. */
  nameOf(id: string): Promise<string>;
};

/** What was found out: its answer in words and, where there is more to it, a file. */
export type Answer = {
  /** In a few words, for whoever follows the order. */
  found: Words;
  text: string;
  file?: { name: string; type: string; content: Uint8Array } | undefined;
};

/** Who wants to know something, and what may be used to find it out. */
export type Asking = {
  needs: Pick<Platform, "blobs" | "clock" | "graph" | "settings" | "tables">;
  tenant: TenantId;
  orderedBy: ServiceRequest["orderedBy"];
  known: Known;
  language: keyof Words;
};

/** What the system looks up and answers by itself; nothing is changed by it, so that it may be looked up again. */
export type Lookup<Fields> = {
  by: "lookup";
  title(fields: Fields): Words;
  look(fields: Fields, asking: Asking): Promise<Answer>;
  /** Why people have to look it up after all; what Graph refuses here is left to them too. */
  leftToPeople(fields: Fields, asking: Asking): Promise<Words | undefined>;
  /** The same by hand. */
  tasks(fields: Fields, known: Known): Promise<Task[]> | Task[];
};

/** Which order it is, for what carries its mark. */
type Order = Pick<ServiceRequest, "id" | "tenant">;

type Fulfilment<Fields> =
  | {
      by: "system";
      /** The changes that an order comes to. */
      changes(fields: Fields, known: Known, order: Order): Promise<Wanted[]> | Wanted[];
      /** What is left for people, such as what no interface of Microsoft's can do. */
      tasks?(fields: Fields, known: Known): Promise<Task[]> | Task[];
    }
  | Lookup<Fields>
  | { by: "people"; tasks(fields: Fields, known: Known): Promise<Task[]> | Task[] };

/** A field that cannot be taken as it is, and why. */
export type Refusal = { field: string; words: Words };

type Spec<Fields> = {
  /** The rows of the catalogue that it serves. */
  basis: readonly string[];
  title: Words;
  /** What it is for and what it does, for whoever is about to order it. */
  purpose: Words;
  area: Area;
  /** As what it stands in the company's history, and so who may see it there (C-12). */
  category: Category;
  /** Its thread is open to nobody but who has ordered it and the admins, whatever its category says. */
  isConfidential?: boolean;
  /** Who may order it: an admin, or anybody of the company. */
  orderedBy: "admin" | "anyone";
  lead: Lead;
  approvals: readonly Approver[];
  /** It ends what it is about, so that nothing else may be ordered for the same while it is open. */
  ends?: boolean;
  /** The field whose account must not hold an admin role: Graph lets no app change such an account. */
  protectsAdmins?: string;
  /** May be ordered for many at once, by workbook. */
  inBulk?: boolean;
  fields(ask: Ask): z.core.$ZodType<Fields>;
  /** What is wrong with an order, beside what its fields' own schemas say. */
  check?(fields: Fields, known: Known, now: Instant): Promise<Refusal[]> | Refusal[];
  /** The licences that it takes out of those that are free, and which field names each. */
  takes?(fields: Fields): (Need & { field: string })[];
  /** What it is about, such as `account:…`. */
  subjects(fields: Fields): string[];
  /** Of whom or what it is, in a few words; names are looked up by their ids. */
  headline(fields: Fields, nameOf: (id: string) => string, language: keyof Words): string;
  /** The day that the order names, where that is not just a wish. */
  day?(fields: Fields): PlainDate | undefined;
  /** When it is carried out; at the beginning of work on the wished day, or at once, when it does not say. */
  runAt?(fields: Fields): string | undefined;
  /** What it does to the number of billed accounts. */
  seats?(fields: Fields): OrderedSeat;
  fulfilment: Fulfilment<Fields>;
};

/** What can be ordered. `Fields` is known only inside a type's own file: everybody else hands on what was parsed. */
export type RequestType = Spec<unknown>;

/** A type with its fields' type forgotten; whatever comes in was parsed by `fields` before. */
export const requestType = <Fields>(spec: Spec<Fields>): RequestType => spec;
