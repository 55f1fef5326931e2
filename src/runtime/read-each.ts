import { pacer } from './pacer.ts';

/**
 * Reads things out of each of some sources, giving way to others in between. What was read before is not read again.
 * A source that cannot be read has nothing, and keeps nobody from the others.
 * @param read may be paused wherever it yields
 * @param onFailure is told of a source that could not be read, and why; without it, such a source throws
 */
export async function readEach<Source extends object, Item>(
  sources: readonly Source[],
  known: WeakMap<Source, readonly Item[]>,
  read: (source: Source) => Generator<undefined, readonly Item[]>,
  onFailure: (source: Source, error: unknown) => void = rethrow,
): Promise<Item[]> {
  const pause = pacer();
  const items: Item[] = [];
  for (const source of sources) {
    let own = known.get(source);
    if (own === undefined) {
      try {
        const reading = read(source);
        let step = reading.next();
        while (step.done !== true) {
          await pause();
          step = reading.next();
        }
        own = step.value;
      } catch (error) {
        onFailure(source, error);
        own = [];
      }
      known.set(source, own);
    }
    for (const item of own) items.push(item);
  }
  return items;
}

function rethrow(_: object, error: unknown): never {
  throw error;
}
