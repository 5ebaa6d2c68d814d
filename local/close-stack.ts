/** Closes what was started, the last first. */
export function closeStack() {
  const closers: (() => Promise<void>)[] = [];
  return {
    push: (close: () => Promise<void>) => void closers.push(close),
    async add<Part extends { close(): Promise<void> }>(starting: Promise<Part>): Promise<Part> {
      const part = await starting;
      closers.push(() => part.close());
      return part;
    },
    async close() {
      for (let close = closers.pop(); close; close = closers.pop()) await close();
    },
  };
}
