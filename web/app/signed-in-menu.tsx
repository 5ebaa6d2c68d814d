import { Button, Menu, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { type Me, signOut } from "#web/session/session.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./signed-in-menu.module.css";

const menuWords = both(
  {
    signOut: "サインアウト",
    myPage: "マイページ",
    console: "運用コンソール",
    settings: "設定",
    support: "サポートサイト",
  },
  {
    signOut: "Sign out",
    myPage: "My Page",
    console: "Operator console",
    settings: "Settings",
    support: "Support site",
  },
);

/** Who is signed in, with where else they may go. */
export function SignedInMenu({ me: { name, role } }: { me: Me }) {
  const words = useWords(menuWords);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={style["person"] ?? ""}>
          <span className={style["avatar"]} aria-hidden="true">
            {initialOf(name)}
          </span>
          <span className={style["name"]}>{name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink href="/">{words.support}</MenuItemLink>
          {role === "admin" && <MenuItemLink href="/mypage">{words.myPage}</MenuItemLink>}
          {role === "operator" && <MenuItemLink href="/operator">{words.console}</MenuItemLink>}
          {role !== "user" && (
            <MenuItemLink href={role === "admin" ? "/mypage/settings" : "/operator/settings"}>
              {words.settings}
            </MenuItemLink>
          )}
          <MenuItem onClick={() => void signOut()}>{words.signOut}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The first character of the given name, which comes last. */
const initialOf = (name: string) => String.fromCodePoint(name.replace(/^.*\s/, "").codePointAt(0) ?? 0x3f);
