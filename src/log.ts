import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Lines of JSON on standard output. Call it with names, codes and counts only: no token, no address, no question. */
export function openLog(level: string): Log {
  return pino({ level, base: null });
}

/**
 * What may be told of an error. The object itself may not be logged: Discord's errors hold the interaction's token in
 * their address and the whole message in their body.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const facts: Record<string, unknown> = { error: error.name };
  for (const key of ['code', 'status', 'method'] as const) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' || typeof value === 'number') facts[key] = value;
  }
  // Where a bug is, by our own files and lines; the message could quote what a user typed.
  const at = (error.stack ?? '').split('\n').find((line) => /\/(?:src|commands)\//.test(line));
  if (at) facts['at'] = at.replace(/^.*\/((?:src|commands)\/.*?)\)?$/, '$1');
  return facts;
}
