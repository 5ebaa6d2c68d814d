import { fileSize } from "#shared/look/file-size.ts";
import { Mark } from "#shared/look/marks.tsx";
import { maxFileBytes } from "../file-rules.ts";
import type { Impact } from "../model.ts";
import { FaqSuggestions } from "./faq-suggestions.tsx";
import { described, Field, type FieldFrame, Need, TextField, Wrong } from "./field.tsx";
import { type FieldName, type FormErrors, labels } from "./form-errors.ts";
import type { InquiryFormValues } from "./form-values.ts";

type FieldsProps = { values: InquiryFormValues; wrong: FormErrors; wasRefused: boolean };

/** How an inquiry weighs on the sender's work, in the words of the page. */
const impacts: Record<Impact, { title: string; meaning: string }> = {
  blocked: { title: "仕事が止まっている", meaning: "ほかに方法がない" },
  degraded: { title: "支障がある", meaning: "続けられるが不便" },
  question: { title: "質問・相談", meaning: "急ぎではない" },
};

const limits = { subject: 100, description: 4000, name: 60, replyTo: 254, files: 10 };

/** The fields of an inquiry, named as `POST /api/inquiries` reads them. */
export function InquiryFields({ values, wrong, wasRefused }: FieldsProps) {
  const frame = (id: FieldName, isRequired: boolean, help?: string): FieldFrame => ({
    id,
    label: labels[id],
    isRequired,
    errors: wrong.of(id),
    ...(help !== undefined && { help }),
  });
  const description = frame(
    "description",
    true,
    `いつから、何をしたとき、何と表示されたか。わかる範囲でかまいません（${limits.description.toLocaleString("en")}文字まで）`,
  );
  return (
    <>
      <TextField
        frame={frame("subject", true, `ひとことで書いてください（${limits.subject}文字まで）`)}
        maxLength={limits.subject}
        defaultValue={values.subject}
      />
      <FaqSuggestions />
      <Field frame={description}>
        <textarea
          className="input"
          id={description.id}
          name={description.id}
          required
          maxLength={limits.description}
          rows={4}
          defaultValue={values.description}
          {...described(description)}
        />
      </Field>
      <ImpactChoice frame={frame("impact", true)} chosen={values.impact} />
      <AttachmentField
        frame={frame(
          "attachments",
          false,
          `画面写真があると、早くご回答できます。${limits.files}個まで、1個${fileSize(maxFileBytes)}まで`,
        )}
        wasRefused={wasRefused}
      />
      <div className="pair">
        <TextField frame={frame("name", true)} maxLength={limits.name} autoComplete="name" defaultValue={values.name} />
        <TextField
          frame={frame("replyTo", true)}
          type="email"
          maxLength={limits.replyTo}
          autoComplete="email"
          defaultValue={values.replyTo}
        />
      </div>
      <ConfidentialCheck frame={frame("isConfidential", false)} isChecked={values.isConfidential ?? false} />
    </>
  );
}

const ImpactChoice = ({ frame, chosen }: { frame: FieldFrame; chosen: string | undefined }) => (
  <fieldset className="field" role="radiogroup" {...described(frame)}>
    <legend>
      {frame.label}
      <Need isRequired />
    </legend>
    <div className="choices">
      {Object.entries(impacts).map(([value, { title, meaning }], index) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            id={index === 0 ? frame.id : `${frame.id}-${value}`}
            name={frame.id}
            value={value}
            required
            defaultChecked={value === chosen}
          />
          <span>
            <b>{title}</b>
            <small>{meaning}</small>
          </span>
        </label>
      ))}
    </div>
    <Wrong id={frame.id} errors={frame.errors} />
  </fieldset>
);

/** A browser gives a file back only to the person who chose it, so after a refusal the page asks for the files again. */
const AttachmentField = ({ frame, wasRefused }: { frame: FieldFrame; wasRefused: boolean }) => (
  <Field frame={frame}>
    {wasRefused && (
      <p className="again" id={`${frame.id}-again`}>
        <Mark kind="info" size={15} />
        <span>添付ファイルは保存されていません。必要なものをもう一度選んでください</span>
      </p>
    )}
    <input
      className="input files"
      id={frame.id}
      name={frame.id}
      type="file"
      multiple
      {...described(frame, ...(wasRefused ? [`${frame.id}-again`] : []))}
    />
  </Field>
);

const ConfidentialCheck = ({ frame, isChecked }: { frame: FieldFrame; isChecked: boolean }) => (
  <>
    <label className="check">
      <input type="checkbox" id={frame.id} name={frame.id} defaultChecked={isChecked} {...described(frame)} />
      <span>
        <b>{frame.label}</b>
        <small>通常は、同じ会社の方が履歴を見られます。選ぶと、ご本人と管理者だけが見られます</small>
      </span>
    </label>
    <Wrong id={frame.id} errors={frame.errors} />
  </>
);
