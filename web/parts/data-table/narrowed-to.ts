/** The query under which a table shows only rows with these values in the columns of these English titles. */
export const narrowedTo = (wanted: Readonly<Record<string, string>>, rest: Readonly<Record<string, string>> = {}) =>
  `?${new URLSearchParams({ ...rest, where: new URLSearchParams(wanted).toString() })}`;
