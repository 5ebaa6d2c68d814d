import { NavLink, useLocation, useParams } from "react-router";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./area-tabs.module.css";
import { type Area, areaNames, areas } from "./areas.ts";

/** Where the pages of the company stand: its own, or those that support staff see of it. */
export function useBase(): string {
  const { tenantId } = useParams();
  return tenantId === undefined ? "/mypage" : `/operator/tenants/${tenantId}`;
}

/** The pages of the part of the environment to which this one belongs; nothing where it is the only one. */
export function AreaTabs() {
  const base = useBase();
  const language = useLanguage();
  const names = useWords(areaNames);
  const { pathname } = useLocation();
  const found = (Object.keys(areas) as Area[]).find((area) =>
    areas[area].some(({ path }) => pathname === `${base}/${path}`),
  );
  if (!found || areas[found].length < 2) return undefined;
  return (
    <nav className={style["tabs"]} aria-label={names[found]}>
      {areas[found].map(({ path, title }) => (
        <NavLink key={path} to={`${base}/${path}`} end>
          {title[language]}
        </NavLink>
      ))}
    </nav>
  );
}
