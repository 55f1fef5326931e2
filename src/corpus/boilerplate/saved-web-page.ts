import { findDate } from '../../text/dates.ts';
import type { LeftOut, Metadata } from '../document.ts';
import type { Line } from '../../text/lines.ts';
import { onOneLine } from '../../text/lines.ts';
import { endsLikeSentence } from '../../text/sentences.ts';

/** What a line of a saved page can be beside its article, and the reason that is given for leaving it out. */
const WHY = {
  breadcrumb: 'breadcrumb',
  menu: 'menu',
  share: 'share bar or counter',
  dateline: 'dateline, kept as metadata',
  byline: 'author or editor',
  advertisement: 'advertisement',
  ticker: 'exchange rates',
  cookies: 'note on cookies',
  related: 'other articles',
  subscribe: 'invitation to subscribe',
  comments: 'comments',
  author: 'author card',
  copyright: 'copyright or disclaimer',
} as const;
type Kind = keyof typeof WHY;

/** What is furniture in the middle of an article as well; a note or a name there may be of it. */
const ANYWHERE: ReadonlySet<Kind> = new Set<Kind>(['share', 'advertisement', 'ticker', 'cookies', 'subscribe']);

/** Longer lines (UTF-16 units) are no furniture, whatever they begin with. */
const LONGEST_FURNITURE = 300;
const LONGEST_SHARE_BAR = 60;
const LONGEST_HEADLINE_BELOW = 60;

/** How many lines with text, from the top, may show that a text is a saved web page. */
const TOP = 12;

/** UTF-16 units. */
const LONGEST_CRUMB = 60;

/** `Home > News > Article`: where a page stands in its site. */
const BREADCRUMB = [
  /^\S[^。.!?！？]{0,60}?\s*[>›»＞]\s*\S.{0,80}$/u,
  /^(?:您?(?:现在的|当前|所在)位置|you are here|вы (?:здесь|находитесь))\s*[:：]/iu,
];

/** The first words of a page for those who read it aloud, or of an account's page: no document has them. */
const PAGE_TOP =
  /^(?:(?:skip|jump) to (?:(?:main )?content|navigation)|перейти к (?:(?:основному )?содержанию|навигации)|跳[转至到]+(?:主要)?(?:内容|导航)|点击上方.{0,10}关注.{0,10})$/iu;

/** What an encyclopedia writes below the name of an article; the bars of its page stand between the two. */
const ENCYCLOPEDIA =
  /^(?:материал из википедии\s?[—–-].{0,40}|from wikipedia, the free encyclopedia|(?:出自)?维基百科，自由的百科全书|維基百科，自由的百科全書)$/iu;

/** A link beside a heading of an encyclopedia. */
const EDIT_LINK = /\s*\[\s*(?:править(?:\s*\|\s*править код)?|edit(?:\s*\|\s*edit source)?|编辑|編輯)\s*\]$/iu;

const ROW_OF_NAMES = /^\p{Lu}\p{Ll}{1,14}(?:\s+\p{Lu}\p{Ll}{1,14}){3,}$/u;

/** A bar of short words, parted by strokes or blanks. */
const MENU = [
  /^[^|｜.。!?！？]{1,26}(?:[|｜][^|｜.。!?！？]{1,26}){2,}$/u,
  /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4}){3,}$/u,
  ROW_OF_NAMES,
  /^(?:меню|войти|вход|регистрация|поиск|версия для (?:слабовидящих|печати)|menu|search|sign in|log in|skip to (?:main )?content|登录|注册|登录\s*[|｜]?\s*注册.*|无障碍浏览.*|返回首页|назад к списку|older posts|newer posts|(?:关于我们|联系我们|о (?:портале|проекте|сайте)|контакты|карта сайта|terms of use|privacy policy|contact us).{0,60})$/iu,
  /^[^.。!?！？]{1,30}[|｜][^.。!?！？]{0,30}(?:登录|注册|sign in|log in|войти)$/iu,
];

