import * as z from "zod";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Person } from "../actions/account.ts";
import { type Known, requestType, type Wanted } from "../request-type.ts";
import { personOf } from "./people.ts";
import { task } from "./task.ts";

/** What becomes of the mailbox: a licence can only go once nothing needs it any more. */
const mailboxes = {
  shared: { ja: "共有メールボックスとして残す", en: "Keep it as a shared mailbox" },
  licensed: { ja: "ライセンスを付けたまま残す", en: "Keep it with its licence" },
  ended: { ja: "残さない（30日後に削除されます）", en: "Do not keep it; it is deleted after 30 days" },
};

export const leaver = requestType({
  basis: ["ADM-09"],
  title: { ja: "退社・退職", en: "Leaver" },
  purpose: {
    ja: "退職する方のアカウントを、ご指定の日時に停止します。すべての端末からサインアウトし、メールの転送、ライセンスの解放、OneDriveの引き継ぎまで行います。グループの所属はそのまま残ります。",
    en: "Stops the account of somebody who leaves, at the moment you give: signs it out everywhere, forwards mail, frees licences and hands OneDrive over. Groups stay as they are.",
  },
  area: "accounts",
  category: "hr",
  orderedBy: "admin",
  lead: { kind: "after-date", days: 5 },
  approvals: ["operator"],
  ends: true,
  protectsAdmins: "account",
  inBulk: true,
  fields: ({ account, moment, oneOf, say }) =>
    z
      .strictObject({
        account: account({ ja: "退職する方", en: "who leaves" }),
        leavingAt: moment({ ja: "停止する日時", en: "the moment of leaving" }),
        mailbox: oneOf({ ja: "メールボックス", en: "the mailbox" }, mailboxes),
        forwardTo: account({ ja: "メールの転送先", en: "who gets the mail" }).optional(),
        oneDriveTo: account(
          { ja: "OneDriveを引き継ぐ方", en: "who gets the OneDrive" },
          {
            ja: "リンクは完了のご連絡でお知らせします。ライセンスを外すと、一定の期間のあと読み取り専用になります。必要なファイルは早めに移すようお伝えください。",
            en: "The link comes with the message that it is done. Some time after the licence is gone it can only be read: have what is needed moved early.",
          },
        ).optional(),
        devices: oneOf(
          { ja: "利用していたPC", en: "the devices" },
          { keep: { ja: "そのまま", en: "Leave as they are" }, retire: { ja: "管理を解除する", en: "Retire" } },
        ).default("keep"),
      })
      .refine(({ mailbox, forwardTo }) => mailbox !== "ended" || forwardTo === undefined, {
        path: ["forwardTo"],
        error: say({
          ja: "メールを転送するときは、メールボックスを残す必要があります。",
          en: "Mail can only be forwarded from a mailbox that is kept.",
        }),
      })
      .refine(({ account: leaving, forwardTo, oneDriveTo }) => leaving !== forwardTo && leaving !== oneDriveTo, {
        path: ["account"],
        error: say({ ja: "退職する方とは別の方を選んでください。", en: "Choose somebody other than who leaves." }),
      }),
  subjects: ({ account }) => [`account:${account}`],
  headline: ({ account }, nameOf) => nameOf(account),
  day: ({ leavingAt }) => japanDate(Temporal.Instant.from(leavingAt)),
  runAt: ({ leavingAt }) => Temporal.Instant.from(leavingAt).toString(),
  seats: ({ leavingAt, account }) => ({ kind: "ends", whom: account, on: japanDate(Temporal.Instant.from(leavingAt)) }),
  fulfilment: {
    by: "system",
    async changes({ account, mailbox, forwardTo, oneDriveTo, devices }, known) {
      const person = await personOf(known, account);
      return [
        { action: "set-sign-in", input: { ...person, isAllowed: false } },
        { action: "revoke-sessions", input: person },
        ...(forwardTo ? [await forwarding(known, person, forwardTo)] : []),
        ...(oneDriveTo ? [await handingOver(known, person, oneDriveTo)] : []),
        ...(devices === "retire" ? await retiring(known, account) : []),
        ...(mailbox === "ended" ? [{ action: "remove-all-licences" as const, input: person }] : []),
      ];
    },
    tasks: async ({ account, mailbox }, known) => (mailbox === "shared" ? sharing(await known.nameOf(account)) : []),
  },
});

async function forwarding(known: Known, person: Person, heir: string): Promise<Wanted> {
  const found = (await known.items("accounts")).find(({ id }) => id.toLowerCase() === heir);
  const to = found?.mail ?? found?.userPrincipalName ?? heir;
  return { action: "forward-mail", input: { ...person, to, toName: await known.nameOf(heir) } };
}

/** Comes before licences go: what nobody is licensed for may be closed to everybody. */
const handingOver = async (known: Known, person: Person, heir: string): Promise<Wanted> => ({
  action: "hand-over-drive",
  input: { ...person, heir, heirName: await known.nameOf(heir) },
});

/** The devices that stand in the newest snapshot under somebody's user name. */
async function retiring(known: Known, account: string): Promise<Wanted[]> {
  const found = (await known.items("accounts")).find(({ id }) => id.toLowerCase() === account);
  const owned = (await known.items("devices")).filter(
    ({ owner }) => owner !== undefined && owner.toLowerCase() === found?.userPrincipalName.toLowerCase(),
  );
  return owned.map(({ id, name }) => ({ action: "retire-device", input: { device: id, name } }));
}

const sharing = (name: string) => [
  task(
    `Exchange 管理センター ＞ 受信者 ＞ メールボックス ＞ ${name} ＞ 「共有メールボックスに変換」`,
    `Exchange admin centre > Recipients > Mailboxes > ${name} > Convert to shared mailbox`,
    true,
  ),
  task(
    `変換を確認したあと、Microsoft 365 管理センター ＞ ユーザー ＞ アクティブなユーザー ＞ ${name} ＞ 「ライセンスとアプリ」ですべての選択を外す`,
    `Once it is converted: Microsoft 365 admin centre > Users > Active users > ${name} > Licences and apps, untick everything`,
    true,
  ),
];
