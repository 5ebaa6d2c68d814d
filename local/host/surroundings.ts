import { isMainThread } from "node:worker_threads";

/** Gives the process the environment and the working directory that the app expects; the answer takes them back. */
export function enter(appFolder: string, environment: Record<string, string>): () => void {
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  const folder = process.cwd();
  Object.assign(process.env, environment);
  // Only the main thread has a working directory of its own.
  if (isMainThread) process.chdir(appFolder);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    if (isMainThread) process.chdir(folder);
  };
}