/** Share bars, tools and counters, which stand alone on their line. */
const SHARE =
  /^(?:aa|listen to this article|\d{1,2} min|【?字[号体]\s*[:：]?\s*[大中小](?:\s*[大中小]){1,2}\s*】?|(?:【(?:打印|关闭|收藏|分享)(?:本页|窗口)?】\s*)+|[大中小]字号|点击播报.{0,20}|reading time\s*[:：]?.{0,12}|was this page helpful\??|分享(?:至|到|给)?(?:\s*[:：].*|好友.*|到.*|至.*)?|(?:用微信|微信|扫一扫|扫码).{0,20}|(?:收藏|点赞|评论|转发|举报|打印|关注|跟贴|参与|阅读|浏览|字号|字体)(?:[\s|｜（(]?[\d（(：:].*|\s*[|｜].*|本页.*|次数.*|量.*)?|[Aa]\s?[-+−]\s*[AaАа]?\s?[-+]?|[АA][−-]А\+?|点击图片.{0,10}|share(?: this(?: page| article)?)?(?:\s*[:：].*| on .{1,20}| via .{1,20})?|tweet|print|copy link|save|\d+ (?:shares?|views?|min(?:ute)?s? read)|поделиться(?:\s*[:：].{0,50}| (?:в|во|с|ссылкой|новостью|статьей|статьёй|материалом|страницей)(?!\p{L}).{0,40})?|распечатать|скопировать ссылку|\d+ (?:просмотр|комментар|репост|мин).{0,40}|просмотр(?:ы|ов)\s*[:：]?\s*\d+|время чтения.{0,20}|комментарии?\s*[(:：]?\s*\d*\)?|версия для печати|is this page useful\??|yes no|вконтакте|одноклассники|telegram|facebook|twitter)$/iu;
const COUNTER = /^\d{1,9}$/;

const ADVERTISEMENT =
  /^(?:广告|推广|advertisement(?:\s*[·•-]\s*scroll to continue)?|sponsored|реклама|на правах рекламы)$/iu;

/** Currencies with figures, and nothing else. */
const TICKER =
  /^(?:(?:USD|EUR|CNY|RUB|GBP|JPY|KZT|ЦБ|美元|欧元|人民币|卢布|[$€¥₽£])(?: ?[/:：])? ?(?:RUB|CNY|USD)? ?[\d.,]+%? ?[▲▼↑↓+-]? ?){1,8}$/iu;

const COOKIES =
  /(?=.*(?:cookies?|куки))(?=.*(?:(?:^|\s)use|site|partners|your choices|accept|website|используем|использует|сайт|согла|使用|本网站))/iu;
const CONSENT =
  /^(?:we value your privacy|manage (?:options|choices|preferences)|принять(?: все)?|согласен|понятно|accept(?: all| additional)?(?: cookies)?|reject(?: all| additional)?(?: cookies)?|i agree|got it|接受|同意)$/iu;

/** Who wrote, and who edited. */
const BYLINE =
  /^(?:文\s*[/／|]\s*.{1,40}|(?:本报|特约)?(?:作者|记者|撰文|摄影|编辑|责编|责任编辑|審核|审核|校对|監制|监制)\s*[:：].{1,60}|(?:by|words by|text by|written by)\s+\p{Lu}.{1,60}|from\s*[:：].{1,40}|(?:автор|текст|корреспондент|рубрика|раздел)\s*[:：].{1,60}|.{1,50}выпуск\s*[:：]?\s*№\s?\d+\s?(?:\(\d+\))?|原创\s.{1,30})$/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}(?:\.|\p{Ll}+)){1,2}$/u;

/** What stands in the middle of articles too: a line that leads elsewhere, with its label. */
const RELATED_LINE =
  /^(?:(?:相关阅读|延伸阅读|推荐阅读|更多阅读)\s*[:：]|(?:читайте (?:также|еще|ещё)|(?:читать |материалы )?по теме|смотрите также)(?:\s*[:：]|$)|(?:related|read (?:more|also|next)|see also)\s*[:：])\s*(?=\S?)/iu;
const SUBSCRIBE =
  /^(?:подпи(?:саться|сывайтесь|шитесь)(?!\p{L}).{0,80}|(?:будьте в курсе|наш (?:канал|телеграм)).{0,80}|(?:subscribe\b|follow us\b|sign up for our|enter your e?-?mail).{0,80}|(?:扫一扫|关注我们|关注.{0,12}公众号|打开app|下载.{0,10}客户端).{0,40})$/iu;

