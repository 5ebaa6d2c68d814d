import { Guarded, Page } from "#web/parts/page.tsx";
import { NotificationSettings } from "#web/telling/notification-settings.tsx";
import { TeamsChannel } from "#web/telling/teams-channel.tsx";
import { both, useWords } from "#web/words/language.ts";

const settingWords = both({ title: "設定" }, { title: "Settings" });

/** How our own desk is told of what, and where its cards go. */
export function Settings() {
  const words = useWords(settingWords);
  return (
    <Page title={words.title}>
      <div className="stack">
        <Guarded>
          <NotificationSettings side="desk" />
        </Guarded>
        <Guarded>
          <TeamsChannel path="/operator/teams-channel" side="desk" />
        </Guarded>
      </div>
    </Page>
  );
}
