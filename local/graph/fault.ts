/** Answers matching requests with `status`, or as usual but late or spoiled when there is none or it is 200. */
export type Fault = {
  tenant?: string;
  /** A string matches anywhere in the path and query as sent. */
  path: RegExp | string;
  method?: string;
  status?: number;
  spoil?: Spoil;
  /** The column that `missing-column` takes out of a report; the one with the storage in use when left out. */
  column?: string;
  code?: string;
  retryAfter?: string;
  times?: number;
  delayMs?: number;
};

/** How an answer is made worse than Graph's schema allows, or than a reader may expect. */
export type Spoil =
  | "malformed"
  | "truncated"
  | "repeated-next-link"
  | "foreign-next-link"
  | "large-numbers"
  | "offset-times"
  | "unknown-severity"
  | "missing-column"
  | "without-mark";
