import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { changedSince, invalidInput, refusal } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Delivery, pageOfDeliveries } from "./deliveries.ts";
import type { Announcement } from "./model.ts";
import type { Versioned } from "./settings.ts";
import { keepTeamsChannel, type TeamsChannel, teamsChannelOf } from "./teams-channel.ts";
import { tell } from "./tell.ts";

export type ChannelChange = Omit<TeamsChannel, "address"> & { address?: string | null | undefined };

/** What may be shown of a channel: whoever knew its whole address could post there. */
export type ShownChannel = Omit<TeamsChannel, "address"> & {
  host: string | null;
  last?: Pick<Delivery, "state" | "reason" | "at">;
};

/** A company's channel, and how the newest card fared. */
export async function showTeamsChannel(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
): Promise<Versioned<ShownChannel>> {
  const { value, version } = await teamsChannelOf(needs, tenant);
  const { rows } = await pageOfDeliveries(needs, tenant, { take: 50 });
  const last = rows.find(({ channel, attempts }) => channel === "teams" && attempts > 0);
  return { value: { ...shown(value), ...(last && { last }) }, version };
}

type SetNeeds = Pick<Platform, "clock" | "tables" | "teams">;

/** Sets or removes a company's channel; an address that is left out stays as it is. */
export async function setTeamsChannel(
  needs: SetNeeds,
  by: Person,
  tenant: TenantId,
  { change, seen }: { change: ChannelChange; seen: number },
): Promise<Versioned<ShownChannel>> {
  if (change.address && !needs.teams.isAllowed(change.address)) throw notOfTeams();
  const before = await teamsChannelOf(needs, tenant);
  if (before.version !== seen) throw changedSince();
  const address = change.address === undefined ? before.value.address : change.address;
  const { value, version } = await keepTeamsChannel(needs, tenant, before, {
    value: { ...change, address },
    changedBy: by.name,
    changedAt: needs.clock.now().toString(),
  });
  return { value: shown(value), version };
}

const shown = ({ address, mutedKinds, quietHours }: TeamsChannel): ShownChannel => ({
  host: address === null ? null : new URL(address).host,
  mutedKinds,
  quietHours,
});

const notOfTeams = () =>
  invalidInput([
    {
      pointer: "#/address",
      detail: {
        ja: "Teamsのワークフローのアドレスではありません。ワークフローの画面でコピーしたアドレスをそのまま貼り付けてください。",
        en: "This is no address of a Teams workflow. Paste it as you copied it on the page of the workflow.",
      },
    },
  ]);

/** Has a card sent that shows whether the channel can be reached. */
export async function tryTeamsChannel(
  needs: Pick<Platform, "bus" | "clock" | "newId" | "settings" | "tables">,
  by: Person,
  tenant: TenantId,
) {
  const { value } = await teamsChannelOf(needs, tenant);
  if (value.address === null)
    throw refusal("wrong-state", {
      ja: "先に、通知先のチャネルのアドレスを保存してください。",
      en: "Set the address of the channel first.",
    });
  const id = needs.newId("notification");
  const href = tenant === needs.settings.providerTenant ? "/operator/settings" : "/mypage/settings";
  await tell(
    needs,
    channelTest(id, { tenant, by: by.name.slice(0, 300) || by.mail, at: needs.clock.now().toString(), href }),
  );
  return id;
}

/** The card that shows that a channel is reached. */
export const channelTest = (
  id: Id<"notification">,
  { tenant, by, at, href }: { tenant: TenantId; by: string; at: string; href: string },
): Announcement => ({
  id,
  audience: { to: "channel", tenant },
  kind: "channel-test",
  at,
  title: { ja: "このチャネルにお知らせが届きます", en: "Notices will arrive in this channel" },
  facts: [{ label: { ja: "試した方", en: "Tried by" }, value: by }],
  href,
});
