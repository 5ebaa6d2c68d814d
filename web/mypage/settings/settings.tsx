import { useTenant } from "#web/app/for-role.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { NotificationSettings } from "#web/telling/notification-settings.tsx";
import { TeamsChannel } from "#web/telling/teams-channel.tsx";
import { useWords } from "#web/words/language.ts";
import { WatchTerms } from "./watch-terms.tsx";
import { settingWords } from "./words.ts";

/** How one is told of what, where the company's cards go, and what is agreed about watching it. */
export function Settings() {
  const words = useWords(settingWords);
  const tenant = useTenant();
  return (
    <Page title={words.title}>
      <div className="stack">
        <Guarded>
          <NotificationSettings side="company" />
        </Guarded>
        <Guarded>
          <TeamsChannel path={`/tenants/${tenant}/teams-channel`} side="company" />
        </Guarded>
        <Guarded>
          <WatchTerms />
        </Guarded>
      </div>
    </Page>
  );
}
