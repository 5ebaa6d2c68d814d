import { useSearchParams } from "react-router";
import { monthsFrom, thisMonth } from "../money/months.ts";

/** A month in the address; without one that of now, or so many months from it. */
export function useMonth(name: string, from = 0) {
  const [wanted, want] = useSearchParams();
  const pick = (month: string) => {
    const next = new URLSearchParams(wanted);
    next.set(name, month);
    want(next);
  };
  return [wanted.get(name) ?? monthsFrom(thisMonth(), from), pick] as const;
}
