import type { Known, Refusal } from "../request-type.ts";

/** A new user name belongs to a domain of the company, and to nobody else. */
export async function refuseUserName(known: Known, field: string, userName: string): Promise<Refusal[]> {
  const taken = (await known.items("accounts")).map(({ userPrincipalName }) => userPrincipalName.toLowerCase());
  if (taken.includes(userName))
    return [
      {
        field,
        words: {
          ja: `${userName} はすでに使われています。別のユーザー名を指定してください。`,
          en: `${userName} is in use. Choose another user name.`,
        },
      },
    ];
  const domains = new Set(taken.filter((name) => !name.includes("#ext#")).map(domainOf));
  if (domains.size === 0 || domains.has(domainOf(userName))) return [];
  const some = [...domains].toSorted().slice(0, 5);
  return [
    {
      field,
      words: {
        ja: `「${domainOf(userName)}」は貴社のドメインとして使われていません（使用中：${some.join("、")}）。`,
        en: `${domainOf(userName)} is no domain of your company's (in use: ${some.join(", ")}).`,
      },
    },
  ];
}

const domainOf = (name: string): string => name.slice(name.lastIndexOf("@") + 1);

/** Whoever ends a device types its name, so that no click can end another (DM-11). */
export async function refuseOtherDeviceName(
  known: Known,
  { device, typedName }: { device: string; typedName: string },
): Promise<Refusal[]> {
  const name = await known.nameOf(device);
  if (name === typedName) return [];
  return [
    {
      field: "typedName",
      words: {
        ja: "選んだPCの名前と一致しません。PC名をもう一度ご確認ください。",
        en: "This is not the name of the device that you chose. Look once more.",
      },
    },
  ];
}
