import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
import { Mark, type MarkKind } from "#shared/look/marks.tsx";
import { type Chrome, renderPage } from "#shared/look/page.tsx";
import { Settled } from "#shared/look/settled.tsx";
import type { Inquiry } from "../model.ts";
import { HoursPanel, PhonePanel } from "./panels.tsx";

/** Nothing that a customer wrote and nobody's name: whoever has the address sees the page. */
type ShownInquiry = Pick<Inquiry, "number" | "state" | "receivedAt" | "firstReplyBy">;

/** `inquiry` is missing while it waits for its number. */
export type InquiryStatusProps = Chrome & { phone: string; inquiry?: ShownInquiry };

const states: Record<Inquiry["state"], { word: string; mark: MarkKind; heading: string; next: string }> = {
  new: {
    word: "受付済み",
    mark: "done",
    heading: "お問い合わせを受け付けました",
    next: "内容を確認し、担当から最初のご回答をメールでお送りします。",
  },
  inProgress: {
    word: "対応中",
    mark: "running",
    heading: "お問い合わせに対応しています",
    next: "担当が対応しています。続きはメールでお送りします。",
  },
  waitingForRequester: {
    word: "ご返信待ち",
    mark: "waiting",
    heading: "ご返信をお待ちしています",
    next: "担当からのメールにご返信ください。ご返信をいただくと、対応を続けます。",
  },
  resolved: {
    word: "解決済み",
    mark: "done",
    heading: "お問い合わせへの対応を終えました",
    next: "解決していないときは、メールにご返信ください。対応を再開します。",
  },
  closed: {
    word: "完了",
    mark: "done",
    heading: "お問い合わせは完了しました",
    next: "続きがあるときは、メールにご返信ください。",
  },
  reopened: {
    word: "再開",
    mark: "running",
    heading: "お問い合わせへの対応を再開しました",
    next: "担当が内容を確認し、続きをメールでお送りします。",
  },
};

/** The page to which the form leads, and where its sender sees how things stand. */
export function inquiryStatusPage({ phone, inquiry, ...chrome }: InquiryStatusProps): string {
  const panels = (
    <div className="panels">
      <PhonePanel phone={phone} />
      <HoursPanel />
    </div>
  );
  if (!inquiry)
    return renderPage({
      chrome,
      title: "受け付けました。番号を割り当てています",
      refreshSeconds: 3,
      children: (
        <div className="desk">
          <Waiting />
          {panels}
        </div>
      ),
    });
  return renderPage({
    chrome,
    title: `${states[inquiry.state].word} ${inquiry.number}`,
    children: (
      <div className="desk">
        <Ticket {...inquiry} />
        {panels}
      </div>
    ),
  });
}

const Waiting = () => (
  <div className="card ticket">
    <p className="state">
      <Mark kind="running" size={18} />
      <span>受付中</span>
    </p>
    <h1>受け付けました。番号を割り当てています</h1>
    <p className="lead">内容は保存してあります。番号が決まると、このページに表示します（3秒ごとに確認しています）。</p>
    <p>
      <a href="">今すぐ表示を新しくする</a>
    </p>
  </div>
);

const Ticket = ({ number, state, receivedAt, firstReplyBy }: ShownInquiry) => (
  <div className="card ticket">
    <p className="state">
      <Mark kind={states[state].mark} size={18} />
      <span>{states[state].word}</span>
    </p>
    <h1>{states[state].heading}</h1>
    <dl className="due">
      <dt>初回のご回答予定</dt>
      <dd>
        <Settled>{`${dateAndTime(Temporal.Instant.from(firstReplyBy))}まで`}</Settled>
      </dd>
    </dl>
    <dl className="facts">
      <dt>受付番号</dt>
      <dd>{number}</dd>
      <dt>受付日時</dt>
      <dd>
        <Settled>{yearAndTime(receivedAt)}</Settled>
      </dd>
    </dl>
    <h2>これからの流れ</h2>
    <p>{states[state].next}受付メールが届かないときは、迷惑メールのフォルダーをご確認ください。</p>
    <h2>情報を追加するとき</h2>
    <p>受付メールにそのままご返信ください。画面写真も添付できます。件名の番号は消さずにお送りください。</p>
    <p className="quiet">
      このページは、アドレスを知っている方が表示できます。お名前とお問い合わせの内容は載せていません。
    </p>
  </div>
);

function yearAndTime(moment: string): string {
  const at = Temporal.Instant.from(moment);
  return `${inJapan(at).year}年${dateAndTime(at)}`;
}
