import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { Logo } from "#shared/look/logo.tsx";
import { AboutLinks } from "#web/parts/about-links.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { both, useWords } from "#web/words/language.ts";
import { Expired } from "./expired.tsx";
import { Offline } from "./offline.tsx";
import { LanguageSwitch, PersonMenu } from "./person-menu.tsx";
import style from "./portal.module.css";
import { Underway } from "./underway.tsx";

const portalWords = both(
  { skip: "本文へ移動", menu: "メニュー", navigation: "メインメニュー", about: "ご案内" },
  { skip: "Skip to content", menu: "Menu", navigation: "Main menu", about: "About this service" },
);

export type NavItem = {
  to: string;
  name: string;
  icon?: ReactNode;
  /** How many wait there; `isUrgent` when someone must act. */
  count?: number | undefined;
  isUrgent?: boolean;
  /** Only this very address, not those below it. */
  isExact?: boolean;
  /** Said by whoever knows better than the path, such as from what follows it in the address. */
  isHere?: boolean | undefined;
};

type PortalProps = {
  home: string;
  name: string;
  company?: string | undefined;
  /** In groups, with a line between them. */
  nav: readonly (readonly NavItem[])[];
  /** In the top bar, beside the name and at its end. */
  search?: ReactNode;
  tools?: ReactNode;
  /** Below everything. */
  foot?: ReactNode;
  isDense?: boolean;
};

/** The frame of My Page and of the console: top bar, menu at the side, the page. */
export function Portal({ home, name, company, nav, search, tools, foot, isDense = false }: PortalProps) {
  const words = useWords(portalWords);
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(false), [pathname]);
  return (
    <div className={`${style["portal"]} ${isDense ? style["dense"] : ""}`}>
      <a className={style["skip"]} href="#main">
        {words.skip}
      </a>
      <header className={style["top"]}>
        <Button
          className={style["opener"] ?? ""}
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls="portal-nav"
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.menu}
        </Button>
        <Link className={style["name"] ?? ""} to={home}>
          <Logo size={24} />
          <span>{name}</span>
        </Link>
        {company !== undefined && <span className={style["company"]}>{company}</span>}
        {search}
        <div className={style["tools"]}>
          {tools}
          <LanguageSwitch />
          <PersonMenu />
        </div>
      </header>
      <div className={style["body"]}>
        <nav id="portal-nav" className={style["nav"]} data-open={isOpen} aria-label={words.navigation}>
          {nav.map((group) => (
            <ul key={group[0]?.to}>
              {group.map((item) => (
                <li key={item.to}>
                  <Entry {...item} />
                </li>
              ))}
            </ul>
          ))}
        </nav>
        <main id="main" className={style["main"]} tabIndex={-1}>
          <Offline />
          <Guarded key={pathname} isPage>
            <Outlet />
          </Guarded>
        </main>
        <nav className={style["about"]} aria-label={words.about}>
          <AboutLinks />
        </nav>
      </div>
      {foot}
      <Underway />
      <Expired />
    </div>
  );
}

const Entry = ({ to, name, icon, count, isUrgent = false, isExact = false, isHere }: NavItem) => {
  const inside = (
    <>
      {icon}
      <span>{name}</span>
      {count !== undefined && count > 0 && <b data-urgent={isUrgent}>{count}</b>}
    </>
  );
  if (isHere === undefined)
    return (
      <NavLink to={to} end={isExact}>
        {inside}
      </NavLink>
    );
  return (
    <Link to={to} aria-current={isHere ? "page" : undefined}>
      {inside}
    </Link>
  );
};