/** What stands below an article and is not of it, by the first words of the line, which may be a sentence. */
const NOTE_BELOW: readonly (readonly [Kind, RegExp])[] = [
  [
    'copyright',
    /^(?:(?:特别|特別|免责|免責|版权|版權)?(?:声明|聲明)\s*[:：]|notice\s*:|disclaimer\b|copyright\b|©|все права защищены|при использовании материалов|all rights reserved|版权(?:所有|归)|版權所有|未经(?:授权|许可)|перепечатка(?!\p{L})|主办单位|网站标识码|сетевое издание|свидетельство о регистрации|нашли (?:ошибку|опечатку)|сообщить об ошибке|report an error|последнее обновление\s*[:：]|эта страница в последний раз была|this page was last edited|本页面最后修订于|our standards\s*[:：]|[^，。、]{0,20}版\s*权\s*所\s*有(?![者人])|(?:平台|本平台)声明\s*[:：]|【?(?:我要)?纠错】?|（原标题|\(原标题)/iu,
  ],
  ['comments', /^(?:登录后|ваш (?:адрес|e-?mail)|your e-?mail address(?!\p{L}))/iu],
];

/** The same by the first words of a line that is no sentence. */
const BELOW: readonly (readonly [Kind, RegExp])[] = [
  [
    'byline',
    /^(?:[（(【[]?\s*(?:责任编辑|責任編輯|责编|编辑|编审|校对|审核|记者)\s*[:：]|(?:-\s*)?(?:the )?end(?:\s*-)?$|【?责任编辑|редактор\s*:|reporting by\b|editing by\b|editor\s*:)/iu,
  ],
  [
    'related',
    /^(?:相关(?:阅读|新闻|推荐|链接|报道)|相關(?:閱讀|新聞)|更多(?:新闻|阅读)|往期回顾|专题推荐|热点推荐|热门(?:推荐|新闻|文章)|延伸阅读|猜你喜欢|为您推荐|大家都在看|阅读下一篇|上一篇|下一篇|往期(?:推荐|精选)|喜欢此内容的人|推荐阅读|热门排行|related\b|read (?:more|also|next)\b|(?:suggested )?topics\s*[:：]?$|recommended\b|most (?:viewed|read|popular)\b|more from\b|you (?:might|may) also like\b|(?:previous|next) (?:article|post)\b|читайте (?:также|еще|ещё)|по теме(?!\p{L})|ещё по теме|еще по теме|материалы по теме|другие новости|новости партн[её]ров|вам может быть интересно|похожие (?:материалы|статьи)|главные новости)/iu,
  ],
  ['related', /^(?:теги|метки|tags|标签|关键词|key ?words|категории|categories|分类)\s*[:：]/iu],
  ['subscribe', /^(?:подпи(?:саться|сывайтесь|шитесь)(?!\p{L})|subscribe\b|follow us\b|扫一扫|打开app)/iu],
  [
    'comments',
    /^(?:网友评论|发表评论|全部评论|跟贴|комментарии(?!\p{L})|оставить комментарий|leave a (?:reply|comment)\b|join the conversation|log in to comment|comments\b)/iu,
  ],
  ['author', /^(?:about the authors?|об авторе|作者简介|关于作者)\s*[:：]?$/iu],
];

/** Counters, sources and authors that share a line with the date; `publisher` is the source. */
const BESIDE_DATE = [
  /(?:来源|來源|稿源|source|источник)\s*[:：]\s*(?<publisher>[^\s|｜　][^|｜　]{0,40}?)(?=\s{1,}\S{1,6}[:：]|\s{2,}|　|\s*[|｜]|\s+(?:举报|分享|打印|收藏)|$)/iu,
  /[·•,]?\s*updated\s+(?:\d+|an?)\s+\p{L}+\s+ago/giu,
  /(?:gmt|utc)\s?[-+]\s?\d{1,2}(?![\d:])/giu,
  /(?:文|作者|记者|编辑|责编|责任编辑|автор|author)\s*[/／:：]\s*[^\s|｜　]{1,24}/giu,
  /\bby\s+\p{L}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,3}/giu,
  /[|｜·•]\s*\p{Lu}\p{Ll}+(?:\s+\p{Lu}(?:\.|\p{Ll}+)){1,2}(?=\s*(?:[|｜·•]|$))/gu,
  /(?:发布时间|发表时间|发布日期|更新时间|时间|日期|发布于|更新于|first published|published(?: on| at)?|posted(?: on)?|updated|date|опубликовано|дата(?: публикации)?|обновлено)\s*[:：]?/giu,
  /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*(?:[ap]\.?m\.?|bst|gmt|utc|msk|мск|est|cet)?/giu,
  /(?:浏览|阅读|点击|访问|评论|просмотр\p{L}*|комментари\p{L}*|views?|comments?)(?:次数|量|数)?\s*[:：]?\s*\d[\d,.\s]*/giu,
  /\d[\d,.]*\s*(?:次|просмотр\p{L}*|комментар\p{L}*|views?|comments?|shares?)/giu,
  /(?:字号|字体)\s*[:：].*$/u,
  /(?:举报|分享|打印|收藏|关注)/gu,
  /第\s?\d+\s?版|《[^》]{1,20}》/gu,
];

/** The lines of a text that are its own, and those that are not. */
export type Article = {
  readonly title: Line | null;
  readonly body: readonly Line[];
  readonly leftOut: readonly LeftOut[];
  readonly metadata: Partial<Metadata>;
};

/** Is the text a web page saved with its furniture? Something at its top that only web pages have shows it. */
export function isSavedWebPage(lines: readonly Line[]): boolean {
  const top: Line[] = [];
  for (const line of lines) if (line.text !== '' && top.push(line) === TOP) break;
  return top.some(({ text }, at) => {
    if (PAGE_TOP.test(text) || ENCYCLOPEDIA.test(text)) return true;
    const kind = kindOf(text);
    if (kind === 'breadcrumb') return at < 5;
    if (kind === 'dateline') return !isBareDate(text);
    return kind === 'share' || kind === 'ticker' || (kind === 'cookies' && !CONSENT.test(text));
  });
}

/**
 * The headline and the article of a saved web page. What stands above the headline goes; between headline and the first
 * line that reads like prose, and in the article, only what is clearly furniture; below it, everything from the first
 * note that is not the article's, unless paragraphs follow it.
 */
export function articleOf(lines: readonly Line[]): Article {
  const written = lines.filter((line) => line.text !== '').map(withoutEditLink);
  const kinds = written.map(({ text }) => kindOf(text));
  const isProse = (at: number) => kinds[at] === null && endsLikeSentence(written[at]?.text ?? '');
  const first = written.findIndex((_, at) => isProse(at));
  if (first === -1) return withoutBars(written, kinds);
  for (let at = 0; at < first; at += 1) {
    const isFree = kinds[at] === null || kinds[at] === 'byline';
    if (isFree && accountDateIn(written[at]?.text ?? '') !== null) kinds[at] = 'dateline';
  }
  const site = written.findIndex(({ text }, at) => at < first && ENCYCLOPEDIA.test(text));
  const headline = entryAt(written, site, first) ?? headlineAt(written, kinds, first);
  const end = endOfArticle(written, kinds, first);
  const aside = asidesWithin(written, kinds, first, end);
  for (const at of site === -1 ? [] : contentsOf(written, first, end)) aside.add(at);
  const above = new Set(written.slice(0, headline.at).map(({ text }) => text));
  const reason = (at: number): string | null => {
    const { text } = written[at] as Line;
    const kind = kinds[at] ?? null;
    if (at === headline.at) return null;
    if (at > headline.at && at <= site) return WHY.menu;
    if (at < headline.at)
      return at >= headline.from && isSubtitle(text) ? null : kind === null ? 'above the headline' : WHY[kind];
    if (at >= end) return kind === null ? 'below the article' : WHY[kind];
    if (aside.has(at)) return WHY[kind ?? (site === -1 ? 'related' : 'menu')];
    if (at >= first) return null;
    if (kind !== null) return WHY[kind];
    if (COUNTER.test(text)) return WHY.share;
    if (above.has(text)) return 'name of the site';
    const besideDate = kinds[at - 1] === 'dateline' || kinds[at + 1] === 'dateline';
    return besideDate && NAME.test(text) ? WHY.byline : null;
  };
  const reasons = written.map((_, at) => reason(at));
  return {
    title: written[headline.at] ?? null,
    body: written.filter((_, at) => reasons[at] === null && at !== headline.at),
    leftOut: written.flatMap(({ text, start, end: lineEnd }, at) => {
      const why = reasons[at];
      if (why != null) return [{ text, why }];
      const link = lines.find((line) => line.start === start && line.end > lineEnd);
      return link === undefined ? [] : [{ text: link.text.slice(text.length).trim(), why: WHY.menu }];
    }),
    metadata: metadataOf(written.slice(0, first + 1).filter((_, at) => kinds[at] === 'dateline')),
  };
}

/** A heading without the link beside it that opens it for editing. */
function withoutEditLink(line: Line): Line {
  const text = line.text.replace(EDIT_LINK, '');
  return text === line.text || text === '' ? line : { ...line, text, end: line.start + text.length };
}

/** The name of an encyclopedia's article: above the name of the site, and the first words of the text. */
function entryAt(written: readonly Line[], site: number, first: number): { at: number; from: number } | null {
  if (site === -1) return null;
  const opening = written[first]?.text ?? '';
  const at = written.findIndex(({ text }, line) => line < site && text.length > 1 && opening.startsWith(text));
  return at === -1 ? null : { at, from: at };
}

/** A list of contents: lines that begin with a number, each of which heads a part further below. */
function contentsOf(written: readonly Line[], first: number, end: number): number[] {
  const head = written.findIndex(({ text }, at) => at > first && /^(?:содержание|contents|目录|目錄)$/iu.test(text));
  if (head === -1 || head >= end) return [];
  const found = [head];
  for (let at = head + 1; at < end; at += 1) {
    const name = /^\d+(?:\.\d+)*\.?\s+(.+)$/u.exec(written[at]?.text ?? '')?.[1];
    if (name === undefined || !written.some(({ text }, below) => below > at && text === name)) break;
    found.push(at);
  }
  return found.length > 1 ? found : [];
}

/** A page without a sentence: its bars go, the rest stays. */
function withoutBars(written: readonly Line[], kinds: readonly (Kind | null)[]): Article {
  const isPageBar = (at: number) => kinds[at] === 'breadcrumb' || kinds[at] === 'share';
  const [title = null, ...body] = written.filter((_, at) => !isPageBar(at));
  const leftOut = written.flatMap(({ text }, at) => (isPageBar(at) ? [{ text, why: WHY[kinds[at] as Kind] }] : []));
  return { title, body, leftOut, metadata: {} };
}

/**
 * The headline is above the article, in a run of lines that are no furniture: in the one above the dateline or the last
 * one, whichever has a long line; else in whichever has more than a word. `from` is where that run begins.
 */
function headlineAt(
  written: readonly Line[],
  kinds: readonly (Kind | null)[],
  first: number,
): { at: number; from: number } {
  const runs: { from: number; to: number }[] = [];
  for (let at = 0; at < first; at += 1) {
    const { text } = written[at] as Line;
    if (kinds[at] !== null || COUNTER.test(text)) continue;
    const last = runs.at(-1);
    if (last?.to === at) last.to += 1;
    else runs.push({ from: at, to: at + 1 });
  }
  const dateline = kinds.indexOf('dateline');
  const orders = [runs.findLast(({ to }) => to <= dateline), ...runs.toReversed()];
  for (const width of [8, 4, 1]) {
    for (const run of orders) {
      if (run === undefined) continue;
      const isHeadline = ({ text }: Line) => widthOf(text) >= width && !/[,，、:：]$/u.test(text);
      const named = belowMenu(written, run);
      const found = [named, run.from]
        .map((from) => written.findIndex((line, at) => at >= from && at < run.to && isHeadline(line)))
        .find((at) => at !== -1);
      if (found !== undefined) return { at: found, from: run.from };
    }
  }
  // No line above the article is free: its first line is the title, as in a text without furniture.
  return { at: first, from: first };
}

/** A menu may stand in a run, one name a line: where it goes on below the last three short lines in a row. */
function belowMenu(written: readonly Line[], run: { readonly from: number; readonly to: number }): number {
  let short = 0;
  let below = run.from;
  for (let at = run.from; at < run.to; at += 1) {
    short = widthOf(written[at]?.text ?? '') < 8 ? short + 1 : 0;
    if (short >= 3) below = at + 1;
  }
  return below;
}

/** Han characters, or twice the words of an alphabet. */
function widthOf(text: string): number {
  return (
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) +
    2 * (text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu)?.length ?? 0)
  );
}

