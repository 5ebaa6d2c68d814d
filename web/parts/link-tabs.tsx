import { useEffect, useRef } from "react";
import { Link } from "react-router";
import style from "./link-tabs.module.css";

export type LinkTab = {
  to: string;
  name: string;
  /** How many wait there. */
  count?: number | undefined;
  /** `within` where a page below it is open. */
  isHere: boolean | "within";
};

type LinkTabsProps = {
  label: string;
  tabs: readonly LinkTab[];
  /** Round ones, which wrap, below a row of tabs. */
  isInner?: boolean;
};

/** The pages of one thing, each with an address of its own; the open one is brought into view where they do not all fit. */
export function LinkTabs({ label, tabs, isInner = false }: LinkTabsProps) {
  const nav = useRef<HTMLElement>(null);
  const here = tabs.find(({ isHere }) => isHere)?.to;
  useEffect(() => {
    const row = nav.current;
    const open = row?.querySelector<HTMLElement>("[aria-current]");
    if (row && open) row.scrollLeft += middleOf(open) - middleOf(row);
  }, [here]);
  return (
    <nav ref={nav} className={style[isInner ? "chips" : "tabs"]} aria-label={label}>
      {tabs.map(({ to, name, count = 0, isHere }) => (
        <Link key={to} to={to} aria-current={isHere === "within" ? true : isHere ? "page" : undefined}>
          {name}
          {count > 0 && <b>{count}</b>}
        </Link>
      ))}
    </nav>
  );
}

function middleOf(element: HTMLElement): number {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
}

/** Whether the page that is open is the one at an address, or below it. */
export const isHere = (pathname: string, to: string): LinkTab["isHere"] =>
  pathname === to || (pathname.startsWith(`${to}/`) && "within");
