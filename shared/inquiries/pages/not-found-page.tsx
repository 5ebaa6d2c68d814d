import type { Chrome } from "#shared/look/page.tsx";
import { problemPage } from "#shared/look/problem-page.tsx";

/** What a browser sees under the address of an inquiry that we do not know. */
export const inquiryNotFoundPage = ({ home, ...chrome }: Chrome & { home: string }): string =>
  problemPage({
    ...chrome,
    problem: {
      title: "お問い合わせが見つかりません",
      happened: "アドレスが途中で切れているか、このアドレスのお問い合わせがありません。",
      toDo: "受付メールの「状況を確認する」から、もう一度開いてください。",
    },
    back: { href: home, text: "お問い合わせのページへ" },
  });
