import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { action, type Call } from "./action.ts";
import { atUser } from "./clicks.ts";
import { unlessMissing } from "./read-user.ts";

const Input = z.object({ user: z.string(), name: z.string(), heir: z.string(), heirName: z.string() });
type Input = z.infer<typeof Input>;

/** https://learn.microsoft.com/graph/api/resources/drive */
const Drive = z.looseObject({ id: z.string(), webUrl: z.string() });

/** https://learn.microsoft.com/graph/api/resources/permission */
const Permission = z.looseObject({
  id: z.string(),
  roles: z.array(z.string()).default([]),
  grantedToV2: z.looseObject({ user: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
});

const Seen = z.object({
  drive: z.object({ id: z.string(), url: z.string() }).optional(),
  /** What the heir may do there already. */
  held: z.object({ permission: z.string(), mayWrite: z.boolean() }).optional(),
});
type Seen = z.infer<typeof Seen>;

async function lookAt(graph: Changes, { user, heir }: Input): Promise<Seen> {
  const drive = await unlessMissing(graph.get(at("/users/{user}/drive", { user }), Drive));
  if (!drive) return {};
  const seen = { drive: { id: drive.id, url: drive.webUrl } };
  for await (const { id, roles, grantedToV2 } of graph.list(
    at("/drives/{drive}/root/permissions", { drive: drive.id }),
    Permission,
  ))
    if (grantedToV2?.user?.id?.toLowerCase() === heir.toLowerCase())
      return { ...seen, held: { permission: id, mayWrite: roles.some((role) => role !== "read") } };
  return seen;
}

const inviting = (drive: string, heir: string, role: "read" | "write"): Call => ({
  method: "POST",
  path: at("/drives/{drive}/root/invite", { drive }),
  body: { recipients: [{ objectId: heir }], roles: [role], requireSignIn: true, sendInvitation: false },
});

const mayUse = ({ heirName }: Input, url: string): Words => ({
  ja: `${heirName} が利用できる（${url}）`,
  en: `${heirName} may use it (${url})`,
});

function standing({ drive, held }: Seen, input: Input): Words {
  if (drive && held?.mayWrite) return mayUse(input, drive.url);
  return held
    ? { ja: `${input.heirName} は閲覧のみできる`, en: `${input.heirName} may read it` }
    : { ja: `${input.heirName} は利用できない`, en: `${input.heirName} may not use it` };
}

/**
 * Lets somebody use all the files of a OneDrive. Microsoft 365 sends no mail of it: the link is told with what was done, so
 * that it reaches whoever has ordered it in our words.
 */
export const handOverDrive = action<Input, Seen>({
  input: Input,
  seen: Seen,
  asks: [
    "GET /users/{user}/drive",
    "GET /drives/{drive}/root/permissions",
    "POST /drives/{drive}/root/invite",
    "DELETE /drives/{drive}/items/root/permissions/{permission}",
  ],
  title: ({ name, heirName }) => ({
    ja: `${name} のOneDriveを ${heirName} に引き継ぎ`,
    en: `Hand the OneDrive of ${name} over to ${heirName}`,
  }),
  tellsProof: true,
  look: lookAt,
  before: standing,
  after: (input, { drive }) => mayUse(input, drive?.url ?? ""),
  isDone: ({ held }) => held?.mayWrite === true,
  obstacle: ({ drive }, { name }) =>
    drive
      ? undefined
      : {
          ja: `「${name}」には OneDrive がありません（一度も使われていないか、ライセンスがありません）。`,
          en: `${name} has no OneDrive: it was never used, or there is no licence for it.`,
        },
  calls: ({ heir }, { drive }) => (drive ? [inviting(drive.id, heir, "write")] : []),
  repeats: "safely",
  back: ({ held: before }, { heir }, { drive, held }) =>
    drive && held && !before?.mayWrite
      ? [
          {
            method: "DELETE",
            path: at("/drives/{drive}/items/root/permissions/{permission}", {
              drive: drive.id,
              permission: held.permission,
            }),
          },
          ...(before ? [inviting(drive.id, heir, "read")] : []),
        ]
      : [],
  byHand: ({ name, heirName }) => [
    atUser(name, {
      ja: `「OneDrive」＞「ファイルへのリンクを作成」を開き、設定 ＞ サイトの権限で ${heirName} をサイト コレクションの管理者に追加`,
      en: `OneDrive > Create link to files, then Settings > Site permissions: add ${heirName} as site collection admin`,
    }),
    {
      ja: `${heirName} にOneDriveのリンクと保存期間を連絡`,
      en: `Send ${heirName} the link and tell how long it lasts`,
    },
  ],
});
