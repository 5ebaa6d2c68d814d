import { both } from "#web/words/language.ts";
import { kinds } from "./kinds.ts";

type Tab = { path: string; title: { ja: string; en: string } };

const own = {
  updates: { path: "updates", title: { ja: "Windowsの更新", en: "Windows updates" } },
  alerts: { path: "alerts", title: { ja: "アラート", en: "Alerts" } },
  incidents: { path: "service-incidents", title: { ja: "Microsoft 365の障害", en: "Microsoft 365 incidents" } },
  storage: { path: "storage", title: { ja: "容量の見通し", en: "Storage outlook" } },
  savings: { path: "savings", title: { ja: "使われていないもの", en: "What nobody uses" } },
} satisfies Record<string, Tab>;

/** The parts of a company's environment; the first address of each is that of its menu entry. */
export const areas = {
  devices: [kinds.devices],
  apps: [kinds.apps],
  licences: [kinds.licences, own.savings],
  storage: [own.storage, kinds.sites, kinds.oneDrive, kinds.mailboxes, kinds.sharePoint],
  protection: [
    own.updates,
    kinds.protection,
    own.alerts,
    own.incidents,
    kinds.compliancePolicies,
    kinds.configurations,
    kinds.conditionalAccess,
    kinds.secureScore,
  ],
  signIns: [kinds.signIns, kinds.directoryAudits, kinds.intuneAudits],
  accounts: [kinds.accounts, kinds.activity, kinds.registrations, kinds.groups, kinds.adminRoles],
} satisfies Record<string, readonly [Tab, ...Tab[]]>;

export type Area = keyof typeof areas;

export const areaNames = both<Record<Area, string>>(
  {
    devices: "端末",
    apps: "アプリ",
    licences: "ライセンス",
    storage: "容量",
    protection: "更新と保護",
    signIns: "サインイン・監査",
    accounts: "アカウント",
  },
  {
    devices: "Devices",
    apps: "Apps",
    licences: "Licences",
    storage: "Storage",
    protection: "Updates and protection",
    signIns: "Sign-ins and audit",
    accounts: "Accounts",
  },
);

/** The part to which a page below `base` belongs, and where in it; its own pages below it belong too, such as one alert's. */
export function areaAt(pathname: string, base: string): { area: Area; path: string } | undefined {
  const pages = (Object.keys(areas) as Area[]).flatMap((area) => areas[area].map(({ path }) => ({ area, path })));
  return (
    pages.find(({ path }) => pathname === `${base}/${path}`) ??
    pages.find(({ path }) => pathname.startsWith(`${base}/${path}/`))
  );
}
