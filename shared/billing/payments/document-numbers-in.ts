import { asBanksWrite } from "#shared/contracts/payer-names.ts";

/** The numbers of our documents that a text names, such as INV-202610-0042, also without its hyphens. */
export const documentNumbersIn = (text: string): string[] =>
  [...asBanksWrite(text).matchAll(/(INV|LFS)[^A-Z0-9]?(\d{6})[^A-Z0-9]?(\d{4,})/g)].map(
    ([, prefix, month, serial]) => `${prefix}-${month}-${serial}`,
  );
