const atOnce = 16;

/** Does the same for each of many things, so many at a time, and keeps their order. */
export async function inTurns<Thing, Done>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < things.length; from += atOnce)
    done.push(...(await Promise.all(things.slice(from, from + atOnce).map(work))));
  return done;
}
