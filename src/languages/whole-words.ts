/** A pattern that matches only between the borders of words of an alphabet. */
export function wholeWords(source: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
}
