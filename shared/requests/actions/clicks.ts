import type { Words } from "#shared/calendar/model.ts";

const under =
  (place: Words) =>
  (name: string, then: Words): Words => ({
    ja: `${place.ja} ＞ ${name} ＞ ${then.ja}`,
    en: `${place.en} > ${name} > ${then.en}`,
  });

/** Where to click in Microsoft's own portals. */
export const atUser = under({
  ja: "Microsoft 365 管理センター ＞ ユーザー ＞ アクティブなユーザー",
  en: "Microsoft 365 admin centre > Users > Active users",
});

export const atEntraUser = under({
  ja: "Microsoft Entra 管理センター ＞ ユーザー ＞ すべてのユーザー",
  en: "Entra admin centre > Users > All users",
});

export const atGroup = under({
  ja: "Microsoft Entra 管理センター ＞ グループ ＞ すべてのグループ",
  en: "Entra admin centre > Groups > All groups",
});

export const atApp = under({
  ja: "Microsoft Entra 管理センター ＞ エンタープライズ アプリケーション",
  en: "Entra admin centre > Enterprise applications",
});

export const atDevice = under({
  ja: "Microsoft Intune 管理センター ＞ デバイス ＞ すべてのデバイス",
  en: "Intune admin centre > Devices > All devices",
});

export const atMailbox = under({
  ja: "Exchange 管理センター ＞ 受信者 ＞ メールボックス",
  en: "Exchange admin centre > Recipients > Mailboxes",
});
