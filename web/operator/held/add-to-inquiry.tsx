import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Link } from "react-router";
import { useReading } from "#web/api/queries.ts";
import { useWords } from "#web/words/language.ts";
import { Choose } from "../desk/choose.tsx";
import type { Thread } from "../inquiries/thread.ts";
import { useFound } from "../inquiries/use-found.ts";
import { heldWords } from "./words.ts";

type AddProps = {
  /** Whose inquiries are searched; those of nobody yet without one. */
  tenant: string | undefined;
  /** The one that it seems to answer. */
  answers: string | undefined;
  add: (inquiry: string) => void;
};

/** What was held goes on in an inquiry that is there already: the one that it seems to answer, or one that is searched. */
export function AddToInquiry({ tenant, answers, add }: AddProps) {
  const words = useWords(heldWords);
  const [inquiry, choose] = useState(answers);
  const [isChoosing, setIsChoosing] = useState(false);
  const thread = useReading<Thread>(inquiry && `/inquiries/${inquiry}`, { follow: "false" }).data?.value;
  return (
    <div className="stack">
      <p className="small quiet">{words.addHelp}</p>
      {inquiry !== undefined && (
        <div>
          {inquiry === answers && <p className="small">{words.answers}</p>}
          <Link to={`/operator/inquiries/${inquiry}`}>{thread ? `${thread.number} ${thread.subject}` : inquiry}</Link>
        </div>
      )}
      <div className="row">
        <Button onClick={() => setIsChoosing(true)}>{words.choose}</Button>
        {inquiry !== undefined && <Button onClick={() => add(inquiry)}>{words.addNow}</Button>}
      </div>
      {isChoosing && (
        <Searched
          tenant={tenant ?? "unknown"}
          choose={(id) => {
            choose(id);
            setIsChoosing(false);
          }}
          close={() => setIsChoosing(false)}
        />
      )}
    </div>
  );
}

type SearchedProps = { tenant: string; choose: (id: string) => void; close: () => void };

function Searched({ tenant, choose, close }: SearchedProps) {
  const words = useWords(heldWords);
  const found = useFound(tenant, ({ mergedInto }) => mergedInto === null);
  return <Choose title={words.choose} {...found} choose={({ id }) => choose(id)} close={close} />;
}