/** A line above the headline that may be words of the article: in doubt it stays. */
function isSubtitle(text: string): boolean {
  return widthOf(text) >= 6 && (text !== text.toUpperCase() || /\p{Script=Han}/u.test(text));
}

/**
 * Where the article ends: at the first note that is not of it below which there is only an afterword. A headline of
 * another article or thanks for reading may end like a sentence too, but is short and alone; an author card is prose.
 */
function endOfArticle(written: readonly Line[], kinds: readonly (Kind | null)[], first: number): number {
  let end = written.length;
  let prose = 0;
  let cards = 0;
  for (let at = written.length - 1; at > first; at -= 1) {
    const { text } = written[at] as Line;
    const below = belowKind(text);
    if (below !== null || kinds[at] === 'related') {
      // A list of other articles holds no sentences; a disclaimer may be followed by one.
      if (prose - cards > (kinds[at] === 'related' ? 0 : 1)) break;
      end = at;
    } else if (kinds[at] === null && endsLikeSentence(text)) {
      const isHeadline = text.length <= LONGEST_HEADLINE_BELOW && isCall(text);
      if (isHeadline) continue;
      prose += 1;
      // A long paragraph is of the article, unless an author card begins right above it.
      const above = written[at - 1]?.text ?? '';
      const isNamed = NAME.test(above) && text.startsWith(above);
      const isCard = isNamed || [1, 2].some((up) => belowKind(written[at - up]?.text ?? '') === 'author');
      if (isCard) cards += 1;
      else if (text.length > LONGEST_HEADLINE_BELOW || prose - cards > 1) break;
    }
  }
  end = tailOfBars(written, kinds, end);
  // Bars that close the article stand above the first note as well.
  while (end > first + 1 && isBar(kinds[end - 1] ?? null, written[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** Below the last sentence, names that begin with one bar of a page and have another among them are no one's words. */
function tailOfBars(written: readonly Line[], kinds: readonly (Kind | null)[], end: number): number {
  let from = end;
  let bars = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const { text } = written[at] as Line;
    const kind = kinds[at] ?? null;
    if (kind === null && (endsLikeSentence(text) || text.length > LONGEST_SHARE_BAR || findDate(text) !== null)) break;
    if (kind === null || !ANYWHERE.has(kind)) continue;
    from = at;
    bars += 1;
  }
  return bars > 1 ? from : end;
}

function isBar(kind: Kind | null, text: string): boolean {
  // Names stand in a row too, below what they signed.
  return kind !== null && kind !== 'dateline' && !(kind === 'menu' && ROW_OF_NAMES.test(text));
}

/** Lines within the article that are not of it; behind a label alone, the headlines below it. */
function asidesWithin(
  written: readonly Line[],
  kinds: readonly (Kind | null)[],
  first: number,
  end: number,
): Set<number> {
  const aside = new Set<number>();
  for (let at = first; at < end; at += 1) {
    const kind = kinds[at] ?? null;
    const isAside =
      kind === 'related' ? RELATED_LINE.test(written[at]?.text ?? '') : kind !== null && ANYWHERE.has(kind);
    if (!isAside) continue;
    aside.add(at);
    const label = written[at]?.text ?? '';
    const isLabel = kind === 'related' && label.replace(RELATED_LINE, '') === '';
    if (!isLabel) continue;
    // Without a colon it speaks of the one line below it.
    const most = /[:：]$/u.test(label) ? 5 : 1;
    for (let next = at + 1; next <= Math.min(end - 1, at + most); next += 1) {
      const { text } = written[next] as Line;
      if (kinds[next] !== null || endsLikeSentence(text) || text.length > LONGEST_HEADLINE_BELOW) break;
      aside.add(next);
    }
  }
  return aside;
}

/** Ends like a sentence, but not like a question or a call, as headlines and invitations may. */
function isStatement(text: string): boolean {
  return endsLikeSentence(text) && !isCall(text);
}

function isCall(text: string): boolean {
  return /[?!？！…]["'”’»）)]*$/u.test(text.slice(-8));
}

/** What a line is, by its own words and shape; `null` for what may be of the article. */
function kindOf(text: string): Kind | null {
  if (text.length > LONGEST_FURNITURE) return null;
  if (isBreadcrumb(text)) return 'breadcrumb';
  if (ADVERTISEMENT.test(text)) return 'advertisement';
  if (CONSENT.test(text) || (COOKIES.test(text) && text.length <= 200)) return 'cookies';
  if (text.length <= LONGEST_SHARE_BAR && SHARE.test(text)) return 'share';
  if (PAGE_TOP.test(text) || ENCYCLOPEDIA.test(text)) return 'menu';
  if (TICKER.test(onOneLine(text))) return 'ticker';
  if (datelineOf(text) !== null) return 'dateline';
  if (SUBSCRIBE.test(text) && !isStatement(text)) return 'subscribe';
  if (RELATED_LINE.test(text) && text.length <= 120 && !isStatement(text)) return 'related';
  if (MENU.some((one) => one.test(text))) return 'menu';
  if (!endsLikeSentence(text) && BYLINE.test(text)) return 'byline';
  return belowKind(text);
}

function isBreadcrumb(text: string): boolean {
  if (endsLikeSentence(text) || !(BREADCRUMB.some((one) => one.test(text)) || isTrail(text))) return false;
  // What closes a quotation parts nothing.
  return !text.includes('«') || /\s(?:\/|→|>|›)\s/u.test(text);
}

/** `Home / News / Article`: three to seven short parts. */
function isTrail(text: string): boolean {
  const parts = text.split(/\s(?:\/|→|::)\s/u);
  const isShort = parts.every((part) => part !== '' && part.length <= LONGEST_CRUMB && !/[。.!?！？/→]/u.test(part));
  return parts.length >= 3 && parts.length <= 7 && isShort;
}

function belowKind(text: string): Kind | null {
  const patterns = isStatement(text) ? NOTE_BELOW : [...NOTE_BELOW, ...BELOW];
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The date and the source of a line that holds nothing else but counters and authors. */
function datelineOf(line: string): { date: string; publisher: string | undefined } | null {
  if (line.length > 120) return null;
  const found = findDate(line);
  if (found === null) return null;
  const publisher = BESIDE_DATE[0]?.exec(`${found.before} ${found.after}`)?.groups?.['publisher'];
  const rest = BESIDE_DATE.reduce((left, one) => left.replace(one, ' '), `${found.before}  ${found.after}`);
  return /[\p{L}\p{N}]/u.test(rest) ? null : { date: found.date, publisher: publisher?.trim() };
}

/** The date of a line that has a clock behind it, and around it the names of an account and a place. */
function accountDateIn(line: string): string | null {
  const found = line.length > LONGEST_SHARE_BAR || endsLikeSentence(line) ? null : findDate(line);
  return found !== null && /^\s*,?\s*\d{1,2}[:：]\d{2}(?!\d|\s*[–—-])/u.test(found.after) ? found.date : null;
}

function isBareDate(line: string): boolean {
  const found = findDate(line);
  return found !== null && !/[\p{L}\p{N}]/u.test(found.before + found.after);
}

function metadataOf(datelines: readonly Line[]): Partial<Metadata> {
  const found = datelines.map(({ text }) => datelineOf(text));
  const date =
    found.find((one) => one !== null)?.date ??
    datelines.map(({ text }) => accountDateIn(text)).find((one) => one !== null);
  const publisher = found.find((one) => one?.publisher !== undefined)?.publisher;
  return { ...(date !== undefined && { date }), ...(publisher !== undefined && { publisher }) };
}
