import type { TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import { type Channel, type Channels, type Kind, kinds, type Side } from "./kinds.ts";
import type { QuietHours } from "./quiet-hours.ts";
import type { PersonalSettings } from "./settings.ts";
import type { TeamsChannel } from "./teams-channel.ts";

/** Someone who can be told by mail and bell. */
export type Reader = {
  tenant: TenantId;
  key: string;
  name?: string | undefined;
  address: string;
  language: Language;
  settings: PersonalSettings;
};

type Wanted = "wanted" | "switched-off" | "not-of-this-kind";
export type Outlet = Pick<TeamsChannel, "mutedKinds"> & { tenant: TenantId; language: Language };

/** One way on which an announcement goes, or would go but for a reader's own wish. */
export type Way = {
  channel: Channel;
  key: string;
  tenant: TenantId;
  language: Language;
  name?: string | undefined;
  address?: string | undefined;
  isWanted: boolean;
};

/** Every way on which news of a kind goes to these readers of one side and to their Teams channel. */
export function waysTo(kind: Kind, side: Side, readers: readonly Reader[], team: Outlet | undefined): Way[] {
  const channels = kinds[kind].to[side];
  if (!channels) return [];
  const keeper = keeperOf(kind, channels, readers);
  const personal = readers.flatMap((reader) =>
    (["mail", "bell"] as const).flatMap((channel): Way[] => {
      const wish =
        channel === "mail" && reader === keeper ? "wanted" : wishOf(reader.settings, kind, channel, channels);
      if (wish === "not-of-this-kind") return [];
      const { settings: _settings, ...known } = reader;
      return [{ ...known, channel, isWanted: wish === "wanted" }];
    }),
  );
  if (!team || !channels.teams) return personal;
  const { tenant, language } = team;
  return [...personal, { channel: "teams", key: "team", tenant, language, isWanted: !team.mutedKinds.includes(kind) }];
}

/** Where everyone has switched off the mail of what must be told, the first reader gets it all the same. */
const keeperOf = (kind: Kind, channels: Channels, readers: readonly Reader[]): Reader | undefined =>
  kinds[kind].isMandatory &&
  channels.mail &&
  readers.every(({ settings }) => wishOf(settings, kind, "mail", channels) !== "wanted")
    ? readers[0]
    : undefined;

function wishOf(settings: PersonalSettings, kind: Kind, channel: "mail" | "bell", channels: Channels): Wanted {
  const chosen = settings.kinds[kind]?.[channel];
  if (chosen !== undefined) return chosen ? "wanted" : "switched-off";
  return channels[channel] ? "wanted" : "not-of-this-kind";
}

/** The quiet hours that hold for news of a kind: none for what is urgent, else the kind's own before the person's. */
export function quietHoursFor({ kinds: wishes, quietHours }: PersonalSettings, kind: Kind): QuietHours | undefined {
  if (kinds[kind].isUrgent) return undefined;
  const own = wishes[kind]?.quietHours;
  return (own === undefined ? quietHours : own) ?? undefined;
}
