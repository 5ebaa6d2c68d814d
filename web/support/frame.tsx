import { Link, NavLink, Outlet, useLocation } from "react-router";
import { Logo } from "#shared/look/logo.tsx";
import { useReading } from "#web/api/queries.ts";
import { Expired } from "#web/app/expired.tsx";
import { Offline } from "#web/app/offline.tsx";
import { LanguageSwitch, PersonMenu } from "#web/app/person-menu.tsx";
import { Guarded } from "#web/parts/page.tsx";
import type { WebConfig } from "#web/session/session.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./frame.module.css";

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
  },
);

/** The frame of the public site. */
export function SupportFrame() {
  const words = useWords(frameWords);
  const { pathname } = useLocation();
  const config = useReading<WebConfig>("/web-config").data?.value;
  return (
    <div className={style["site"]}>
      <a className={style["skip"]} href="#main">
        {words.skip}
      </a>
      <header className={style["head"]}>
        <Link className={style["name"] ?? ""} to="/">
          <Logo size={28} />
          <span>
            {config?.serviceName ?? words.site}
            {config && <small>{words.site}</small>}
          </span>
        </Link>
        <nav className={style["nav"]} aria-label={words.navigation}>
          <NavLink to="/" end>
            {words.ask}
          </NavLink>
          <NavLink to="/faqs">{words.faqs}</NavLink>
          <NavLink to="/notices">{words.notices}</NavLink>
          <NavLink to="/tips">{words.tips}</NavLink>
          <NavLink to="/inquiries">{words.history}</NavLink>
        </nav>
        <div className={style["tools"]}>
          <LanguageSwitch />
          <PersonMenu />
        </div>
      </header>
      <main id="main" className={style["main"]} tabIndex={-1}>
        <Offline />
        <Guarded key={pathname}>
          <Outlet />
        </Guarded>
      </main>
      <footer className={style["foot"]}>{config?.providerName}</footer>
      <Expired />
    </div>
  );
}
