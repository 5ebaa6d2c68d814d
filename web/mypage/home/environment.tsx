import { Guarded } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { DeviceCard, LicenceCard } from "./device-cards.tsx";
import { environmentWords } from "./environment-words.ts";
import { Gaps } from "./gaps.tsx";
import style from "./home.module.css";
import { ProtectionCard, StorageCard } from "./storage-cards.tsx";
import { useOverview } from "./use-overview.ts";

/** The environment at a glance, each part by itself, and what could not be read of it. */
export function Environment() {
  const words = useWords(environmentWords);
  const { kinds } = useOverview();
  if (kinds.length === 0)
    return (
      <div className="card">
        <Empty title={words.firstTitle}>{words.first}</Empty>
      </div>
    );
  return (
    <>
      <div className={style["cards"]}>
        {[DeviceCard, LicenceCard, StorageCard, ProtectionCard].map((One) => (
          <div key={One.name}>
            <Guarded rows={3}>
              <One />
            </Guarded>
          </div>
        ))}
      </div>
      <Gaps standings={kinds} />
    </>
  );
}
