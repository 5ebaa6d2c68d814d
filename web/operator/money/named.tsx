import type { ReactNode } from "react";
import style from "./money.module.css";

/** A cell with its head beside it on a phone, where the rows of a table are stacked and its heads are not seen. */
export const Named = ({ by, children }: { by: string; children: ReactNode }) => (
  <>
    <span className={style["named"]}>{by}</span>
    {children}
  </>
);
