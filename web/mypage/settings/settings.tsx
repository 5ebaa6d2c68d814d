import { Guarded, Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import { NotificationSettings } from "./notification-settings.tsx";
import { TeamsChannel } from "./teams-channel.tsx";
import { WatchTerms } from "./watch-terms.tsx";
import { settingWords } from "./words.ts";

/** How one is told of what, where the company's cards go, and what is agreed about watching it. */
export function Settings() {
  const words = useWords(settingWords);
  return (
    <Page title={words.title}>
      <div className="stack">
        <Guarded>
          <NotificationSettings />
        </Guarded>
        <Guarded>
          <TeamsChannel />
        </Guarded>
        <Guarded>
          <WatchTerms />
        </Guarded>
      </div>
    </Page>
  );
}
