import { type Element, attribute } from '../formats/html/tree.ts';

/** How much (UTF-16 units) of an element's classes is looked at. */
const LONGEST_NAMES = 500;

const BY_TAG: Readonly<Record<string, string>> = {
  nav: 'menu',
  aside: 'beside the article',
  footer: 'page footer',
  header: 'page header',
  form: 'form',
  search: 'form',
  menu: 'menu',
  select: 'form',
  textarea: 'form',
  dialog: 'dialog',
};

const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  toolbar: 'share bar or counter',
  complementary: 'beside the article',
  contentinfo: 'page footer',
  banner: 'page header',
  search: 'form',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

/** Whole words of classes and ids that sites use for boilerplate; a hint, never a proof. */
const BY_NAME: readonly { readonly words: RegExp; readonly why: string }[] = [
  { words: /^(?:related|recommend\w*|similar|teasers?|readmore|hotnews|xgxw|seealso)$/, why: 'related links' },
  { words: /^(?:nav|navbar|navigation|menu|topbar|submenu|tabs|navbox|catlinks|toc|hatnote)$/, why: 'menu' },
  { words: /^(?:breadcrumbs?|crumbs?|path|position|location)$/, why: 'breadcrumb' },
  {
    words: /^(?:share|sharing|shares|social|socials|fenxiang|toolbar|print|likes?|views|counters?|rating)$/,
    why: 'share bar or counter',
  },
  { words: /^(?:comments?|disqus|pinglun|replies)$/, why: 'comments' },
  { words: /^(?:subscribe|subscription|newsletter|telegram)$/, why: 'subscription' },
  { words: /^(?:cookies?|gdpr|consent)$/, why: 'cookie note' },
  { words: /^(?:ads?|adv|advert|advertisement|promo|sponsored|banner|popup|modal)$/, why: 'advertisement' },
  { words: /^(?:copyright|footer|disclaimer)$/, why: 'page footer' },
  { words: /^(?:sidebar|aside|widgets?)$/, why: 'beside the article' },
  { words: /^(?:tags?|keywords)$/, why: 'tags' },
  { words: /^(?:author|authors|byline|bio|editor|zebian)$/, why: 'credits' },
  { words: /^(?:meta|bottommeta|postmeta)$/, why: 'about the page' },
  { words: /^(?:ticker|currency|rates|quotes|weather|kurs)$/, why: 'ticker' },
  { words: /^(?:pager|pagination|paging|pages|prev|next)$/, why: 'menu' },
];

/** What a tag, a role or a name says of an element. */
export type ElementHint = {
  readonly why: string;
  /** Only a class or an id says it; is it the word and nothing else? */
  readonly isHint: boolean;
  readonly isWhole: boolean;
};

/** What kind of boilerplate an element is by its tag or role, or, as a hint, by its class or id. */
export function boilerplateOf(element: Element): ElementHint | null {
  const role = BY_ROLE[attribute(element, 'role').toLowerCase()];
  // Quotations have footers of their own, which name who is quoted; the header of an article is the article's.
  const tag =
    (element.tagName === 'footer' && isIn(element, /^(?:blockquote|figure)$/)) ||
    (element.tagName === 'header' && isIn(element, /^(?:article|main)$/))
      ? undefined
      : BY_TAG[element.tagName];
  const certain = role ?? tag;
  if (certain !== undefined) return { why: certain, isHint: false, isWhole: false };
  const names = namesOf(element);
  const words = names.flatMap((name) => wordsOf(name));
  const hint = BY_NAME.find((one) => words.some((word) => one.words.test(word)));
  if (hint === undefined) return null;
  // Who is quoted is of the quotation.
  const isQuoted = hint.why === 'credits' && (words.includes('quote') || isIn(element, /^(?:blockquote|figure)$/));
  return isQuoted
    ? null
    : { why: hint.why, isHint: true, isWhole: names.some((name) => hint.words.test(name.toLowerCase())) };
}

/** Does an element hold the words below a picture, by its tag or its class? */
export function isCaption(element: Element): boolean {
  return (
    element.tagName === 'figcaption' ||
    namesOf(element)
      .flatMap((name) => wordsOf(name))
      .some((word) => /^(?:caption|description)$/.test(word))
  );
}

/** The classes of an element, its id and what component it is. */
function namesOf(element: Element): string[] {
  return ['class', 'id', 'data-component']
    .map((name) => attribute(element, name))
    .join(' ')
    .slice(0, LONGEST_NAMES)
    .split(/\s+/)
    .filter((name) => name !== '');
}

/** `with-sidebar`, `no-comments` and the like say what else a page has. */
const SAID_OF_ANOTHER = /^(?:with|has|no|without|is|not)$/;

function wordsOf(name: string): string[] {
  const words = name
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/);
  return SAID_OF_ANOTHER.test(words[0] ?? '') ? [] : words;
}

function isIn(element: Element, tag: RegExp): boolean {
  for (let up = element.parentNode; up !== null && 'tagName' in up; up = up.parentNode)
    if (tag.test(up.tagName)) return true;
  return false;
}
