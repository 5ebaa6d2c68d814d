import { type FieldFault, wordsIn } from "#shared/base/problems.ts";

/** The fields in the order in which they stand on the page. */
export const labels = {
  subject: "お困りのこと",
  description: "くわしい状況",
  impact: "お仕事への影響",
  attachments: "添付",
  name: "お名前",
  replyTo: "返信先のメールアドレス",
  isConfidential: "社内の問い合わせ履歴に表示しない",
} as const;

export type FieldName = keyof typeof labels;

const names = Object.keys(labels).filter((name): name is FieldName => name in labels);

/** What is wrong, by field, and what belongs to no field on the page. */
export type FormErrors = { of: (name: FieldName) => string[]; fields: FieldName[]; others: string[] };

/** Sorts the refused fields as the page shows them; `#/attachments/1` is about the attachments. */
export function formErrors(errors: readonly FieldFault[]): FormErrors {
  const of = (name: FieldName) => [
    ...new Set(errors.filter(({ pointer }) => fieldOf(pointer) === name).map(({ detail }) => wordsIn(detail, "ja"))),
  ];
  return {
    of,
    fields: names.filter((name) => of(name).length > 0),
    others: errors.filter(({ pointer }) => fieldOf(pointer) === undefined).map(({ detail }) => wordsIn(detail, "ja")),
  };
}

const fieldOf = (pointer: string) => names.find((name) => pointer.split("/")[1] === name);
