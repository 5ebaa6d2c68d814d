/** Makes something when it is first asked for, and then keeps it. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** An object each of whose properties is made when it is first read; there is a maker for each, so that none is missing. */
export function lazyObject<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(object, name, { get: lazily(make), enumerable: true });
  }
  return object as T;
}
