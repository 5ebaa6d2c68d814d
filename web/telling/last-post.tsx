import { Status } from "#web/parts/mark.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import type { Channel } from "./teams-channel.tsx";
import { teamsWords } from "./teams-words.ts";

/** How the newest card fared at Teams, or that one is on its way there. */
export function LastPost({ last, isOnItsWay }: { last: Channel["last"] | undefined; isOnItsWay: boolean }) {
  const words = useWords(teamsWords);
  const language = useLanguage();
  if (isOnItsWay)
    return (
      <p role="status">
        <Status kind="running">{words.onItsWay}</Status>
      </p>
    );
  if (last === undefined) return undefined;
  const at = dayAndTime(last.at, language);
  return (
    <p role="status">
      {last.state === "failed" ? (
        <Status kind="critical">{words.failed(at, last.reason?.[language] ?? "")}</Status>
      ) : last.state === "waiting" ? (
        <Status kind="waiting">{words.waiting(at, last.reason?.[language] ?? "")}</Status>
      ) : (
        <Status kind="good">{words.accepted(at)}</Status>
      )}
    </p>
  );
}
