/** The standard rate of consumption tax in Japan and the day from which each holds, the newest first. */
const rates: readonly { from: string; percent: number }[] = [
  { from: "2019-10-01", percent: 10 },
  { from: "2014-04-01", percent: 8 },
  { from: "1997-04-01", percent: 5 },
  { from: "1989-04-01", percent: 3 },
];

/** The rate for what is supplied on a day; before 1989 there was no such tax. */
export const taxPercentOn = (day: string): number => rates.find(({ from }) => from <= day)?.percent ?? 0;
