type Step = () => unknown;

/** What has to be undone at the end, last things first; one that fails keeps none of the others from being done. */
export type Teardown = { add(step: Step): void; run(): Promise<void> };

export function createTeardown(): Teardown {
  const steps: Step[] = [];
  let ended: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, "The host did not stop cleanly.");
  }

  return {
    add: (step) => void steps.push(step),
    run: () => (ended ??= runAll()),
  };
}
