import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useWords } from "#web/words/language.ts";
import style from "./desk.module.css";
import { KeyCaps, KeyHelp } from "./key-help.tsx";
import { isBound, keyGroups, keyLists, keyWords } from "./key-list.ts";
import { useBoundKeys, useKeys, useKeysOn } from "./keys.ts";
import { OutboxBar } from "./outbox-bar.tsx";

/** The keys at hand, and those that lead from anywhere to the lists. */
export function Foot() {
  const words = useWords(keyWords);
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  useKeys({
    "?": () => setIsOpen(true),
    "g q": () => void navigate("/operator"),
    "g p": () => void navigate("/operator/requests"),
    "g a": () => void navigate("/operator/alerts"),
    "g h": () => void navigate("/operator/held"),
  });
  return (
    <>
      <OutboxBar />
      <footer className={style["foot"]}>
        <KeysAtHand />
        <Button appearance="subtle" size="small" onClick={() => setIsOpen(true)}>
          <kbd>?</kbd>　{words.all}
        </Button>
        {isOpen && <KeyHelp close={() => setIsOpen(false)} />}
      </footer>
    </>
  );
}

/** Only those that do something where one is. */
function KeysAtHand() {
  const lists = useWords(keyLists);
  const isOn = useKeysOn();
  const bound = useBoundKeys();
  const lines = keyGroups.flatMap((group) => lists[group]);
  const works = (keys: string) => (isOn || keys.startsWith("Ctrl")) && isBound(keys, bound);
  return (
    <ul className={style["caps"]}>
      {lines.map(
        ([keys, , inFoot]) =>
          inFoot !== undefined &&
          works(keys) && (
            <li key={keys}>
              <KeyCaps keys={keys} /> {inFoot}
            </li>
          ),
      )}
    </ul>
  );
}
