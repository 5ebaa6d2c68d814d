import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Link } from "react-router";
import type { LoginId } from "#shared/contracts/model.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Download } from "#web/parts/download.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { shortDay } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "./contract.module.css";
import { contractWords } from "./contract-words.ts";
import { loginWords } from "./login-words.ts";

type Shown = LoginId & { isManaged: boolean };
const pageSize = 50;

/** The register of the accounts that are managed and charged. */
export function LoginIds() {
  const { loginIds: title, back } = useWords(contractWords);
  const words = useWords(loginWords);
  const path = `/tenants/${useTenant()}/login-ids`;
  return (
    <Page
      title={title}
      lead={<Link to="/mypage/contract">{back}</Link>}
      actions={
        <Download path={path} query={{ format: "xlsx" }}>
          {words.excel}
        </Download>
      }
    >
      <Register path={path} />
    </Page>
  );
}

function Register({ path }: { path: string }) {
  const words = useWords(loginWords);
  const { loginIds } = useRead<{ loginIds: Shown[] }>(path).value;
  const [q, setQ] = useState("");
  const [most, setMost] = useState(pageSize);
  if (loginIds.length === 0) return <Empty title={words.empty}>{words.emptyText}</Empty>;
  const found = loginIds.filter(({ userPrincipalName }) => userPrincipalName.includes(q.trim().toLowerCase()));
  return (
    <div className="stack">
      <div className="row">
        <input
          type="search"
          className={style["search"]}
          aria-label={words.search}
          placeholder={words.search}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        <p className="small quiet" role="status">
          {words.count(found.length, loginIds.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <NoMatch title={words.noMatch} clear={() => setQ("")} />
      ) : (
        <div className={`card ${style["wide"]}`} tabIndex={0} role="region" aria-label={words.id}>
          <table className={style["table"]}>
            <thead>
              <tr>
                {[words.id, words.state, words.from, words.until, words.option].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map((one) => (
                <tr key={`${one.account} ${one.from}`}>
                  <td>{one.userPrincipalName}</td>
                  <td>
                    <Status kind={one.isManaged ? "good" : "unknown"}>
                      {one.isManaged ? words.managed : words.notManaged}
                    </Status>
                  </td>
                  <td>{shortDay(one.from)}</td>
                  <td>{one.until === undefined ? "—" : shortDay(one.until)}</td>
                  <td>{one.optionFrom === undefined ? "—" : shortDay(one.optionFrom)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > most && (
        <div>
          <Button onClick={() => setMost(most + pageSize)}>{words.more}</Button>
        </div>
      )}
    </div>
  );
}
