import { useLocation, useParams } from "react-router";
import { LinkTabs } from "#web/parts/link-tabs.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import { areaAt, areaNames, areas } from "./areas.ts";

/** Where the pages of the company stand: its own, or those that support staff see of it. */
export function useBase(): string {
  const { tenantId } = useParams();
  return tenantId === undefined ? "/mypage" : `/operator/tenants/${tenantId}`;
}

/** The part of the environment that is open, and where in it. */
export const useArea = (): ReturnType<typeof areaAt> => areaAt(useLocation().pathname, useBase());

/** The pages of the part of the environment to which this one belongs; nothing where it is the only one. */
export function AreaTabs() {
  const base = useBase();
  const language = useLanguage();
  const names = useWords(areaNames);
  const here = useArea();
  if (!here || areas[here.area].length < 2) return undefined;
  const tabs = areas[here.area].map(({ path, title }) => ({
    to: `${base}/${path}`,
    name: title[language],
    isHere: path === here.path,
  }));
  return <LinkTabs label={names[here.area]} tabs={tabs} />;
}
