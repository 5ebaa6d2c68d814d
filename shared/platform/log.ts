import type { Log, LogFields } from "./platform.ts";

/** What Functions' invocation context offers for logging. */
export type LogWriter = Record<keyof Log, (line: string) => void>;

/** A log that writes to an invocation's own log: the sentence, then its fields as JSON. */
export const logTo = (writer: LogWriter): Log =>
  eachLevel((level) => (message, fields) => writer[level](fields ? `${message} ${JSON.stringify(fields)}` : message));

/** A log for what happens outside any invocation: one JSON object on each line. */
export const consoleLog = (write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log =>
  eachLevel((level) => (message, fields) => write(JSON.stringify({ level, message, ...fields })));

const eachLevel = (at: (level: keyof Log) => (message: string, fields?: LogFields) => void): Log => ({
  debug: at("debug"),
  info: at("info"),
  warn: at("warn"),
  error: at("error"),
});
