import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Lines of JSON on standard output. Call it with names, codes and counts only: no token, no address, no question. */
export function openLog(level: string): Log {
  return pino({ level, base: null });
}

/**
 * What may be logged of an error. The object itself may not be: Discord's errors hold the interaction's token in
 * their address and the whole message in their body.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const facts: Record<string, unknown> = { error: error.name };
  for (const key of ['code', 'status', 'method'] as const) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' || typeof value === 'number') facts[key] = value;
  }
  // Where a bug is, by our own files and lines. Only whole frames count: the message is in the stack as well, and
  // could quote what a user typed.
  const at = /^ {4}at .*\/((?:src|commands)\/[\w/.-]+:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1];
  if (at !== undefined) facts['at'] = at;
  return facts;
}
