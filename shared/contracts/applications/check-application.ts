import type { FieldFault } from "#shared/base/problems.ts";
import { cancelledAccounts } from "./cancelled-accounts.ts";
import { statementNames, statements } from "./consents.ts";
import { cancellationDay } from "./desired-day.ts";
import type { ApplicationForm } from "./form.ts";
import type { FormOf, Known, Refuse } from "./known.ts";
import type { ApplicationKind, Content } from "./model.ts";
import { namedAccounts, namedAdmins } from "./named-people.ts";
import { refusals } from "./refusals.ts";
import { refuseDay } from "./refuse-day.ts";
import { refuseKind } from "./refuse-kind.ts";

type Checks = {
  [Kind in ApplicationKind]: (form: FormOf<Kind>, known: Known, refuse: Refuse) => Omit<Content, "kind" | "note">;
};

/** What is applied for, in the light of what is known of the company: as it will be kept, or all that speaks against it. */
export function checkApplication(form: ApplicationForm, known: Known): { content: Content } | { errors: FieldFault[] } {
  const errors: FieldFault[] = [];
  const refuse: Refuse = (pointer, words) => errors.push({ pointer: `#/${pointer}`, detail: words });
  refuseKind(form, known, refuse);
  // Each kind's check takes the form of that kind.
  const check = checks[form.kind] as (form: ApplicationForm, known: Known, refuse: Refuse) => object;
  const found = check(form, known, refuse);
  if (errors.length > 0) return { errors };
  const { note } = form;
  return { content: { kind: form.kind, ...found, ...(note !== undefined && { note }) } as Content };
}

const checks: Checks = {
  "new-contract"(form, known, refuse) {
    refuseDay(form, known, refuse);
    return {
      desiredOn: form.desiredOn,
      party: form.party,
      counts: form.counts,
      accounts: namedAccounts(form, known, refuse),
      admins: namedAdmins(form, known, refuse),
      consents: consented,
    };
  },
  services(form, known, refuse) {
    refuseDay(form, known, refuse);
    const accounts = namedAccounts(form, known, refuse);
    const { basic, option } = known.contract?.counts ?? { basic: 0, option: 0 };
    if (form.counts.basic === basic && form.counts.option === option && accounts.length === 0)
      refuse("counts", refusals.asItIs);
    return { desiredOn: form.desiredOn, counts: form.counts, accounts, consents: consented };
  },
  company(form, known, refuse) {
    refuseDay(form, known, refuse);
    if (JSON.stringify(sorted(form.party)) === JSON.stringify(sorted(known.contract?.party ?? {})))
      refuse("party", refusals.asItIs);
    return { desiredOn: form.desiredOn, party: form.party };
  },
  admins(form, known, refuse) {
    refuseDay(form, known, refuse);
    return { desiredOn: form.desiredOn, admins: namedAdmins(form, known, refuse) };
  },
  cancellation(form, { calendar, today }, refuse) {
    const day = cancellationDay(calendar, today, form.month);
    if ("endsOn" in day) return { desiredOn: day.endsOn.toString() };
    refuse("month", day.refused);
    return { desiredOn: today.toString() };
  },
  "account-cancellation"(form, known, refuse) {
    refuseDay(form, known, refuse);
    const { desiredOn, service } = form;
    return { desiredOn, service, accounts: cancelledAccounts(form, known, refuse) };
  },
};

const consented = statementNames.map((to) => ({ to, edition: statements[to].edition }));

const sorted = (party: object) =>
  Object.fromEntries(Object.entries(party).toSorted(([one], [other]) => (one < other ? -1 : 1)));
