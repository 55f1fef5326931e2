import type { Rule } from './rule.ts';

/**
 * What a line of a web page is beside its document. The first group is asked of the parts of an HTML page, the others of
 * the lines of a page that was saved as text; a row may be of several kinds.
 */
export type BoilerplateKind =
  | 'links head'
  | 'share head'
  | 'comments head'
  /** A moment by how long ago it was, as remarks and teasers have it. */
  | 'time ago'
  | 'control'
  /** The first group of the pattern is who published the page. */
  | 'source'
  /** The first words of an item of news; the first group of the pattern that is there is the agency. */
  | 'agency'
  /** The same, if they say nothing else. */
  | 'agency label'
  /** A line that names the publisher, the first group, as such. */
  | 'publisher'
  | NoteKind
  | 'breadcrumb'
  | 'page top'
  /** What an encyclopedia writes below the name of an article. */
  | 'encyclopedia'
  /** Behind a heading of an encyclopedia. */
  | 'edit link'
  | 'contents head'
  | 'menu'
  | 'share'
  | 'advertisement'
  /** The name of a currency; a ticker is nothing but these and figures. */
  | 'currency'
  /** A note on cookies has one word of each of the two kinds. */
  | 'cookie'
  | 'use of cookies'
  | 'consent'
  | 'byline'
  /** In the middle of an article: a line that leads elsewhere, by its label. */
  | 'related line'
  | 'subscribe'
  /** Below the article, though the line may be a sentence. */
  | 'copyright below'
  | 'comments note'
  /** Below the article, by the first words of a line that is no sentence. */
  | 'byline below'
  | 'related below'
  | 'subscribe below'
  | 'comments below'
  /** What shares a line with the date of a page. The first group of a source is the publisher. */
  | 'dateline source'
  | 'dateline update'
  | 'dateline author'
  | 'dateline name'
  | 'dateline label'
  | 'dateline count'
  | 'dateline figure'
  | 'dateline tool'
  /** What a time of day has behind it. */
  | 'time zone'
  /** Of other formats: a running page number, a title that no author gave, a link to the page that a text is from. */
  | 'page number'
  | 'no title'
  /** What organisations print above their documents, larger than the title: their names, the signs of documents. */
  | 'masthead'
  | 'link to source';

/** What is below an article of an HTML page; the name is the reason for leaving it out. */
export type NoteKind =
  | 'correction link'
  | 'credits'
  | 'disclaimer'
  | 'copyright'
  | 'subscription'
  | 'tags'
  | 'author card'
  | 'related links';

/** `pattern` is tried on one line. Its flags are `iu`: rows of one kind, in all languages, make one pattern. */
export type BoilerplateRule = Rule & { readonly is: readonly BoilerplateKind[] };

/** A row whose name are its kinds: a language has one row for each set of kinds. */
export function lineRule(
  is: readonly BoilerplateKind[],
  pattern: RegExp,
  matches: readonly string[],
  ignores: readonly string[],
): BoilerplateRule {
  return { id: `line: ${is.join(', ')}`, is, pattern, matches, ignores };
}
