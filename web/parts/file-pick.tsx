import { Field } from "./field.tsx";

type FilePickProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  onPick: (file: File | undefined) => void;
};

/** Picks a filled-in workbook. */
export const WorkbookPick = ({ label, help, error, onPick }: FilePickProps) => (
  <Field label={label} need="need" {...(help !== undefined && { help })} error={error}>
    {(control) => (
      <input {...control} type="file" accept=".xlsx" onChange={({ target }) => onPick(target.files?.[0])} />
    )}
  </Field>
);
