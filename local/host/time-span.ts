import * as z from "zod";

const pattern = /^(?:(\d+)\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:\.\d{1,7})?))?$/;

/** A .NET time span such as `00:05:00` or `1.12:00:00`, as milliseconds. */
export const TimeSpan = z
  .string()
  .regex(pattern, "is not a time span such as 00:05:00")
  .transform((text) => {
    const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = pattern.exec(text) ?? [];
    return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  });
