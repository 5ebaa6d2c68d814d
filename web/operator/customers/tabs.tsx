import { NavLink, useParams } from "react-router";
import style from "#web/mypage/inventory/area-tabs.module.css";
import { both, useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";

const tabWords = both(
  {
    label: "お客様の画面",
    facts: "基本情報",
    onboarding: "利用開始の準備",
    contract: "契約",
    environment: "環境",
    deliveries: "お知らせの配信",
    ending: "終了",
  },
  {
    label: "Pages of the customer",
    facts: "Facts",
    onboarding: "Onboarding",
    contract: "Contract",
    environment: "Environment",
    deliveries: "Deliveries",
    ending: "Ending",
  },
);

const tabs = [
  ["facts", ""],
  ["onboarding", "/onboarding"],
  ["contract", "/contract"],
  ["environment", "/protection"],
  ["deliveries", "/deliveries"],
  ["ending", "/ending"],
] as const;

/** The pages of one customer, from its application to its end. */
export function CustomerTabs() {
  const { tenantId = "" } = useParams();
  const words = useWords(tabWords);
  return (
    <nav className={style["tabs"]} aria-label={words.label}>
      {tabs.map(([name, path]) => (
        <NavLink key={name} to={`/operator/tenants/${tenantId}${path}`} end>
          {words[name]}
        </NavLink>
      ))}
    </nav>
  );
}

/** What a page of a customer is called. */
export function useTitle(page: string): string {
  const { tenantId } = useParams();
  const name = useCustomerName()(tenantId);
  return name === undefined ? page : `${page}：${name}`;
}
