import type { Said } from "./problems.ts";

/** What a schema or one of its checks says when a value does not fit: `z.string().min(1, says({ ja, en }))`. */
export const says = (said: Said) => ({ error: Object.assign(() => undefined, { said }) });
