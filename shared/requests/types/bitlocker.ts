import { policyForGroup } from "./policy-for-group.ts";

export const bitlocker = policyForGroup({
  of: "configuration",
  basis: "DM-10",
  title: { ja: "BitLockerによる暗号化", en: "BitLocker encryption" },
  purpose: {
    ja: "BitLockerのプロファイルをグループのPCに適用し、または適用をやめます。適用するとディスクの暗号化が始まり、完了まで数時間かかることがあります。",
    en: "Applies a BitLocker profile to the PCs of a group, or stops applying it. Encryption then begins and may take hours.",
  },
});
