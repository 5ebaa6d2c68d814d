import {
  Apps20Regular,
  Book20Regular,
  ChatHelp20Regular,
  ClipboardTaskListLtr20Regular,
  Database20Regular,
  DocumentBriefcase20Regular,
  DocumentData20Regular,
  History20Regular,
  Home20Regular,
  KeyMultiple20Regular,
  Laptop20Regular,
  Megaphone20Regular,
  People20Regular,
  PeopleSettings20Regular,
  Receipt20Regular,
  Settings20Regular,
  ShieldCheckmark20Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import type { NavItem } from "#web/app/portal.tsx";
import { both, useWords } from "#web/words/language.ts";
import { useInquiries, useOrders } from "./home/use-waiting.ts";
import { type Area, areaAt, areaNames } from "./inventory/areas.ts";

const menuWords = both(
  {
    home: "ホーム",
    inquiries: "お問い合わせ",
    requests: "ご依頼",
    reports: "レポート",
    invoices: "請求",
    notices: "お知らせ",
    manuals: "手順書",
    contract: "ご契約",
    admins: "管理者",
    settings: "設定",
  },
  {
    home: "Home",
    inquiries: "Inquiries",
    requests: "Requests",
    reports: "Reports",
    invoices: "Invoices",
    notices: "Notices",
    manuals: "Manuals",
    contract: "Contract",
    admins: "Admins",
    settings: "Settings",
  },
);

const areaEntries: readonly (readonly [Area, path: string, ReactNode])[] = [
  ["devices", "devices", <Laptop20Regular />],
  ["apps", "apps", <Apps20Regular />],
  ["licences", "licences", <KeyMultiple20Regular />],
  ["storage", "storage", <Database20Regular />],
  ["protection", "updates", <ShieldCheckmark20Regular />],
  ["signIns", "sign-ins", <History20Regular />],
  ["accounts", "accounts", <People20Regular />],
];

/** The menu of My Page: what goes on, the environment, and what is written down. */
export function useMenu(): NavItem[][] {
  const words = useWords(menuWords);
  const names = useWords(areaNames);
  const inquiries = useInquiries();
  const { waiting } = useOrders();
  const here = areaAt(useLocation().pathname, "/mypage")?.area;
  const asked = inquiries?.filter(({ state }) => state === "waitingForRequester").length;
  return [
    [
      { to: "/mypage", name: words.home, icon: <Home20Regular />, isExact: true },
      {
        to: "/mypage/inquiries",
        name: words.inquiries,
        icon: <ChatHelp20Regular />,
        count: asked || inquiries?.filter(({ state }) => state !== "closed" && state !== "resolved").length,
        isUrgent: Boolean(asked),
      },
      {
        to: "/mypage/requests",
        name: words.requests,
        icon: <ClipboardTaskListLtr20Regular />,
        count: waiting?.length,
        isUrgent: true,
      },
      { to: "/mypage/reports", name: words.reports, icon: <DocumentData20Regular /> },
      { to: "/mypage/invoices", name: words.invoices, icon: <Receipt20Regular /> },
    ],
    areaEntries.map(([area, path, icon]) => ({
      to: `/mypage/${path}`,
      name: names[area],
      icon,
      isHere: area === here,
    })),
    [
      { to: "/notices", name: words.notices, icon: <Megaphone20Regular /> },
      { to: "/manuals", name: words.manuals, icon: <Book20Regular /> },
      { to: "/mypage/contract", name: words.contract, icon: <DocumentBriefcase20Regular /> },
      { to: "/mypage/admins", name: words.admins, icon: <PeopleSettings20Regular /> },
      { to: "/mypage/settings", name: words.settings, icon: <Settings20Regular /> },
    ],
  ];
}
