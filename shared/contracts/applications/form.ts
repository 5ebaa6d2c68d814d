import * as z from "zod";
import { isCorporateNumber } from "#shared/base/corporate-number.ts";
import { halfWidthKana } from "#shared/base/half-width-kana.ts";
import { toE164 } from "#shared/base/phone-numbers.ts";
import { askIn } from "#shared/requests/ask.ts";
import { type Statement, statementNames, statements } from "./consents.ts";

type Language = "ja" | "en";

/** Far more than one company has, so that a slip of the finger is noticed. */
export const mostSeats = 10_000;
const mostNamed = 150;

const digits = (typed: string) => typed.normalize("NFKC").replace(/[^\d]/g, "");

/** What an admin sends for each kind of application, with its refusals in the language that they read. */
export function applicationForm(language: Language) {
  const { text, lines, day, count, mail, oneOf, say } = askIn(language);

  const party = z.strictObject({
    name: text({ ja: "会社名", en: "the company's name" }),
    department: text({ ja: "部署名", en: "the department" }).optional(),
    postalCode: text({ ja: "郵便番号", en: "the postal code" }, 20)
      .transform((typed) => digits(typed).replace(/^(\d{3})(\d{4})$/, "$1-$2"))
      .refine((code) => /^\d{3}-\d{4}$/.test(code), {
        error: say({
          ja: "郵便番号は7桁の数字で入力してください（例：100-0001）。",
          en: "Give the seven digits of the postal code, such as 100-0001.",
        }),
      }),
    address: z
      .array(text({ ja: "住所", en: "the address" }, 80))
      .min(1, say({ ja: "住所を入力してください。", en: "Give the address." }))
      .max(3, say({ ja: "住所は3行以内で入力してください。", en: "Give at most three lines." })),
    phone: text({ ja: "電話番号", en: "the phone number" }, 20)
      .transform((typed) => typed.normalize("NFKC"))
      .refine((typed) => toE164(typed) !== undefined, {
        error: say({
          ja: "電話番号は市外局番から入力してください（例：03-1234-5678）。",
          en: "Give the phone number with its area code, such as 03-1234-5678.",
        }),
      })
      .optional(),
    corporateNumber: text({ ja: "法人番号", en: "the corporate number" }, 20)
      .transform(digits)
      .refine(isCorporateNumber, {
        error: say({
          ja: "法人番号が正しくありません。13桁の数字をお確かめください。",
          en: "This is no corporate number. Check its 13 digits.",
        }),
      })
      .optional(),
    payerNames: z
      .array(
        text({ ja: "振込名義", en: "the payer's name" }, 100)
          .transform((typed) => halfWidthKana(typed) ?? "")
          .refine((name) => name !== "" && name.length <= 48, {
            error: say({
              ja: "振込名義はカナ・英数字で、半角48文字以内で入力してください（例：カ）サンプルシヨウジ）。",
              en: "Give the payer's name in kana or letters, 48 at most, as the bank prints it.",
            }),
          }),
      )
      .max(5, say({ ja: "振込名義は5件以内で入力してください。", en: "Give at most five payers' names." }))
      .default([]),
  });

  const counts = z
    .strictObject({
      basic: count({ ja: "基本サービスの契約数", en: "the number of accounts" }, 1, mostSeats),
      option: count({ ja: "オプションの契約数", en: "the number with the option" }, 0, mostSeats).default(0),
    })
    .refine(({ basic, option }) => basic < 1 || option <= basic, {
      path: ["option"],
      error: say({
        ja: "オプションは基本サービスの契約数までお申し込みいただけます。",
        en: "The option is for accounts with the basic service: give no more of it than of those.",
      }),
    });

  const login = mail({ ja: "ログインID", en: "the login id" });
  const accounts = z
    .array(z.strictObject({ login, option: z.boolean().default(false) }))
    .max(mostNamed, say({ ja: `${mostNamed}件以内で入力してください。`, en: `Give at most ${mostNamed}.` }));
  const admins = z
    .array(z.strictObject({ name: text({ ja: "管理者の氏名", en: "the admin's name" }), mail: login }))
    .min(1, say({ ja: "管理者を1名以上入力してください。", en: "Name at least one admin." }))
    .max(10, say({ ja: "管理者は10名以内で入力してください。", en: "Name at most ten admins." }));

  const agreed = (statement: Statement) => {
    const { edition, title } = statements[statement];
    return z.literal(
      edition,
      say({
        ja: `「${title.ja}」（${edition}版）への同意が必要です。`,
        en: `You have to agree to “${title.en}” (edition ${edition}).`,
      }),
    );
  };
  const consents = z.strictObject(Object.fromEntries(statementNames.map((name) => [name, agreed(name)])), {
    error: say({ ja: "同意事項をご確認ください。", en: "Say to what you agree." }),
  });

  const note = lines({ ja: "備考", en: "a note" }).optional();
  const dated = { desiredOn: day({ ja: "希望日", en: "the desired day" }), note };
  return z.discriminatedUnion(
    "kind",
    [
      z.strictObject({
        kind: z.literal("new-contract"),
        ...dated,
        party,
        counts,
        accounts: accounts.default([]),
        admins,
        consents,
      }),
      z.strictObject({ kind: z.literal("services"), ...dated, counts, accounts: accounts.default([]), consents }),
      z.strictObject({ kind: z.literal("company"), ...dated, party }),
      z.strictObject({ kind: z.literal("admins"), ...dated, admins }),
      z.strictObject({
        kind: z.literal("cancellation"),
        /** Whoever names the month that was offered because the wished one is too late has confirmed it (TERM-17). */
        month: z
          .string()
          .regex(
            /^20\d{2}-(0[1-9]|1[0-2])$/,
            say({ ja: "解約月は 2026-12 のように入力してください。", en: "Give the last month as 2026-12." }),
          ),
        note,
      }),
      z.strictObject({
        kind: z.literal("account-cancellation"),
        ...dated,
        service: oneOf(
          { ja: "解約するサービス", en: "the service" },
          {
            basic: { ja: "基本サービス（オプションを含む）", en: "Basic service, with its option" },
            option: { ja: "オプションのみ", en: "Option only" },
          },
        ),
        accounts: z
          .array(z.strictObject({ login }))
          .min(1, say({ ja: "対象のアカウントを入力してください。", en: "Name the accounts." }))
          .max(mostNamed, say({ ja: `${mostNamed}件以内で入力してください。`, en: `Give at most ${mostNamed}.` })),
      }),
    ],
    say({ ja: "申込の種類を選んでください。", en: "Choose what you apply for." }),
  );
}

export type ApplicationForm = z.infer<ReturnType<typeof applicationForm>>;
