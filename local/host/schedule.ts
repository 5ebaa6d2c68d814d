import { CronExpressionParser } from "cron-parser";

/** When a timer is due: the first time after a moment. */
export type Schedule = { next(after: Date): Date };

const value = String.raw`(?:\d{1,2}|[a-z]{3})`;
const element = String.raw`(?:\*|${value}(?:-${value})?)(?:/\d{1,2})?`;
const field = new RegExp(`^${element}(?:,${element})*$`, "i");

/**
 * Reads `{second} {minute} {hour} {day} {month} {weekday}` in UTC. Unlike crontab, day and weekday both have to fit, so
 * the weekday is looked at apart from the rest.
 */
export function parseSchedule(text: string): Schedule {
  const given = text.trim().split(/\s+/);
  const fields = given.length === 5 ? ["0", ...given] : given;
  if (fields.length !== 6 || !fields.every((one) => field.test(one)) || /7/.test(weekdayNumbers(fields[5])))
    throw new Error(`'${text}' is not a schedule of the form {second} {minute} {hour} {day} {month} {weekday}.`);
  const [weekday = "*"] = fields.slice(5);
  const weekdays = new Set<unknown>(CronExpressionParser.parse(`* * * * * ${weekday}`).fields.dayOfWeek.values);
  const expression = CronExpressionParser.parse(`${fields.slice(0, 5).join(" ")} *`, { tz: "UTC" });

  return {
    next(after) {
      expression.reset(after);
      for (;;) {
        const at = expression.next().toDate();
        if (weekdays.has(at.getUTCDay())) return at;
        expression.reset(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 23, 59, 59)));
      }
    },
  };
}

/** Without the steps, where a seven means no Sunday. */
const weekdayNumbers = (weekday = "*") => weekday.replace(/\/\d+/g, "");
