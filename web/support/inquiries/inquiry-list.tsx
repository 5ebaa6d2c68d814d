import { Link, useSearchParams } from "react-router";
import { categories } from "#shared/inquiries/categories.ts";
import { usePages } from "#web/api/pages.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Download } from "#web/parts/download.tsx";
import { Field } from "#web/parts/field.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { SearchBox } from "#web/parts/search-box.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { dayAndTime, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import type { Found } from "./found.ts";
import { Marked } from "./marked.tsx";
import { inquiryWords, nextSteps, type State, stateMarks, stateNames } from "./words.ts";

type InquiryPage = { inquiries: Found[]; cursor?: string };

/** A company's inquiries, narrowed by words, state and category that stand in the address; `at` is where each is shown. */
export function InquiryList({ at }: { at: string }) {
  const words = useWords(inquiryWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const [wanted, want] = useSearchParams();
  const filter = {
    q: wanted.get("q") ?? undefined,
    state: wanted.get("state") ?? undefined,
    category: wanted.get("category") ?? undefined,
    from: wanted.get("from") ?? undefined,
    to: wanted.get("to") ?? undefined,
  };
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(wanted);
    if (value === "") next.delete(name);
    else next.set(name, value);
    want(next);
  };
  return (
    <>
      <SearchBox label={words.search} value={filter.q ?? ""} onSearch={(text) => change("q", text)} />
      <div className="spread">
        <ChoiceTabs
          label={words.state}
          name="state"
          choices={[
            { value: undefined, name: words.all },
            ...(Object.keys(names) as State[]).map((value) => ({ value, name: names[value] })),
          ]}
        />
        <div className="row">
          <Field label={words.category}>
            {(control) => (
              <select
                {...control}
                value={filter.category ?? ""}
                onChange={({ target }) => change("category", target.value)}
              >
                <option value="">{words.anyCategory}</option>
                {Object.entries(categories).map(([value, { label }]) => (
                  <option key={value} value={value}>
                    {label[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {(["from", "to"] as const).map((end) => (
            <Field key={end} label={words[end]}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={filter[end] ?? ""}
                  onChange={({ target }) => change(end, target.value)}
                />
              )}
            </Field>
          ))}
          <Download path="/inquiries" query={{ ...filter, format: "xlsx" }}>
            {words.excel}
          </Download>
        </div>
      </div>
      <Guarded key={JSON.stringify(filter)}>
        <Rows at={at} filter={filter} clear={() => want({})} />
      </Guarded>
    </>
  );
}

type RowsProps = { at: string; filter: Record<string, string | undefined>; clear: () => void };

function Rows({ at, filter, clear }: RowsProps) {
  const words = useWords(inquiryWords);
  const list = usePages<InquiryPage>("/inquiries", filter);
  const columns = useColumns(at);
  const inquiries = list.pages.flatMap((page) => page.inquiries);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  if (inquiries.length === 0)
    return (
      <div className="card">
        {isNarrowed ? (
          <NoMatch title={words.noMatch} clear={clear} />
        ) : (
          <Empty title={words.empty} action={<LinkButton to="/">{words.ask}</LinkButton>}>
            {words.emptyToDo}
          </Empty>
        )}
      </div>
    );
  return (
    <div className="card">
      <p role="status" className="quiet pad">
        {words.shown(inquiries.length, list.hasMore)}
      </p>
      <Table
        caption={words.title}
        columns={columns}
        rows={inquiries}
        keyOf={({ id }) => id}
        edgeOf={({ state }) => (state === "waitingForRequester" ? "decision" : undefined)}
      />
      <More {...list} />
    </div>
  );
}

function useColumns(at: string): Column<Found>[] {
  const words = useWords(inquiryWords);
  const names = useWords(stateNames);
  const next = useWords(nextSteps);
  const language = useLanguage();
  return [
    {
      title: words.subject,
      isHead: true,
      cell: ({ id, subject, number, requester, isConfidential, excerpt }) => (
        <>
          <Link to={`${at}/${id}`}>{subject}</Link>
          {excerpt && <Marked excerpt={excerpt} />}
          <div className="small quiet">
            {number}　{requester?.name}
            {isConfidential && `　${words.confidential}`}
          </div>
        </>
      ),
    },
    {
      title: words.stateOf,
      cell: ({ state }) => (
        <span className="u">
          <Status kind={stateMarks[state]}>{names[state]}</Status>
        </span>
      ),
    },
    {
      title: words.next,
      cell: ({ firstReplyAt, firstReplyBy, state }) =>
        firstReplyAt === undefined && (state === "new" || state === "inProgress")
          ? words.firstReply(dayAndTime(firstReplyBy, language))
          : next[state],
    },
    {
      title: words.received,
      isNumber: true,
      cell: ({ receivedAt }) => <span className="u">{shortMoment(receivedAt)}</span>,
    },
  ];
}
