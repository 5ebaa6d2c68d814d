import { Settled } from "#shared/look/settled.tsx";
import type { Line } from "../model.ts";
import type { Part } from "./billing-pages.tsx";
import { plain } from "./figures.ts";
import type { InvoiceWords } from "./words.ts";

const numeric = new Set([0, 2, 4, 5, 6]);

/** What is charged, line by line; its head stands on every page. */
export const LineTable = ({ document, words }: Part) => (
  <table className={document.lines.length > 12 ? "lines many" : "lines"}>
    <thead>
      <tr>
        {words.heads.map((head, index) => (
          <th
            key={head}
            scope="col"
            className={[numeric.has(index) && "num", index === 0 && "no"].filter(Boolean).join(" ")}
          >
            {head.split("\n").map((line) => (
              <span className="line" key={line}>
                {line}
              </span>
            ))}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {document.lines.map((line, index) => (
        <LineRow key={`${index}${line.title}`} line={line} at={index + 1} words={words} />
      ))}
    </tbody>
  </table>
);

const LineRow = ({ line, at, words }: { line: Line; at: number; words: InvoiceWords }) => (
  <tr>
    <td className="num no">{at}</td>
    <td>
      <b>
        <Settled>{line.title}</Settled>
      </b>
      {line.detail && (
        <span className="sub">
          <Settled>{line.detail}</Settled>
        </span>
      )}
    </td>
    <td className="num">{plain(line.quantity)}</td>
    <td className="unit">{line.unit}</td>
    <td className="num">{plain(line.unitYen)}</td>
    <td className="num">{line.taxPercent === null ? words.outside : `${line.taxPercent}%`}</td>
    <td className="num">{plain(line.amountYen)}</td>
  </tr>
);
