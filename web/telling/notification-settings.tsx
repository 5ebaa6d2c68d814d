import type { Words } from "#shared/calendar/model.ts";
import type { Kind, Side } from "#shared/notifications/telling/kinds.ts";
import type { PersonalSettings } from "#shared/notifications/telling/settings.ts";
import { useRead } from "#web/api/queries.ts";
import { useWords } from "#web/words/language.ts";
import { ChoiceTable } from "./choice-table.tsx";
import { QuietField } from "./quiet-field.tsx";
import { SaveChosen } from "./save-chosen.tsx";
import { useChosen } from "./use-chosen.ts";
import { tellingWords } from "./words.ts";

type Way = "mail" | "bell";
/** What `GET /me/notification-settings` offers to choose from. */
type Choice = { kind: Kind; label: Words; channels: Record<Way, boolean>; isMandatory: boolean };
type Kept = { settings: PersonalSettings; choices: Choice[] };

const path = "/me/notification-settings";

/** What one is told of, by mail or in the bell, and when not. */
export function NotificationSettings({ side }: { side: Side }) {
  const words = useWords(tellingWords);
  const { title, lead, bell } = words[side];
  const { value, version } = useRead<Kept>(path);
  const { settings, choose, errors, saving } = useChosen(path, { value: value.settings, version });
  const { kinds, quietHours } = settings;
  return (
    <section className="card pad stack">
      <div>
        <h2>{title}</h2>
        <p className="quiet">{lead}</p>
      </div>
      <ChoiceTable<Choice, Way>
        choices={value.choices}
        ways={[
          { way: "mail", name: words.mail },
          { way: "bell", name: bell },
        ]}
        isOn={({ kind, channels, isMandatory }, way) =>
          way === "mail" && isMandatory ? "must" : (kinds[kind]?.[way] ?? channels[way])
        }
        choose={(kind, way, is) => choose({ ...settings, kinds: { ...kinds, [kind]: { ...kinds[kind], [way]: is } } })}
      />
      <QuietField value={quietHours} change={(quietHours) => choose({ ...settings, quietHours })} errors={errors} />
      <SaveChosen {...saving} />
    </section>
  );
}
