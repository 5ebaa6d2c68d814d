import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { time } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import type { Conflict } from "./use-change.ts";
import { useNames } from "./use-names.ts";

const conflictWords = both(
  {
    title: "ほかの人が先に変更しました",
    told: (at: string, names: string) =>
      `${at}に${names}さんがこのお問い合わせを変更しました。両方を見比べて、残すほうを選んでください。`,
    field: "項目",
    seen: "ご覧になったとき",
    theirs: "いまの内容",
    mine: "あなたの変更",
    same: "変更なし",
    keepTheirs: "いまの内容を残す",
    keepMine: "自分の変更を残す",
    message: "メッセージが追加されました",
  },
  {
    title: "Someone else changed it first",
    told: (at: string, names: string) => `${names} changed this inquiry at ${at}. Compare both and keep one.`,
    field: "Field",
    seen: "When you saw it",
    theirs: "Now",
    mine: "Your change",
    same: "unchanged",
    keepTheirs: "Keep what is there now",
    keepMine: "Keep my change",
    message: "A message was added",
  },
);

type ConflictProps = { conflict: Conflict; keepMine: () => void; keepTheirs: () => void };

/** Both versions side by side, field by field. */
export function ConflictDialog({ conflict: { wanted, seen, now }, keepMine, keepTheirs }: ConflictProps) {
  const words = useWords(conflictWords);
  const { field: nameOf, value } = useNames();
  const since = now.history.filter(({ version }) => version > seen.version);
  const fields = [
    ...new Set([...Object.keys(wanted), ...since.flatMap(({ changes }) => changes.map((one) => one.field))]),
  ];
  const at = (thread: typeof now, field: string) => value(field, (thread as Record<string, unknown>)[field]);
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p>
              {words.told(
                time(since[0]?.at ?? now.stateSince),
                [...new Set(since.map(({ by }) => by.name))].join("、"),
              )}
            </p>
            {since.some(({ message }) => message) && <p>{words.message}</p>}
            <table className={style["both"]}>
              <thead>
                <tr>
                  <th scope="col">{words.field}</th>
                  <th scope="col">{words.seen}</th>
                  <th scope="col">{words.theirs}</th>
                  <th scope="col">{words.mine}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((field) => (
                  <tr key={field}>
                    <th scope="row">{nameOf(field)}</th>
                    <td>{at(seen, field)}</td>
                    <td>{at(now, field)}</td>
                    <td>{field in wanted ? value(field, (wanted as Record<string, unknown>)[field]) : words.same}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={keepTheirs}>
              {words.keepTheirs}
            </Button>
            <Button onClick={keepMine}>{words.keepMine}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
