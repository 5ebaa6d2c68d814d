import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import type { InquiryStatus } from "#shared/inquiries/inquiry-status.ts";
import { reading } from "#web/api/queries.ts";
import { NotFound } from "#web/app/not-found.tsx";
import { Mark, Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Settled } from "#web/parts/settled.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { PhonePanel } from "../panels/panels.tsx";
import style from "./sent.module.css";

const sentWords = both(
  {
    title: "お問い合わせを受け付けました",
    number: "受付番号",
    waiting: "受付番号をお取りしています…",
    by: (moment: string) => `${moment}までに担当から最初のご回答をお送りします。`,
    mail: "受付番号のメールをお送りしました。追加でお伝えになりたいことは、そのメールへの返信でお送りください。",
    status: "状況を確認する",
    another: "別のお問い合わせを送る",
  },
  {
    title: "We have your inquiry",
    number: "Number",
    waiting: "It is being given its number…",
    by: (moment: string) => `You get our first answer by ${moment}.`,
    mail: "You get a mail with its number. To add something, answer that mail.",
    status: "See how it stands",
    another: "Ask something else",
  },
);

const pause = 1000;

/** An inquiry has arrived; its number is shown as soon as it has one. */
export function Sent() {
  const words = useWords(sentWords);
  const language = useLanguage();
  const [query] = useSearchParams();
  const id = query.get("id") ?? "";
  const acceptedAt = query.get("acceptedAt") ?? "";
  const { data, error } = useQuery({
    ...reading<InquiryStatus>(`/inquiries/${id}`, { acceptedAt }, language),
    enabled: id !== "",
    refetchInterval: ({ state }) => (state.data?.value.state === "accepted" ? pause : false),
  });
  const status = data?.value.state === "accepted" ? undefined : data?.value;
  if (id === "") return <NotFound />;
  if (error)
    return (
      <Page title={words.title} isBare>
        <Refusal error={error} />
      </Page>
    );
  return (
    <Page title={words.title} isBare>
      <div className={`card ${style["sent"]}`}>
        <p className={style["title"]} aria-hidden="true">
          <Mark kind="done" size={24} />
          {words.title}
        </p>
        <div role="status">
          {status ? (
            <>
              <p>
                {words.number} <b className={style["number"]}>{status.number}</b>
              </p>
              <p className={style["by"]}>
                <Settled>{words.by(dayAndTime(status.firstReplyBy, language))}</Settled>
              </p>
            </>
          ) : (
            <Status kind="waiting">{words.waiting}</Status>
          )}
        </div>
        <p>{words.mail}</p>
        <p className={style["ways"]}>
          <Link to={`/inquiries/${id}?${new URLSearchParams({ acceptedAt })}`}>{words.status}</Link>
          <Link to="/">{words.another}</Link>
        </p>
      </div>
      <div className={style["phone"]}>
        <PhonePanel />
      </div>
    </Page>
  );
}
