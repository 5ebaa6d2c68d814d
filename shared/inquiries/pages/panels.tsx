import { japan } from "#shared/calendar/calendars.ts";
import { PhoneIcon } from "#shared/look/logo.tsx";
import { openingHours } from "#shared/look/opening-hours.ts";
import { Settled } from "#shared/look/settled.tsx";

const hours = openingHours(japan.hours);

/** For those whose PC is what is broken (SUP-06). */
export const PhonePanel = ({ phone }: { phone: string }) => (
  <section className="card panel phone" aria-labelledby="phone-title">
    <h2 id="phone-title">
      <PhoneIcon />
      <span>PCやネットワークが使えないとき</span>
    </h2>
    <a className="number" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
      {phone}
    </a>
    <p className="quiet">
      <Settled>{`緊急電話は営業日に24時間受け付けます。対応は${hours}です。`}</Settled>
    </p>
  </section>
);

export const HoursPanel = () => (
  <section className="card panel hours" aria-labelledby="hours-title">
    <h2 id="hours-title">対応時間</h2>
    <dl>
      <dt>フォーム・メール</dt>
      <dd>
        <Settled>24時間受付</Settled>
      </dd>
      <dt>ご回答</dt>
      <dd>営業日の{hours}</dd>
      <dt>休業日</dt>
      <dd>
        <Settled>土日・祝日、12月29日〜1月3日</Settled>
      </dd>
    </dl>
  </section>
);
