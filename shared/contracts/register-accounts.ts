import type { TenantId } from "#shared/base/ids.ts";
import { tooBusy } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { LoginId } from "./model.ts";
import { afterMove, type SeatMove } from "./seat-periods.ts";
import { keepLoginIds, loginIdsOfAccount } from "./store.ts";

type Needs = Pick<Platform, "tables">;

/** Registers accounts from their days on; whoever is registered already stays as they are. */
export async function registerAccounts(needs: Needs, tenant: TenantId, rows: readonly LoginId[]): Promise<void> {
  for (const { account, userPrincipalName, from, optionFrom, source } of rows) {
    const move = { kind: "adds", tenant, account, userPrincipalName, source } as const;
    await moveSeat(needs, { ...move, service: "basic", on: from });
    if (optionFrom !== undefined) await moveSeat(needs, { ...move, service: "option", on: optionFrom });
  }
}

const tries = 10;

/** Writes one account's move down; done again, it changes nothing. */
export async function moveSeat(needs: Needs, move: SeatMove): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    const periods = await loginIdsOfAccount(needs, move.tenant, move.account);
    const after = afterMove(
      periods.map(({ value }) => value),
      move,
    );
    if (after.length === 0 || (await keepLoginIds(needs, periods, after)) === "done") return;
  }
  throw tooBusy();
}
