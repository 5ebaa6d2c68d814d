/** Makes something when it is first asked for, and only once; what failed is tried again by the next who asks. */
export type Once<T> = (() => Promise<T>) & { made(): Promise<T> | undefined };

export function once<T>(make: () => Promise<T>): Once<T> {
  let making: Promise<T> | undefined;
  const ask = () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
  return Object.assign(ask, { made: () => making });
}

/** As `once`, for each key. */
export function oncePer<Key, T>(make: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const asked = new Map<Key, Once<T>>();
  return (key) => {
    const ask = asked.get(key) ?? once(() => make(key));
    asked.set(key, ask);
    return ask();
  };
}
