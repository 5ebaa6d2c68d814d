import { Temporal } from "#shared/base/time.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import type { RoleHolder } from "#shared/inventory/kinds/admin-roles.ts";
import type { ConditionalAccessPolicy } from "#shared/inventory/kinds/conditional-access.ts";
import type { Device } from "#shared/inventory/kinds/devices.ts";
import type { Licence } from "#shared/inventory/kinds/licences.ts";
import type { DevicePolicy } from "#shared/inventory/kinds/policies.ts";
import type { Registration } from "#shared/inventory/kinds/registrations.ts";
import type { DriftEntry } from "./drift-days.ts";

/** Two days of one kind; a day that could not be read is missing, and then nothing is judged. */
export type TwoDays<Item> = { before: readonly Item[] | undefined; after: readonly Item[] | undefined };

export type Watched = {
  adminRoles: TwoDays<RoleHolder>;
  conditionalAccess: TwoDays<ConditionalAccessPolicy>;
  compliancePolicies: TwoDays<DevicePolicy>;
  configurations: TwoDays<DevicePolicy>;
  devices: TwoDays<Device>;
  licences: TwoDays<Licence>;
  accounts: TwoDays<Account>;
  registrations: TwoDays<Registration>;
};

/** The moments since when a device must have been in contact not to count as stale, on each of the two days. */
export type StaleSince = { before: string; after: string };

/** What has changed from one day to the next. */
export const driftOf = (watched: Watched, staleSince: StaleSince): DriftEntry[] => [
  ...compare(watched.adminRoles, ({ role, principal }) => `${role}|${principal}`, {
    added: ({ role, principalName }) => [{ kind: "admin-added", what: principalName, to: role }],
    removed: ({ role, principalName }) => [{ kind: "admin-removed", what: principalName, from: role }],
  }),
  ...compare(watched.conditionalAccess, ({ id }) => id, {
    added: ({ name, state }) => [{ kind: "policy-added", what: name, to: state }],
    removed: ({ name, state }) => [{ kind: "policy-removed", what: name, from: state }],
    changed: switchedOrChanged,
  }),
  ...[watched.compliancePolicies, watched.configurations].flatMap((policies) =>
    compare(policies, ({ id }) => id, {
      added: ({ name }) => [{ kind: "policy-added", what: name }],
      removed: ({ name }) => [{ kind: "policy-removed", what: name }],
      changed: (before, after) =>
        isSame(before.settings, after.settings) ? [] : [{ kind: "policy-changed", what: after.name }],
    }),
  ),
  ...compare(watched.devices, ({ id }) => id, {
    added: ({ name }) => [{ kind: "device-added", what: name }],
    removed: ({ name }) => [{ kind: "device-removed", what: name }],
    changed: (before, after) =>
      isStale(after, staleSince.after) && !isStale(before, staleSince.before)
        ? [{ kind: "device-stale", what: after.name, ...(after.lastContactAt && { from: after.lastContactAt }) }]
        : [],
  }),
  ...compare(watched.licences, ({ skuId }) => skuId, {
    added: ({ skuPartNumber, owned }) => [{ kind: "licence-changed", what: skuPartNumber, from: "0", to: `${owned}` }],
    removed: ({ skuPartNumber, owned }) => [
      { kind: "licence-changed", what: skuPartNumber, from: `${owned}`, to: "0" },
    ],
    changed: (before, after) => [
      ...(isShort(after) && !isShort(before)
        ? [
            {
              kind: "licence-short" as const,
              what: after.skuPartNumber,
              from: `${after.owned}`,
              to: `${after.assigned}`,
            },
          ]
        : []),
      ...(before.owned === after.owned
        ? []
        : [
            {
              kind: "licence-changed" as const,
              what: after.skuPartNumber,
              from: `${before.owned}`,
              to: `${after.owned}`,
            },
          ]),
    ],
  }),
  ...compare(watched.accounts, ({ id }) => id, {
    added: ({ userPrincipalName }) => [{ kind: "account-added", what: userPrincipalName }],
    removed: ({ userPrincipalName }) => [{ kind: "account-removed", what: userPrincipalName }],
  }),
  ...mfaMissing(watched.registrations, watched.accounts.after),
];

type Tellers<Item> = {
  added(item: Item): DriftEntry[];
  removed(item: Item): DriftEntry[];
  changed?(before: Item, after: Item): DriftEntry[];
};

function compare<Item>(
  { before, after }: TwoDays<Item>,
  key: (item: Item) => string,
  tell: Tellers<Item>,
): DriftEntry[] {
  if (!before || !after) return [];
  const then = new Map(before.map((item) => [key(item), item]));
  const now = new Map(after.map((item) => [key(item), item]));
  return [
    ...[...now].flatMap(([name, item]) => {
      const old = then.get(name);
      return old === undefined ? tell.added(item) : (tell.changed?.(old, item) ?? []);
    }),
    ...[...then].flatMap(([name, item]) => (now.has(name) ? [] : tell.removed(item))),
  ];
}

const isStale = ({ lastContactAt }: Device, since: string) =>
  lastContactAt !== undefined && Temporal.Instant.compare(lastContactAt, since) < 0;

/** More people hold it than seats are owned, as when seats ran out of their grace period (M365-07). */
const isShort = ({ owned, assigned }: Licence) => assigned > owned;

function switchedOrChanged(before: ConditionalAccessPolicy, after: ConditionalAccessPolicy): DriftEntry[] {
  if (before.state !== after.state)
    return [{ kind: "policy-switched", what: after.name, from: before.state, to: after.state }];
  return isSame(before.settings, after.settings) ? [] : [{ kind: "policy-changed", what: after.name }];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Accounts that can sign in and have no second factor, as far as they had one or were not there the day before. */
function mfaMissing({ before, after }: TwoDays<Registration>, accounts: readonly Account[] | undefined): DriftEntry[] {
  if (!before || !after || !accounts) return [];
  const enabled = new Set(accounts.filter(({ isEnabled, isGuest }) => isEnabled && !isGuest).map(({ id }) => id));
  const lacking = new Set(before.filter(({ isMfaRegistered }) => !isMfaRegistered).map(({ id }) => id));
  return after
    .filter(({ id, isMfaRegistered }) => !isMfaRegistered && enabled.has(id) && !lacking.has(id))
    .map(({ userPrincipalName }) => ({ kind: "mfa-missing" as const, what: userPrincipalName }));
}
