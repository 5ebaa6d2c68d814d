const day = 86_400_000;

/** The instant so many days before `at`, as Graph writes it. */
export const daysBefore = (at: number, days: number): string => timestamp(at - days * day);

/** The date so many days before `at`, as the usage reports write it. */
export const dateBefore = (at: number, days: number): string => daysBefore(at, days).slice(0, 10);

/** ISO 8601 in UTC without a fraction where there is none. */
export const timestamp = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z");
