import { policyForGroup } from "./policy-for-group.ts";

export const externalDeviceControl = policyForGroup({
  of: "configuration",
  basis: "DM-08",
  title: { ja: "外部デバイス制御（グループ単位）", en: "External devices, by group" },
  purpose: {
    ja: "USBメモリなどの外部デバイスの利用を、グループのPCに対して制限し、または許可します。個人ごとの許可や一時的な許可はできません。その場合はオプションの「外部デバイス制御（詳細）」をお申し込みください。",
    en: 'Restricts or allows USB sticks and the like on the PCs of a group. Not for one person or for a time: for that, order the option\'s "External devices, in detail".',
  },
});
