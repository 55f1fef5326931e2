import { dateOf } from '../../../languages/dates.ts';
import type { Metadata } from '../../document.ts';
import { languageOfTag } from '../../../languages/detect-language.ts';
import { onOneLine } from '../../../text/lines.ts';
import { type Root, attribute, elementsIn, textIn } from './tree.ts';

/** The metadata in the markup of a page. */
type PageMetadata = Partial<Pick<Metadata, 'language' | 'publisher' | 'date' | 'dateFrom' | 'url'>> & {
  /** Titles, as the page writes them, the best first; with the site's name in them or without. */
  readonly titles: readonly string[];
  readonly site: string | null;
};

/** Chinese government sites use the last two of each (a national standard for their pages). */
const DATE_NAMES = ['article:published_time', 'datepublished', 'dc.date', 'publishdate', 'pubdate'];
const PUBLISHER_NAMES = ['contentsource', 'source'];

/** A date in words is no longer (UTF-16 units). */
const LONGEST_DATE = 60;

/** Kinds of things that JSON-LD describes and that are the page's own document. */
const DOCUMENT_TYPES = /Article|Report|WebPage|BlogPosting|LegalDocument|Legislation/;

/** Reads `<title>`, `<meta>`, `<link rel="canonical">` and JSON-LD. */
export function metadataOf(page: Root): PageMetadata {
  const named = new Map<string, string>();
  let title = '';
  let canonical = '';
  let language = '';
  const linked: Linked = {};
  for (const element of elementsIn(page)) {
    const content = onOneLine(attribute(element, 'content'));
    switch (element.tagName) {
      case 'html':
        language = attribute(element, 'lang') || attribute(element, 'xml:lang');
        break;
      case 'title':
        if (element.namespaceURI.endsWith('xhtml')) title ||= onOneLine(textIn(element));
        break;
      case 'meta':
        for (const key of ['property', 'name', 'itemprop']) {
          const name = attribute(element, key).toLowerCase();
          if (name !== '' && content !== '' && !named.has(name)) named.set(name, content);
        }
        break;
      case 'link':
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel'))) canonical ||= attribute(element, 'href');
        break;
      case 'script':
        if (attribute(element, 'type').toLowerCase() === 'application/ld+json') {
          const { date, publisher } = linkedData(textIn(element));
          linked.date ??= date;
          linked.publisher ??= publisher;
        }
        break;
      default:
        if (/^datepublished$/i.test(attribute(element, 'itemprop')) && !named.has('datepublished')) {
          const date = content || attribute(element, 'datetime') || onOneLine(textIn(element).slice(0, LONGEST_DATE));
          if (dateOf(date) !== null) named.set('datepublished', date);
        }
    }
  }
  const first = (names: readonly string[]) => names.map((name) => named.get(name)).find((value) => value !== undefined);
  const date = [first(DATE_NAMES), linked.date].map((one) => one && dateOf(one)).find(Boolean);
  const url = [canonical, named.get('og:url'), savedFrom(page)].map((one) => one && addressOf(one)).find(Boolean);
  const site = named.get('og:site_name') ?? null;
  const publisher = first(PUBLISHER_NAMES.slice(0, 1)) ?? linked.publisher ?? site ?? first(PUBLISHER_NAMES.slice(1));
  const known = languageOfTag(language);
  return {
    titles: [named.get('og:title'), named.get('articletitle'), title].filter(
      (one) => one !== undefined && one !== '',
    ) as string[],
    site,
    ...(known && { language: known }),
    ...(publisher && addressOf(publisher) === null && { publisher }),
    ...(date && { date, dateFrom: 'markup' }),
    ...(url && { url }),
  };
}

/** A title without the name of the site in front of or behind it. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s*[|_]\s*|\s+[-–—»·]\s+|(?<=\p{Script=Han})-(?=\p{Script=Han})/u);
  const last = parts.at(-1) as string;
  const first = parts[0] as string;
  if (parts.length === 1) return title;
  const isSite = (part: string) => site !== null && part.toLowerCase() === site.toLowerCase();
  if (isSite(first)) return title.slice(title.indexOf(parts[1] as string, first.length));
  // `|` and `_` part nothing but titles from names; a dash may be the title's own.
  const bar = title.search(/\s*[|_]/);
  const cut = bar > 0 ? title.slice(0, bar) : title;
  if (bar > 0 && !isSite(last) && cut.length < 4) return title;
  const dash = /(?:\s+[-–—»·]\s+|(?<=\p{Script=Han})-(?=\p{Script=Han}))(?!.*\s[-–—»·]\s)(.+)$/u.exec(cut);
  if (dash?.[1] === undefined || bar > 0) return cut;
  const isName =
    isSite(dash[1]) ||
    (/^(?:\p{Script=Han}{2,10}|[\p{L}\p{N}. ]{2,20})$/u.test(dash[1]) && dash[1].length * 2 < dash.index);
  return isName ? cut.slice(0, dash.index) : cut;
}

type Linked = { date?: string | undefined; publisher?: string | undefined };

/** The date and the publisher that JSON-LD gives for the page's document. */
function linkedData(json: string): Linked {
  for (const thing of thingsIn(json)) {
    const type = [thing['@type']].flat().join(' ');
    if (!DOCUMENT_TYPES.test(type)) continue;
    const { datePublished: date, publisher } = thing;
    const name = [publisher].flat().map((one) => (isRecord(one) ? one['name'] : one))[0];
    const hasName = typeof name === 'string' && name.trim() !== '';
    if (typeof date !== 'string' && !hasName) continue;
    return { ...(typeof date === 'string' && { date }), ...(hasName && { publisher: onOneLine(name) }) };
  }
  return {};
}

function thingsIn(json: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  const things = [value].flat().filter(isRecord);
  return [...things, ...things.flatMap((thing) => [thing['@graph']].flat().filter(isRecord))];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What browsers write at the top of a page that they save. */
function savedFrom(page: Root): string {
  for (const node of page.childNodes) {
    const address = 'data' in node ? /^\s*saved from url=\(\d+\)(\S+)/.exec(node.data)?.[1] : undefined;
    if (address !== undefined) return address;
  }
  return '';
}

function addressOf(value: string): string | null {
  return /^https?:\/\/[^\s/]+\S*$/i.test(value) && URL.canParse(value) ? value : null;
}
