import type { Refuse } from "./known.ts";
import { refusals } from "./refusals.ts";

/** Nobody is named twice in a list. */
export function refuseTwice(logins: readonly string[], list: string, refuse: Refuse, field = "login"): void {
  for (const [index, login] of logins.entries())
    if (logins.indexOf(login) < index) refuse(`${list}/${index}/${field}`, refusals.twice);
}
