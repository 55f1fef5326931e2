import type { LeftOut } from './document.ts';
import type { Line } from './lines.ts';
import { endsLikeSentence } from './sentences.ts';

/** `Home > News > Article`: where a page stands in its site. */
const BREADCRUMB = /^\S[^。.!?！？]{0,60}?\s*[>›»＞]\s*\S.{0,80}$/u;

/** Share bars and counters, which stand alone on their line. */
const SHARE_BAR =
  /^(?:\d{1,9}|分享至?|分享到.*|收藏|点赞|评论\d*|举报|打印|字号.*|share(?: this)?(?: on.*)?|tweet|print|поделиться.*|распечатать|комментарии.*)$/iu;

/** What stands below an article and is not of it: disclaimers, credits, lists of other articles, copyright. */
const BELOW_ARTICLE =
  /^(?:(?:特别|特別|免责|免責|版权|版權)?(?:声明|聲明)\s*[:：]|(?:责任编辑|責任編輯|责编|编辑)\s*[:：]|【?纠错】?|notice\s*:|disclaimer\b|copyright\b|©|相关(?:阅读|新闻|推荐)|往期回顾|专题推荐|热门推荐|延伸阅读|related\b|read (?:more|also|next)\b|recommended\b|читайте (?:также|еще|ещё)|по теме|подписаться|подписывайтесь|подпишитесь|все права защищены|при использовании материалов|all rights reserved|subscribe\b|follow us\b|版权所有|版權所有|未经授权|扫一扫|редактор\s*:)/iu;

/** UTF-16 units. */
const LONGEST_AFTERWORD = 60;
const LONGEST_SHARE_BAR = 40;

/** How many lines with text, from the top, may show that a text is a saved web page. */
const TOP = 8;

/** The lines of a text that are its own, and those that are not. */
export type Article = {
  readonly title: Line | null;
  readonly body: readonly Line[];
  readonly leftOut: readonly LeftOut[];
};

/** Is the text a web page saved with its furniture? The page's breadcrumb or share bar stands at its top. */
export function isSavedWebPage(lines: readonly Line[]): boolean {
  const top = lines.filter((line) => line.text !== '').slice(0, TOP);
  const [first] = top;
  return (
    first !== undefined &&
    (isBreadcrumb(first.text) || top.slice(1).some(({ text }) => isShareBar(text) && !/^\d+$/.test(text)))
  );
}

/**
 * The title and the article of a saved web page. Above the article, everything but the title goes until the first line
 * that reads like prose; below it, everything from the first note that is not the article's, unless paragraphs follow it.
 */
export function articleOf(lines: readonly Line[]): Article {
  const written = lines.filter((line) => line.text !== '');
  const { title, body } = titleAndBodyOf(written);
  return { title, body, leftOut: furnitureAround(written, title, body) };
}

function furnitureAround(written: readonly Line[], title: Line | null, body: readonly Line[]): LeftOut[] {
  const kept = new Set([title, ...body]);
  const from = body[0]?.start ?? 0;
  const to = body.at(-1)?.end ?? 0;
  return written
    .filter((line) => !kept.has(line))
    .map(({ text, start }) => ({
      text,
      why: isBreadcrumb(text)
        ? 'breadcrumb'
        : isShareBar(text)
          ? 'share bar or counter'
          : start < from
            ? 'above the article'
            : start > to
              ? 'below the article'
              : 'not of the article',
    }));
}

function titleAndBodyOf(written: readonly Line[]): Pick<Article, 'title' | 'body'> {
  const titleAt = written.findIndex((line) => !isBreadcrumb(line.text) && !isShareBar(line.text));
  const title = written[titleAt];
  if (title === undefined) return { title: null, body: [] };
  const body = written.slice(titleAt + 1).filter((line) => !isShareBar(line.text));
  const first = body.findIndex(isProse);
  const last = body.findLastIndex(isProse);
  if (first === -1) return { title, body };
  const note = body.findIndex((line, at) => at > first && isBelowArticle(line.text) && isAfterword(body.slice(at + 1)));
  return { title, body: body.slice(first, note === -1 ? last + 1 : note) };
}

function isShareBar(line: string): boolean {
  return line.length <= LONGEST_SHARE_BAR && !endsLikeSentence(line) && SHARE_BAR.test(line);
}

function isBreadcrumb(line: string): boolean {
  return BREADCRUMB.test(line) && !line.includes('«') && !endsLikeSentence(line);
}

function isProse({ text }: Line): boolean {
  return endsLikeSentence(text) && !isBelowArticle(text);
}

/** A headline of another article or thanks for reading may end like a sentence too, but is short and alone. */
function isAfterword(lines: readonly Line[]): boolean {
  const prose = lines.filter(isProse);
  return prose.length <= 1 && prose.every(({ text }) => text.length <= LONGEST_AFTERWORD);
}

function isBelowArticle(line: string): boolean {
  return BELOW_ARTICLE.test(line);
}
