import { Refused } from "#web/api/problem.ts";
import { Page } from "#web/parts/page.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { refusals } from "#web/parts/states-words.ts";
import { useWords } from "#web/words/language.ts";

/** The same for what is not there and for what is not theirs. */
export function NotFound() {
  const { title } = useWords(refusals)["not-found"];
  return (
    <Page title={title} isBare>
      <Refusal error={new Refused("not-found", 404, "")} />
    </Page>
  );
}
