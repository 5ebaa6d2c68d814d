import type { Words } from "#shared/calendar/model.ts";

/** What can be switched on and off in a licence; the names of its plans begin so, whatever the product (M365-02). */
export const apps = {
  teams: { label: { ja: "Teams", en: "Teams" }, plans: ["TEAMS1"] },
  exchange: {
    label: { ja: "メール（Exchange）", en: "Mail (Exchange)" },
    plans: ["EXCHANGE_S_STANDARD", "EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_DESKLESS"],
  },
  sharepoint: {
    label: { ja: "SharePoint・OneDrive", en: "SharePoint and OneDrive" },
    plans: ["SHAREPOINTSTANDARD", "SHAREPOINTENTERPRISE", "SHAREPOINTDESKLESS"],
  },
  office: {
    label: { ja: "Officeデスクトップアプリ", en: "Office desktop apps" },
    plans: ["OFFICE_BUSINESS", "OFFICESUBSCRIPTION"],
  },
  planner: { label: { ja: "Planner", en: "Planner" }, plans: ["PROJECTWORKMANAGEMENT"] },
  todo: { label: { ja: "To Do", en: "To Do" }, plans: ["BPOS_S_TODO_"] },
  forms: { label: { ja: "Forms", en: "Forms" }, plans: ["FORMS_PLAN_", "OFFICE_FORMS_PLAN_"] },
  stream: { label: { ja: "Stream", en: "Stream" }, plans: ["STREAM_O365_"] },
  whiteboard: { label: { ja: "Whiteboard", en: "Whiteboard" }, plans: ["WHITEBOARD_PLAN"] },
  bookings: { label: { ja: "Bookings", en: "Bookings" }, plans: ["MICROSOFTBOOKINGS", "MICROSOFT_BOOKINGS"] },
  powerAutomate: { label: { ja: "Power Automate", en: "Power Automate" }, plans: ["FLOW_O365_"] },
  powerApps: { label: { ja: "Power Apps", en: "Power Apps" }, plans: ["POWERAPPS_O365_"] },
  engage: { label: { ja: "Viva Engage（Yammer）", en: "Viva Engage (Yammer)" }, plans: ["YAMMER_"] },
} as const satisfies Record<string, { label: Words; plans: readonly string[] }>;

export type App = keyof typeof apps;

// The keys of the table are its rows' names.
export const appNames = Object.keys(apps) as [App, ...App[]];

export const isPlanOf = (app: App, planName: string): boolean =>
  apps[app].plans.some((beginning) => planName.toUpperCase().startsWith(beginning));
