import type { SavingsView } from "#shared/insights/read-savings.ts";
import type { TableColumn } from "#shared/inventory/narrow-table.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { DataTable } from "#web/parts/data-table/data-table.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Unread } from "#web/parts/states.tsx";
import { count, yen } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { AreaTabs, useBase } from "../inventory/area-tabs.tsx";
import { FigureStrip } from "../inventory/figures.tsx";
import { StaleDevices } from "./stale-devices.tsx";

const savingsWords = both(
  {
    title: "使われていないもの",
    lead: (days: number) => `${days}日以上サインインのない方のライセンスです。返却のご判断にお使いください。`,
    unused: "使われていないライセンス",
    unit: "件",
    monthly: "月額（税抜）",
    withoutPrice: "金額が分からないもの",
    none: "使われていないライセンスはありません",
    giveBack: "ライセンスの返却を依頼する",
    toDo: "サインインの記録を取得できるまで、利用の有無は判定しません。",
  },
  {
    title: "What nobody uses",
    lead: (days: number) => `Licences of people who have not signed in for ${days} days or more.`,
    unused: "Unused licences",
    unit: "licences",
    monthly: "A month, without tax",
    withoutPrice: "Price not known",
    none: "There are no unused licences",
    giveBack: "Order licences to be given back",
    toDo: "Until sign-ins can be read, it is not judged who uses what.",
  },
);

/** Licences that nobody uses, with what they cost, and devices that nobody has seen. */
export function Savings() {
  const words = useWords(savingsWords);
  return (
    <Page title={words.title}>
      <AreaTabs />
      <Found />
    </Page>
  );
}

function Found() {
  const words = useWords(savingsWords);
  const language = useLanguage();
  const base = useBase();
  const { value } = useRead<SavingsView>(`/tenants/${useTenant()}/savings`);
  const { unused, notJudged, monthlyYen, withoutPrice, unusedDays } = value;
  const products = Object.fromEntries(unused.flatMap(({ product }) => (product ? [[product.en, product.ja]] : [])));
  const columns: TableColumn[] = [
    { title: { ja: "利用者", en: "User" }, kind: "text" },
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text" },
    { title: { ja: "製品", en: "Product" }, kind: "text", words: products },
    { title: { ja: "最終サインイン", en: "Last sign-in" }, kind: "instant" },
    { title: { ja: "月額（税抜）", en: "A month" }, kind: "yen" },
  ];
  return (
    <div className="stack">
      <p className="quiet">{words.lead(unusedDays)}</p>
      {notJudged ? (
        <Unread cause={notJudged[language]} toDo={words.toDo} />
      ) : unused.length === 0 ? (
        <p className="card pad">
          <Status kind="good">{words.none}</Status>
        </p>
      ) : (
        <>
          <FigureStrip
            figures={[
              { name: words.unused, text: count(unused.length) },
              { name: words.monthly, text: withoutPrice < unused.length ? yen(monthlyYen) : "—" },
              ...(withoutPrice > 0 ? [{ name: words.withoutPrice, text: count(withoutPrice) }] : []),
            ]}
          />
          <DataTable
            id="savings"
            name={words.unused}
            unit={words.unit}
            columns={columns}
            rows={unused.map((one) => [
              one.displayName,
              one.account,
              one.product?.en ?? one.skuId,
              one.lastSignInAt ?? null,
              one.monthlyYen ?? null,
            ])}
          />
        </>
      )}
      {base === "/mypage" && unused.length > 0 && (
        <p>
          <LinkButton to="/mypage/requests/new/licence-return">{words.giveBack}</LinkButton>
        </p>
      )}
      <StaleDevices devices={value.staleDevices} days={value.staleDays} />
    </div>
  );
}
