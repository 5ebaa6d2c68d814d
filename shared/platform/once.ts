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
export const oncePer = <Key, T>(make: (key: Key) => Promise<T>): ((key: Key) => Promise<T>) => {
  const asks = perKey((key: Key) => once(() => make(key)));
  return (key) => asks(key)();
};

/** What belongs to a key, made when it is first asked for. */
export function perKey<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const one = made.get(key) ?? make(key);
    made.set(key, one);
    return one;
  };
}
