import { Fragment, type ReactNode } from "react";
import { Mark, type MarkKind } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import type { Rich } from "../words.ts";

/** Running text whose answer stands in bold. */
export const RichText = ({ text }: { text: Rich }) =>
  text.map((piece) =>
    typeof piece === "string" ? (
      <Settled key={piece}>{piece}</Settled>
    ) : (
      <strong key={piece.strong}>
        <Settled>{piece.strong}</Settled>
      </strong>
    ),
  );

/** A state in its colour, with its mark and its word. */
export const Status = ({ kind, children }: { kind: MarkKind; children: string }) => (
  <span className={`st ${kind}`}>
    <Mark kind={kind} size={11} />
    <span>
      <Settled>{children}</Settled>
    </span>
  </span>
);

/** What could not be read: dashed and grey, never mistaken for good news. */
export const Missing = ({ kind, title, children }: { kind: MarkKind; title: string; children: ReactNode }) => (
  <div className="missing block">
    <p>
      <Mark kind={kind} size={13} /> <b>{title}</b>
    </p>
    {children}
  </div>
);

/** A name that may break after its underscores, where it is a part number. */
export const Breakable = ({ children }: { children: string }) =>
  children.split("_").map((part, index) => (
    <Fragment key={`${index}${part}`}>
      {index > 0 && (
        <>
          _<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));

/** A number in a column; zero steps back. */
export const NumberCell = ({ value, children }: { value: number; children: ReactNode }) => (
  <td className={value === 0 ? "num zero" : "num"}>{children}</td>
);

/** A table head whose lines are broken where the words say. */
export const Head = ({ children, className }: { children: string; className?: string }) => (
  <th className={className} scope="col">
    {children.split("\n").map((line) => (
      <span className="line" key={line}>
        {line}
      </span>
    ))}
  </th>
);
