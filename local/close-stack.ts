export type Closing = () => Promise<void>;

/** Closes what was started, the last first. */
export function closeStack() {
  const closers: Closing[] = [];
  const close: Closing = async () => {
    for (let next = closers.pop(); next; next = closers.pop()) await next();
  };
  const push = (closing: Closing) => void closers.push(closing);
  const add = async <Part extends { close(): Promise<void> }>(starting: Promise<Part>): Promise<Part> => {
    const part = await starting;
    push(() => part.close());
    return part;
  };
  return { push, add, close };
}
