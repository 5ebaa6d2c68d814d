import type { Ask } from "../ask.ts";

/** What is asked of somebody who gets an account. */
export const personFields = ({ text, userName }: Ask) => ({
  userName: userName({ ja: "ユーザー名", en: "the user name" }),
  surname: text({ ja: "姓", en: "the surname" }, 64),
  givenName: text({ ja: "名", en: "the given name" }, 64),
  displayName: text({ ja: "表示名", en: "the display name" }, 256, {
    ja: "入力しないときは「姓 名」になります。",
    en: "Surname and given name, unless you give another.",
  }).optional(),
  department: text({ ja: "部署", en: "the department" }, 64).optional(),
  jobTitle: text({ ja: "役職", en: "the job title" }, 128).optional(),
});

type Named = { surname: string; givenName: string; displayName?: string | undefined };

export const fullName = ({ surname, givenName, displayName = `${surname} ${givenName}` }: Named): string => displayName;
