import { Button } from "@fluentui/react-components";
import { Link } from "react-router";
import type { KnownBounced } from "#shared/notifications/telling/bounces.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { useAction } from "#web/api/use-action.ts";
import { useMe } from "#web/app/for-role.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Message, Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { bounceWords } from "./words.ts";

const path = "/operator/bounced-addresses";

/** The addresses that take no mail of ours, until they are put right. */
export function Bounces() {
  const words = useWords(bounceWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(bounceWords);
  const list = usePages<{ addresses: KnownBounced[]; cursor?: string }>(path, { least: 1 });
  const forget = useAction(
    (address: string) => ask(`${path}/${encodeURIComponent(address)}`, { method: "DELETE" }),
    [path],
  );
  const addresses = list.pages.flatMap((page) => page.addresses);
  return (
    <div className="card">
      {forget.isSuccess && <Message kind="done">{words.forgotten(forget.variables)}</Message>}
      {forget.isError && <Refusal error={forget.error} />}
      {addresses.length === 0 ? (
        <Empty title={words.empty}>{words.emptyWhy}</Empty>
      ) : (
        <Table
          caption={words.title}
          rows={addresses}
          keyOf={({ address }) => address}
          isStacked="titled"
          columns={[
            { title: words.address, isHead: true, cell: ({ address }) => address },
            { title: words.of, cell: ({ of }) => (of ? <Whose {...of} /> : words.nobody) },
            { title: words.count, cell: ({ deliveries }) => words.mails(deliveries.length) },
            { title: words.lastAt, cell: ({ lastAt }) => <span className="u">{shortMoment(lastAt)}</span> },
            {
              title: words.action,
              cell: ({ address }) => (
                <Button
                  size="small"
                  aria-label={words.forgetting(address)}
                  disabledFocusable={forget.isPending}
                  onClick={() => forget.mutate(address)}
                >
                  {words.forget}
                </Button>
              ),
            },
          ]}
        />
      )}
      <More {...list} />
    </div>
  );
}

/** Mails of an inquiry are told by ourselves; whatever else is told stands at its customer. */
function Whose({ tenant, name }: NonNullable<KnownBounced["of"]>) {
  const words = useWords(bounceWords);
  const company = useCustomerName();
  const { tenant: ours } = useMe();
  return (
    <>
      {name}
      <div className="small">
        {tenant === ours ? (
          words.reply
        ) : (
          <Link to={`/operator/tenants/${tenant}/deliveries`}>{company(tenant) ?? words.customer}</Link>
        )}
      </div>
    </>
  );
}
