import {
  AppsListRegular,
  ClipboardTaskRegular,
  DatabaseRegular,
  DocumentBriefcaseRegular,
  DocumentTextRegular,
  HistoryRegular,
  HomeRegular,
  LaptopRegular,
  MegaphoneRegular,
  PeopleRegular,
  PersonAccountsRegular,
  PersonQuestionMarkRegular,
  ReceiptMoneyRegular,
  RibbonRegular,
  ShieldCheckmarkRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { ForRole, useMe } from "#web/app/for-role.tsx";
import { type NavItem, Portal } from "#web/app/portal.tsx";
import { both, useWords } from "#web/words/language.ts";
import { type Area, areaNames, areas } from "./inventory/areas.ts";

const frameWords = both(
  {
    name: "マイページ",
    home: "ホーム",
    inquiries: "お問い合わせ",
    requests: "ご依頼",
    reports: "レポート",
    invoices: "請求",
    notices: "お知らせ",
    manuals: "手順書",
    contract: "ご契約",
    admins: "管理者",
  },
  {
    name: "My Page",
    home: "Home",
    inquiries: "Inquiries",
    requests: "Requests",
    reports: "Reports",
    invoices: "Invoices",
    notices: "Notices",
    manuals: "Manuals",
    contract: "Contract",
    admins: "Admins",
  },
);

const icons: Record<Area, ReactNode> = {
  devices: <LaptopRegular />,
  apps: <AppsListRegular />,
  licences: <RibbonRegular />,
  storage: <DatabaseRegular />,
  protection: <ShieldCheckmarkRegular />,
  signIns: <HistoryRegular />,
  accounts: <PersonAccountsRegular />,
};

export const MyPageFrame = () => (
  <ForRole roles={["admin"]}>
    <Framed />
  </ForRole>
);

function Framed() {
  const words = useWords(frameWords);
  const names = useWords(areaNames);
  const { company } = useMe();
  const environment: NavItem[] = (Object.keys(areas) as Area[]).map((area) => ({
    to: `/mypage/${areas[area][0]?.path}`,
    name: names[area],
    icon: icons[area],
  }));
  const nav: NavItem[][] = [
    [
      { to: "/mypage", name: words.home, icon: <HomeRegular />, isExact: true },
      { to: "/mypage/inquiries", name: words.inquiries, icon: <PersonQuestionMarkRegular /> },
      { to: "/mypage/requests", name: words.requests, icon: <ClipboardTaskRegular /> },
      { to: "/mypage/reports", name: words.reports, icon: <DocumentTextRegular /> },
      { to: "/mypage/invoices", name: words.invoices, icon: <ReceiptMoneyRegular /> },
    ],
    environment,
    [
      { to: "/notices", name: words.notices, icon: <MegaphoneRegular /> },
      { to: "/manuals", name: words.manuals, icon: <DocumentTextRegular /> },
      { to: "/mypage/contract", name: words.contract, icon: <DocumentBriefcaseRegular /> },
      { to: "/mypage/admins", name: words.admins, icon: <PeopleRegular /> },
    ],
  ];
  return <Portal home="/mypage" name={words.name} company={company} nav={nav} />;
}
