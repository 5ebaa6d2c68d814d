import { useState } from "react";
import { useReading } from "#web/api/queries.ts";
import { CopyButton } from "#web/parts/copy-button.tsx";
import { Loading, Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "../forms.module.css";
import { azureMonitorWords } from "./azure-monitor-words.ts";

/** Where a customer's Azure Monitor sends its alerts, which is read only by who opens it, and how it is told to. */
export function AzureMonitor({ tenant }: { tenant: string }) {
  const words = useWords(azureMonitorWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="card pad stack" aria-labelledby="azure-monitor">
      <h2 id="azure-monitor">{words.title}</h2>
      <p>{words.lead}</p>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{words.open}</summary>
        {isOpen && (
          <div className={`stack ${style["opened"]}`}>
            <Address tenant={tenant} />
            <div>
              <h3>{words.steps}</h3>
              <p>{words.who}</p>
              <ol className={style["toDo"]}>
                {words.do.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </div>
          </div>
        )}
      </details>
    </section>
  );
}

function Address({ tenant }: { tenant: string }) {
  const words = useWords(azureMonitorWords);
  const { data, error, refetch } = useReading<{ url: string }>(`/operator/tenants/${tenant}/azure-monitor-address`);
  if (error) return <Refusal error={error} retry={() => void refetch()} />;
  if (!data) return <Loading rows={1} />;
  const { url } = data.value;
  return (
    <div>
      <h3>{words.address}</h3>
      <div className={style["address"]}>
        <code>{url}</code>
        <CopyButton text={url} />
      </div>
      <Message kind="caution">
        <p>{words.secret}</p>
        <p className="small">{words.leaked}</p>
      </Message>
    </div>
  );
}
