import type { Article } from "#shared/content/article.ts";
import { useReading } from "#web/api/queries.ts";
import { ReadingDialog } from "#web/parts/reading-dialog.tsx";
import { Loading, Refusal } from "#web/parts/states.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { contentWords, historyWords } from "./words.ts";

/** What an entry said under one of its versions, as it is read. */
export function OldVersion({ path, close }: { path: string; close: () => void }) {
  const words = useWords(historyWords);
  const { version: versionOf } = useWords(contentWords);
  const { data, error, refetch } = useReading<Article>(path);
  const read = data?.value;
  return (
    <ReadingDialog
      title={read ? `${versionOf(read.version)}　${shortMoment(read.updatedAt)}` : words.versions}
      close={close}
    >
      {error && !read ? (
        <Refusal error={error} retry={() => void refetch()} />
      ) : read === undefined ? (
        <Loading />
      ) : (
        <div className="article" lang={read.language}>
          <h3>{read.title}</h3>
          <div dangerouslySetInnerHTML={{ __html: read.html }} />
        </div>
      )}
    </ReadingDialog>
  );
}
