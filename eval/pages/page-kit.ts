import type { ArticlePart, PageArticle } from './articles.ts';
import type { Draw } from './draw.ts';
import type { PageWords } from './page-words.ts';

/** What a layout is put together from: the article in several kinds of markup, and what sites put around it. */
export type PageKit = ReturnType<typeof kitFor>;

/** How the paragraphs of an article are marked up. */
export type BodyStyle = 'p' | 'div' | 'br' | 'sections' | 'rows' | 'custom' | 'font';

/** The pieces of pages for one article. Each call draws anew. */
export function kitFor(article: PageArticle, words: PageWords, draw: Draw) {
  return {
    ...around(words, draw),
    ...longAround(words, draw),
    ...headOf(article, words, draw),
    words,
    draw,
    title: escaped(article.title),
    body: (style: BodyStyle, inside: readonly string[] = []) => bodyOf(article, style, inside, draw),
    /** The first paragraph, and the others: pages put their lead apart. */
    lead: () => escaped(article.parts[0]?.text ?? ''),
    rest: (style: BodyStyle, inside: readonly string[] = []) =>
      bodyOf({ ...article, parts: article.parts.slice(1) }, style, inside, draw),
  };
}

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const link = (text: string, at: number) => `<a href="/page/${at}">${text}</a>`;

/** A class that tells nothing, as those made by tools do. */
const blindClass = (draw: Draw) => `c${draw.below(1_000_000).toString(36)}`;

function bodyOf({ parts }: PageArticle, style: BodyStyle, inside: readonly string[], draw: Draw): string {
  const waiting = [...inside];
  const pieces = parts.map((part, at) => {
    const piece = pieceOf(part, at, parts, style, draw);
    const isPlace = at > 0 && at % 2 === 0 && waiting.length > 0 && isParagraph(part) && isParagraph(parts[at + 1]);
    return isPlace ? piece + (waiting.shift() as string) : piece;
  });
  if (style !== 'sections') return pieces.join('');
  const sections: string[][] = [[]];
  for (const [at, piece] of pieces.entries())
    if (parts[at]?.is === 'heading' && sections.at(-1)?.length) sections.push([piece]);
    else sections.at(-1)?.push(piece);
  return sections.map((some) => `<section class="block">${some.join('')}</section>`).join('');
}

const isParagraph = (part: ArticlePart | undefined) => part?.is === 'paragraph';

function pieceOf(
  { is, text }: ArticlePart,
  at: number,
  parts: readonly ArticlePart[],
  style: BodyStyle,
  draw: Draw,
): string {
  const words = escaped(text);
  const opens = (tag: string) => (parts[at - 1]?.is === is ? '' : `<${tag}>`);
  const closes = (tag: string) => (parts[at + 1]?.is === is ? '' : `</${tag}>`);
  const cells = words.split('|').map((cell) => `<td>${cell}</td>`);
  switch (is) {
    case 'heading':
      return headingOf(words, style);
    case 'item':
      return `${opens('ul')}<li>${words}</li>${closes('ul')}`;
    case 'row':
      return `${opens('table')}<tr>${cells.join('')}</tr>${closes('table')}`;
    case 'quote':
      return `<blockquote><p>${words}</p></blockquote>`;
    case 'linked':
      return paragraphOf(link(words, at), style);
    default:
      return paragraphOf(linkedIn(words, at, draw), style);
  }
}

/** Now and then a word of an article is a link. */
function linkedIn(text: string, at: number, draw: Draw): string {
  if (draw.below(4) > 0) return text;
  return text.replace(/[\p{L}]{4,9}/u, (word) => link(word, at));
}

function headingOf(text: string, style: BodyStyle): string {
  if (style === 'br') return `<b>${text}</b><br><br>`;
  if (style === 'font') return `<p><font size="4"><strong>${text}</strong></font></p>`;
  return `<h2>${text}</h2>`;
}

function paragraphOf(text: string, style: BodyStyle): string {
  switch (style) {
    case 'div':
      return `<div class="article__block"><div class="article__text">${text}</div></div>`;
    case 'br':
      return `${text}<br><br>`;
    case 'rows':
      return `<div class="row"><div class="col-12 col-md-8"><p>${text}</p></div></div>`;
    case 'custom':
      return `<text-block><p class="paragraph">${text}</p></text-block>`;
    case 'font':
      return `<p align="justify"><span><font face="Arial">${text}</font></span></p>`;
    default:
      return `<p>${text}</p>`;
  }
}

