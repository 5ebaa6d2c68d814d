import { Button } from "@fluentui/react-components";
import { Link, useParams } from "react-router";
import type { Delivery } from "#shared/notifications/telling/deliveries.ts";
import { kinds } from "#shared/notifications/telling/kinds.ts";
import type { Reason } from "#shared/notifications/telling/reasons.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { useAction } from "#web/api/use-action.ts";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Message, Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { deliveryWords, kindNames } from "./words.ts";

type Shown = Pick<Delivery, "id" | "kind" | "channel" | "reader" | "name" | "address" | "state" | "at" | "attempts"> & {
  reason?: { code: Reason; ja: string; en: string };
};

const marks: Readonly<Record<Delivery["state"], MarkKind>> = {
  waiting: "waiting",
  sent: "good",
  accepted: "done",
  failed: "critical",
  bounced: "critical",
  suppressed: "unknown",
};

const labels = new Map(Object.entries(kinds).map(([kind, { label }]) => [kind, label]));

/** What a customer was told, by which way, and whether it arrived. */
export function Deliveries() {
  const words = useWords(deliveryWords);
  return (
    <Page title={words.title}>
      <List />
    </Page>
  );
}

function List() {
  const { tenantId = "" } = useParams();
  const words = useWords(deliveryWords);
  const names = useWords(kindNames);
  const language = useLanguage();
  const path = "/operator/deliveries";
  const list = usePages<{ deliveries: Shown[]; cursor?: string }>(path, { tenant: tenantId });
  const retry = useAction((id: string) => ask(`${path}/${id}/retry`, { method: "POST" }), [path]);
  const deliveries = list.pages.flatMap((page) => page.deliveries);
  if (deliveries.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty}>{words.emptyText}</Empty>
      </div>
    );
  return (
    <div className="card">
      {retry.isSuccess && <Message kind="running">{words.retried}</Message>}
      {retry.isError && <Refusal error={retry.error} />}
      <Table
        caption={words.title}
        rows={deliveries}
        keyOf={({ id }) => id}
        isStacked="titled"
        edgeOf={({ state }) => (state === "failed" || state === "bounced" ? "critical" : undefined)}
        columns={[
          { title: words.at, cell: ({ at }) => <span className="u">{shortMoment(at)}</span> },
          { title: words.kind, isHead: true, cell: ({ kind }) => names[kind] ?? labels.get(kind)?.[language] ?? kind },
          { title: words.channel, cell: ({ channel }) => words.channels[channel] },
          {
            title: words.reader,
            cell: ({ name, address, reader }) => [name, address].filter(Boolean).join(" ") || reader,
          },
          {
            title: words.state,
            cell: ({ id, state, reason }) => (
              <>
                <Status kind={marks[state]}>{words.states[state]}</Status>
                {reason && <div className="small">{reason[language]}</div>}
                {state === "bounced" && (
                  <Link className="small" to="/operator/bounced-addresses">
                    {words.bounces}
                  </Link>
                )}
                {state === "failed" && (
                  <Button size="small" disabledFocusable={retry.isPending} onClick={() => retry.mutate(id)}>
                    {words.retry}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      <More {...list} />
    </div>
  );
}
