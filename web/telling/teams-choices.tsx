import { kinds, newsKinds, type Side } from "#shared/notifications/telling/kinds.ts";
import { useWords } from "#web/words/language.ts";
import { ChoiceTable } from "./choice-table.tsx";
import { QuietField } from "./quiet-field.tsx";
import { SaveChosen } from "./save-chosen.tsx";
import style from "./settings.module.css";
import type { TeamsWishes } from "./teams-channel.tsx";
import { teamsWords } from "./teams-words.ts";
import type { useChosen } from "./use-chosen.ts";

type TeamsChoicesProps = Omit<ReturnType<typeof useChosen<TeamsWishes>>, "isChanged"> & { side: Side };

/** Which news go into the channel of a side, and when those that can wait do not. */
export function TeamsChoices({ side, settings, choose, errors, saving }: TeamsChoicesProps) {
  const words = useWords(teamsWords);
  const { mutedKinds } = settings;
  const choices = newsKinds.flatMap((kind) =>
    kinds[kind].to[side]?.teams ? [{ kind, label: kinds[kind].label }] : [],
  );
  return (
    <>
      <h3 className={style["part"]}>{words.posted}</h3>
      <ChoiceTable
        choices={choices}
        ways={[{ way: "teams", name: words.post }]}
        isOn={({ kind }) => !mutedKinds.includes(kind)}
        choose={(kind, _way, is) => {
          const others = mutedKinds.filter((muted) => muted !== kind);
          choose({ ...settings, mutedKinds: is ? others : [...others, kind] });
        }}
      />
      <QuietField
        value={settings.quietHours}
        change={(quietHours) => choose({ ...settings, quietHours })}
        errors={errors}
      />
      <SaveChosen {...saving} />
    </>
  );
}
