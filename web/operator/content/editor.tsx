import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";
import { answerOf } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Loading, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { EntryForm } from "./entry-form.tsx";
import { Versions } from "./versions.tsx";
import { contentWords, kindNames, paths } from "./words.ts";

/** One entry, there already or not yet, to be written beside what readers will see. */
export function Editor() {
  const { kind = "notice", slug = "" } = useParams() as { kind?: Kind; slug?: string };
  const words = useWords(contentWords);
  const kinds = useWords(kindNames);
  const path = `/${paths[kind]}/${slug}`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [`${path}/source`],
    queryFn: async ({ signal }) => {
      try {
        return await answerOf<Source>(`${path}/source`, { signal });
      } catch (refused) {
        if (isRefused(refused, "not-found")) return { value: undefined, version: undefined };
        throw refused;
      }
    },
    refetchOnWindowFocus: false,
  });
  return (
    <Page title={words.editor(kinds[kind])}>
      {isPending ? (
        <Loading />
      ) : error ? (
        <Refusal error={error} retry={() => void refetch()} />
      ) : (
        <div className="stack">
          <EntryForm key={path} kind={kind} slug={slug} source={data.value} readNewest={() => void refetch()} />
          {data.value && (
            <Guarded>
              <Versions kind={kind} slug={slug} />
            </Guarded>
          )}
        </div>
      )}
    </Page>
  );
}
