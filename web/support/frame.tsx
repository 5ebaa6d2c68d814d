import { Button } from "@fluentui/react-components";
import { DismissRegular, NavigationRegular, SearchRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { Logo } from "#shared/look/logo.tsx";
import { useReading } from "#web/api/queries.ts";
import { Expired } from "#web/app/expired.tsx";
import { Offline } from "#web/app/offline.tsx";
import { LanguageSwitch, PersonMenu } from "#web/app/person-menu.tsx";
import { Underway } from "#web/app/underway.tsx";
import { AboutLinks } from "#web/parts/about-links.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { useSession } from "#web/session/session.ts";
import type { WebConfig } from "#web/session/web-config.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./frame.module.css";
import { IncidentBanner } from "./incident-banner.tsx";

const frameWords = both(
  {
    skip: "本文へ移動",
    site: "サポートサイト",
    navigation: "サイトのメニュー",
    ask: "お問い合わせ",
    faqs: "よくある質問",
    notices: "お知らせ",
    tips: "TIPS",
    history: "問い合わせ履歴",
    manuals: "手順書",
    search: "検索",
    open: "メニューを開く",
    close: "メニューを閉じる",
    pages: "ご案内",
  },
  {
    skip: "Skip to content",
    site: "Support site",
    navigation: "Site menu",
    ask: "Ask for help",
    faqs: "FAQ",
    notices: "Notices",
    tips: "Tips",
    history: "Your inquiries",
    manuals: "Manuals",
    search: "Search",
    open: "Open the menu",
    close: "Close the menu",
    pages: "About this service",
  },
);

/** The frame of the public site. */
export function SupportFrame() {
  const words = useWords(frameWords);
  const { pathname } = useLocation();
  const session = useSession();
  const config = useReading<WebConfig>("/web-config").data?.value;
  const names = useLanguage() === "en" ? config?.inEnglish : config;
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(false), [pathname]);
  const isAdmin = session.state === "signed-in" && session.me.role !== "user";
  const Icon = isOpen ? DismissRegular : NavigationRegular;
  return (
    <div className={style["site"]}>
      <a className={style["skip"]} href="#main">
        {words.skip}
      </a>
      <header className={style["head"]}>
        <Link className={style["name"] ?? ""} to="/">
          <Logo size={28} />
          <span>
            <span className={style["service"]}>{names?.serviceName}</span>
            <small>{words.site}</small>
          </span>
        </Link>
        <nav id="site-nav" className={style["nav"]} data-open={isOpen} aria-label={words.navigation}>
          <NavLink to="/" end>
            {words.ask}
          </NavLink>
          <NavLink to="/faqs">{words.faqs}</NavLink>
          <NavLink to="/notices">{words.notices}</NavLink>
          <NavLink to="/tips">{words.tips}</NavLink>
          {isAdmin && <NavLink to="/manuals">{words.manuals}</NavLink>}
          <NavLink to="/inquiries">{words.history}</NavLink>
        </nav>
        <div className={style["person"]} data-open={isOpen}>
          <LanguageSwitch />
          <PersonMenu />
        </div>
        <div className={style["tools"]}>
          <Link className={style["icon"] ?? ""} to="/search" aria-label={words.search}>
            <SearchRegular fontSize={20} aria-hidden />
          </Link>
          <Button
            className={style["opener"] ?? ""}
            appearance="subtle"
            icon={<Icon />}
            aria-label={isOpen ? words.close : words.open}
            aria-expanded={isOpen}
            aria-controls="site-nav"
            onClick={() => setIsOpen(!isOpen)}
          />
        </div>
      </header>
      <main id="main" className={style["main"]} tabIndex={-1}>
        <IncidentBanner />
        <Offline />
        <Guarded key={pathname} isPage>
          <Outlet />
        </Guarded>
      </main>
      <footer className={style["foot"]}>
        <span>{names?.providerName}</span>
        <Link to="/pages">{words.pages}</Link>
        <AboutLinks />
      </footer>
      <Underway />
      <Expired />
    </div>
  );
}
