import type * as z from "zod";
import type { Kind } from "#shared/notifications/telling/kinds.ts";
import type { PersonalSettings } from "#shared/notifications/telling/settings.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./settings.module.css";
import { settingWords } from "./words.ts";

/** What `GET /me/notification-settings` offers to choose from. */
export type Choice = {
  kind: z.infer<typeof Kind>;
  label: { ja: string; en: string };
  channels: { mail: boolean; bell: boolean };
  isMandatory: boolean;
};

type ChoiceTableProps = {
  choices: readonly Choice[];
  settings: PersonalSettings;
  choose: (kind: Choice["kind"], channel: "mail" | "bell", is: boolean) => void;
};

/** Each kind of news with the ways on which it comes. */
export function ChoiceTable({ choices, settings, choose }: ChoiceTableProps) {
  const words = useWords(settingWords);
  const language = useLanguage();
  const names = { mail: words.mail, bell: words.bell };
  return (
    <div className={style["inside"]}>
      <table className={style["table"]}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.mail}</th>
            <th scope="col">{words.bell}</th>
          </tr>
        </thead>
        <tbody>
          {choices.map(({ kind, label, channels, isMandatory }) => (
            <tr key={kind}>
              <th scope="row">{label[language]}</th>
              {(["mail", "bell"] as const).map((channel) => (
                <td key={channel}>
                  {channel === "mail" && isMandatory ? (
                    <span className="small">{words.must}</span>
                  ) : (
                    <input
                      type="checkbox"
                      aria-label={`${label[language]} ${names[channel]}`}
                      checked={settings.kinds[kind]?.[channel] ?? channels[channel]}
                      onChange={({ target }) => choose(kind, channel, target.checked)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
