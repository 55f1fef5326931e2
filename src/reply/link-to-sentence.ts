/** The longest address of a link button of Discord, in characters. */
const LONGEST_URL = 512;

/** Endings of addresses of files that browsers do not show as text. */
const NO_PAGE = /\.(?:docx?|odt|rtf|xlsx?|pptx?|zip|epub)$/i;

/**
 * An address that opens at a sentence: on a web page by a text fragment (WICG, Scroll To Text Fragment), in a PDF on its
 * page. Where neither is possible, the address as it is; null for what is no web address.
 * @param page from 1; null where there is none
 */
export function linkToSentence(address: string | null, sentence: string, page: number | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.href.length > LONGEST_URL) return null;
  const fragment = fragmentFor(url, sentence, page);
  const whole = `${url.href}${fragment}`;
  return whole.length <= LONGEST_URL ? whole : url.href;
}

function fragmentFor(url: URL, sentence: string, page: number | null): string {
  if (/\.pdf$/i.test(url.pathname)) return page === null || url.hash !== '' ? '' : `#page=${page}`;
  const text = sentence.replace(/\s+/gu, ' ').trim();
  if (text === '' || NO_PAGE.test(url.pathname)) return '';
  const directive = `${url.hash === '' ? '#' : ''}:~:text=`;
  const room = LONGEST_URL - url.href.length - directive.length;
  if (encoded(text).length <= room) return `${directive}${encoded(text)}`;
  // Too long to be given in full: from its first words to its last.
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const half = Math.floor((room - 1) / 2);
  const [start, end] = [beginning(words, half), beginning(words.toReversed(), half, (a, b) => b + a)];
  return start === '' || end === '' ? '' : `${directive}${encoded(start)},${encoded(end)}`;
}

/** As many words as fit into `room` characters, encoded. */
function beginning(words: readonly string[], room: number, join = (a: string, b: string) => a + b): string {
  let text = '';
  for (const word of words) {
    if (encoded(join(text, word).trim()).length > room) break;
    text = join(text, word);
  }
  return text.trim();
}

/** In a text fragment a hyphen has a meaning, beside the characters that have one in every address. */
function encoded(text: string): string {
  // Half a surrogate pair cannot be encoded, and no page has one.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D');
}
