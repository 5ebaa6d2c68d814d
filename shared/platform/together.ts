/**
 * Joins calls: what is wanted while earlier work is under way is worked on together next, `most` at a time and in the order
 * in which it came. Each caller hears of its own; when the work fails, all who waited for it do.
 */
export function together<Wanted, Got>(
  most: number,
  work: (wanted: readonly Wanted[]) => Promise<readonly Got[]>,
): (wanted: Wanted) => Promise<Got> {
  let waiting: { wanted: Wanted; resolve: (got: Promise<Got>) => void }[] = [];
  let isBusy = false;

  async function workOff(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      const turn = waiting.slice(0, most);
      waiting = waiting.slice(most);
      const done = work(turn.map(({ wanted }) => wanted));
      for (const [index, { resolve }] of turn.entries()) resolve(done.then((got) => nth(got, index)));
      await done.catch(() => undefined);
    }
    isBusy = false;
  }

  return (wanted) =>
    new Promise<Got>((resolve) => {
      waiting.push({ wanted, resolve });
      if (!isBusy) void workOff();
    });
}

function nth<Got>(got: readonly Got[], index: number): Got {
  const one = got[index];
  if (one === undefined) throw new Error("Work that was done together has not answered all who wanted it.");
  return one;
}
