export const nothing = { reason: "", stoppedOn: "", resume: "", scope: "all", basic: "", option: "", note: "" };

/** A stop as it is typed; its fields are empty until they are filled in. */
export type TypedStop = typeof nothing;

/** The same as the door takes it. */
export const stopOf = ({ reason, stoppedOn, resume, scope, basic, option, note }: TypedStop) => ({
  reason: reason || undefined,
  stoppedOn: stoppedOn || undefined,
  canResume: resume === "" ? undefined : resume === "yes",
  note,
  ...(scope === "some" && { counts: { basic: Number(basic), option: Number(option) } }),
});
