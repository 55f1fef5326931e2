/**
 * Remembers what a pure function gives for each key. It forgets all when it has `most` of them, so that what comes from
 * outside cannot fill the memory.
 */
export function memoize<Key extends string, T extends object>(
  make: (key: Key) => T,
  most = Number.POSITIVE_INFINITY,
): (key: Key) => T {
  const memo = new Map<Key, T>();
  return (key) => {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (memo.size >= most) memo.clear();
    memo.set(key, made);
    return made;
  };
}
