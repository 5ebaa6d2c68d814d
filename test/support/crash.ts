import type { Graph, Platform } from "#shared/platform/platform.ts";

type Experiment<World> = {
  /** Something of its own to work on for each crash, so that what one run leaves is not there for the next. */
  prepare(): Promise<World>;
  work(platform: Platform, world: World): Promise<void>;
  observe(world: World): Promise<unknown>;
};

/**
 * Kills a worker at every point at which it touches the outside, before the effect (it never happens) and after it (it
 * happens, nobody hears of it), and each time has a living worker do the same work again, as the queue would.
 */
export async function surviveEveryCrash<World>(platform: Platform, experiment: Experiment<World>) {
  const calm = await experiment.prepare();
  await experiment.work(platform, calm);
  const undisturbed = await experiment.observe(calm);

  const outcomes: { at: number; when: "before" | "after"; effect: string; outcome: unknown }[] = [];
  for (let at = 1; ; at += 1)
    for (const when of ["before", "after"] as const) {
      const world = await experiment.prepare();
      const effect = await dieAt(platform, at, when, (mortal) => experiment.work(mortal, world));
      if (effect === undefined) return { undisturbed, outcomes };
      await experiment.work(platform, world);
      outcomes.push({ at, when, effect, outcome: await experiment.observe(world) });
    }
}

/** The effect at which the worker died, or nothing when it had ended before. */
export async function dieAt(
  platform: Platform,
  at: number,
  when: "before" | "after",
  work: (mortal: Platform) => Promise<void>,
): Promise<string | undefined> {
  let effects = 0;
  let isDead = false;
  const deaths: ((effect: string) => void)[] = [];
  const death = new Promise<string>((resolve) => deaths.push(resolve));
  const die = (effect: string) => {
    isDead = true;
    for (const told of deaths) told(effect);
  };
  const onEffect: OnEffect = async (name, perform) => {
    if (isDead) return never();
    effects += 1;
    const isTheLast = effects === at;
    if (isTheLast && when === "before") die(name);
    if (isDead) return never();
    const result = await perform();
    if (isTheLast) die(name);
    return isDead ? never() : result;
  };
  const ended = work(watchedPlatform(platform, onEffect)).then(() => undefined);
  return Promise.race([death, ended]);
}

/** A process that ends settles none of its promises. */
const never = () => new Promise<never>(() => {});

type OnEffect = <T>(name: string, perform: () => Promise<T>) => Promise<T>;

export function watchedPlatform(platform: Platform, onEffect: OnEffect): Platform {
  return {
    ...platform,
    bus: watched("bus", platform.bus, onEffect),
    tables: watched("tables", platform.tables, onEffect),
    blobs: {
      ...watched("blobs", platform.blobs, onEffect),
      stage: (container, name) => watched("staged", platform.blobs.stage(container, name), onEffect),
    },
    topic: watched("topic", platform.topic, onEffect),
    teams: watched("teams", platform.teams, onEffect),
    printer: watched("printer", platform.printer, onEffect),
    graph: (tenant) => {
      const graph = platform.graph(tenant);
      return { ...watched("graph", graph, onEffect), list: watchedList(graph, onEffect) };
    },
    changes: (tenant) => {
      const graph = platform.changes(tenant);
      return { ...watched("changes", graph, onEffect), list: watchedList(graph, onEffect) };
    },
  };
}

const watched = <Part extends object>(name: string, part: Part, onEffect: OnEffect): Part =>
  new Proxy(part, {
    get(target, method) {
      const original: unknown = Reflect.get(target, method);
      if (typeof original !== "function") return original;
      return (...args: unknown[]) => onEffect(`${name}.${String(method)}`, () => Reflect.apply(original, target, args));
    },
  });

/** Items of one page come without asking again, so only the first and the end count as effects. */
const watchedList = <Path extends string>(graph: Graph<Path>, onEffect: OnEffect): Graph<Path>["list"] =>
  async function* (path, item, options) {
    const items = graph.list(path, item, options)[Symbol.asyncIterator]();
    let next = await onEffect("graph.list begins", () => items.next());
    while (!next.done) {
      yield next.value;
      next = await items.next();
    }
    await onEffect("graph.list ends", async () => undefined);
  };
