/** How long (ms) one piece of work may keep everything else waiting: Discord's heartbeat, other questions. */
const LONGEST_RUN = 12;

/** Long work calls this often: it gives a promise to wait for when others are due, else nothing. */
export function pacer(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_RUN) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
