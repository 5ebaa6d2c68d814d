import type { Platform } from "#shared/platform/platform.ts";
import { cardMessage } from "../templates/adaptive-card.ts";
import type { Outcome } from "./attempts.ts";
import type { Delivery } from "./deliveries.ts";
import type { Announcement } from "./model.ts";
import { teamsChannelOf } from "./teams-channel.ts";
import { outcomeOf } from "./teams-outcome.ts";

type Needs = Pick<Platform, "settings" | "tables" | "teams">;

/** Posts an announcement as a card into a company's channel, where nothing can be read back. */
export async function byTeams(
  needs: Needs,
  { tenant, language }: Delivery,
  announcement: Announcement,
): Promise<Outcome> {
  const { address } = (await teamsChannelOf(needs, tenant)).value;
  if (address === null) return { kind: "suppressed", reason: "channel-removed" };
  return outcomeOf(await needs.teams.post(address, cardMessage(announcement, language, needs.settings)));
}
