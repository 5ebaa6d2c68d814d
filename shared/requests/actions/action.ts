import type * as z from "zod";
import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { graphChanges } from "#shared/platform/graph-changes.ts";
import type { ChangePath } from "#shared/platform/graph-requests.ts";
import type { GraphMethod } from "#shared/platform/platform.ts";
import type { ServiceName, Services } from "./services.ts";

export type Call = { method: Exclude<GraphMethod, "GET">; path: ChangePath; body?: unknown };

/** One thing that may be asked of Graph, by method and path as `graph-changes.ts` has them. */
export type Asked = {
  [Path in keyof typeof graphChanges]: `${Extract<keyof (typeof graphChanges)[Path], string>} ${Path}`;
}[keyof typeof graphChanges];

/**
 * One kind of change. `look` reads what is so now; all else follows from that and from what is wanted, so that a plan can
 * be shown before anything is done, a step that was broken off goes on, and each change is proven by looking once more.
 */
export type Action<Input, Seen> = {
  /** In which service it is carried out; Microsoft Graph when it does not say. */
  service?: ServiceName;
  input: z.core.$ZodType<Input>;
  seen: z.core.$ZodType<Seen>;
  /** What is asked of Graph, looking included: a customer who has granted less has it done by hand. */
  asks: readonly Asked[];
  title(input: Input): Words;
  /** What was read back is of use to whoever has ordered it, such as a link. */
  tellsProof?: boolean;
  look(graph: Services[ServiceName], input: Input): Promise<Seen>;
  /** What was so, and what will be, in words that stay the same while nothing changes. */
  before(seen: Seen, input: Input): Words;
  after(input: Input, seen: Seen): Words;
  /** `since` is when the step began, for what leaves no other trace than the time at which it was done. */
  isDone(seen: Seen, input: Input, since: Instant | undefined): boolean;
  /**
   * Why it has to be waited for while it is carried out: a mailbox that is being made, a device that has yet to answer.
   * Asked before `obstacle` and again after the calls; no plan asks it.
   */
  notYet?(seen: Seen, input: Input, since: Instant | undefined): Words | undefined;
  /** Why it cannot be done, although Graph may not yet have been asked: no licence free, a protected admin. */
  obstacle?(seen: Seen, input: Input): Words | undefined;
  /** What Graph is asked; `secret` is a new password where the action makes one. */
  calls(input: Input, seen: Seen, secret: string): Call[];
  /** Makes a new password, which is handed over to an admin once; for whom it is. */
  secretFor?(input: Input): string;
  /**
   * Whether it may be asked for again when nobody knows what became of the first time. What may not is looked at, and
   * where that does not tell, a person decides.
   */
  repeats: "safely" | "never";
  /** What takes it back, from what was seen before it and what is seen now; missing where there is no way back. */
  back?(before: Seen, input: Input, now: Seen): Call[];
  /** What the requester needs for their own part, told as soon as the system has done its part. */
  tells?(input: Input, seen: Seen): Words;
  /** The same by hand: where to click. */
  byHand(input: Input): Words[];
};

/** An action with the types of its input and of what it sees forgotten: both are parsed by its own schemas. */
export type AnyAction = Action<unknown, unknown>;

export const action = <Input, Seen>(spec: Action<Input, Seen>): Action<Input, Seen> => spec;
