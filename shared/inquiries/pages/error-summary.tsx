import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { type FormErrors, labels } from "./form-errors.ts";

/** Stands first and takes the focus: how many fields to mend, each one a step away. */
export const ErrorSummary = ({ wrong: { fields, others } }: { wrong: FormErrors }) => (
  <div className="wrongs" role="alert" tabIndex={-1} autoFocus>
    <Mark kind="critical" size={18} />
    <div>
      <h2>
        <Settled>{`送信できませんでした。${fields.length > 0 ? `${fields.length}か所を直してください` : ""}`}</Settled>
      </h2>
      <ul>
        {fields.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{labels[name]}</a>
          </li>
        ))}
        {others.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      <p>入力した内容は残っています。添付ファイルだけは、もう一度選んでください。</p>
    </div>
  </div>
);
