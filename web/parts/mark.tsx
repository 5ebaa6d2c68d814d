import { Mark as Drawn, type MarkKind } from "#shared/look/marks.tsx";
import { markColours } from "#web/app/theme.ts";
import style from "./mark.module.css";

export type { MarkKind };

/** The mark of a meaning, beside its word. */
export const Mark = ({ kind, size = 16 }: { kind: MarkKind; size?: number }) => (
  <Drawn kind={kind} size={size} colours={markColours} />
);

/** A state as mark and word. */
export const Status = ({ kind, children }: { kind: MarkKind; children: string }) => (
  <span className={`${style["status"]} ${style[kind] ?? ""}`}>
    <Mark kind={kind} />
    <span>{children}</span>
  </span>
);