const two = (number: number) => String(number).padStart(2, '0');

/** Title, date, author and publisher of the article. */
function headOf(article: PageArticle, words: PageWords, draw: Draw) {
  const [year, month, day] = article.date;
  const iso = `${year}-${two(month)}-${two(day)}`;
  const clock = `${two(6 + draw.below(15))}:${two(draw.below(60))}`;
  const written = {
    zh: `${year}年${month}月${day}日`,
    ru: `${day} ${words.months[month - 1]} ${year}`,
    en: `${day} ${words.months[month - 1]} ${year}`,
  }[article.language];
  return {
    iso,
    day: written,
    dated: article.language === 'zh' ? `${iso} ${clock}` : `${written}, ${clock}`,
    source: words.source + words.site,
    editor: words.editor,
    views: words.views,
    head: (extra = '') =>
      `<!DOCTYPE html><html lang="${article.language}"><head><meta charset="utf-8"><title>${escaped(article.title)}` +
      `${draw.one([' | ', ' - ', '_', ' — '])}${words.site}</title>${extra}</head>`,
  };
}

const linksOf = (texts: readonly string[]) => texts.map((text, at) => link(text, at));

/** The short pieces around an article. */
function around(words: PageWords, draw: Draw) {
  return {
    blind: () => blindClass(draw),
    menu: (count = 8) => linksOf(draw.some(words.menu, count)).join(' '),
    menuList: (count = 8) =>
      `<ul>${linksOf(draw.some(words.menu, count))
        .map((one) => `<li>${one}</li>`)
        .join('')}</ul>`,
    crumbs: () => `${words.you}${linksOf(draw.some(words.menu, 3)).join(' &gt; ')}`,
    share: () => words.share.map((one) => `<a href="#share"><span>${one}</span></a>`).join(''),
    buttons: () => words.share.map((one) => `<button>${one}</button>`).join(''),
    tags: () => linksOf(draw.some(words.tags, 4)).join(' '),
    print: () => words.print.map((one) => `【${one}】`).join(''),
    copyright: () => words.copyright.map((one, at) => (at === 0 ? `<p>${one}</p>` : link(one, at))).join(' '),
    teaserLinks: (count: number) =>
      `<ul>${draw
        .some(words.headlines, count)
        .map((one, at) => `<li>${link(one, at)}</li>`)
        .join('')}</ul>`,
    relatedHead: () => draw.one(words.relatedHeads),
    commentsHead: () => draw.one(words.commentsHeads),
    headline: () => draw.one(words.headlines),
    caption: () => draw.one(words.caption),
  };
}

const times = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at));

/** The long ones, which may hold more prose than the article. */
function longAround(words: PageWords, draw: Draw) {
  const teaser = (at: number, name: string) =>
    `<div class="${name}"><h3>${link(draw.one(words.headlines), at)}</h3><p>${draw.one(words.summaries)}</p></div>`;
  const comment = (at: number, name: string) =>
    `<div class="${name}" id="${name}-${at}"><div><b>${draw.one(words.readers)}</b> <span>${2 + (at % 27)}.03.2024 10:${10 + (at % 50)}</span></div>` +
    `<p>${draw.one(words.comments)}</p><p>${draw.one(words.comments)}</p><a href="#r${at}">${words.reply}</a></div>`;
  return {
    teasers: (count: number, name = blindClass(draw)) => times(count, (at) => teaser(at, name)).join(''),
    comments: (count: number, name = blindClass(draw)) => times(count, (at) => comment(at, name)).join(''),
    commentItems: (count: number) =>
      `<ol class="comment-list">${times(count, (at) => `<li id="comment-${at}">${comment(at, 'comment-body')}</li>`).join('')}</ol>`,
    cookies: () =>
      `${words.cookies.map((one) => `<p>${one}</p>`).join('')}${words.accept.map((one) => `<button>${one}</button>`).join('')}`,
    subscribe: () => {
      const [head, line, button] = words.subscribe;
      return `<h4>${head}</h4><p>${line}</p><a class="btn" href="/subscribe">${button}</a>`;
    },
    about: () => `<h4>${words.about[0]}</h4><p>${words.about[1]}</p>`,
    respond: () => `<form><p><textarea></textarea></p><button>${words.reply}</button></form>`,
  };
}
