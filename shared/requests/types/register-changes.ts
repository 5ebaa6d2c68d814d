/** What can be done with an entry of a register. */
export const registerChanges = {
  register: { ja: "登録", en: "register" },
  change: { ja: "変更", en: "change" },
  delete: { ja: "削除", en: "delete" },
};
