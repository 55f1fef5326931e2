import { findDate } from '../../text/dates.ts';
import { endsLikeSentence } from '../../text/sentences.ts';

/** UTF-16 units. */
const LONGEST_LEAD = 60;
const LONGEST_CONTROL = 60;

/** What heads a list of other articles. */
const LINK_LEAD =
  /^(?:相关(?:阅读|新闻|推荐|链接|报道)|相關(?:閱讀|新聞)|延伸阅读|推荐阅读|热[门点]推荐|往期回顾|专题推荐|更多(?:新闻|阅读)|читайте (?:также|ещ[её])|смотрите также|по теме|материалы по теме|ещ[её] по теме|другие новости|похожие (?:новости|статьи|материалы)|related\b|read (?:more|also|next)\b|see also\b|more (?:news|stories|from|on this)\b|recommended\b|you may also|latest (?:news|stories)\s*$|последние новости\s*$|最新(?:新闻|消息)\s*$)/iu;

/** What stands below an article and is not of it, and what it is. */
const NOTES: readonly { readonly words: RegExp; readonly why: string }[] = [
  {
    words: /^[[【(（]?\s*(?:我要)?纠错|^(?:нашли (?:ошибку|опечатку)|сообщить об ошибке|report an error)/iu,
    why: 'correction link',
  },
  { words: /^[[【(（]?\s*(?:责任编辑|責任編輯|责编|编辑|编审|校对|审核|редактор|editor)\s*[:：]/iu, why: 'credits' },
  {
    words: /^(?:(?:特别|特別|免责|免責|版权|版權)?(?:声明|聲明)\s*[:：]|notice\s*:|disclaimer\b)/iu,
    why: 'disclaimer',
  },
  {
    words:
      /^(?:版权(?:所有|归)|版權所有|未经(?:授权|许可)|copyright\b|©|\(c\)\s|all rights reserved|все права (?:защищены|принадлежат)|при (?:использовании|перепечатке|цитировании)|перепечатка)/iu,
    why: 'copyright',
  },
  {
    words: /^(?:扫一扫|关注我们|subscribe\b|follow us\b|sign up\b|подписаться|подпи(?:сывайтесь|шитесь))/iu,
    why: 'subscription',
  },
  { words: /^(?:теги|метки|tags|标签|关键词)\s*[:：]/iu, why: 'tags' },
  { words: /^(?:about the authors?|об авторе|作者简介|关于作者)\s*[:：]?$/iu, why: 'author card' },
  { words: /^[上下]一[篇条]\s*[:：]/u, why: 'related links' },
];

/** What heads the readers' comments, with or without their number. */
const COMMENTS_HEAD =
  /^(?:(?:网友|全部|最新)?(?:评论|跟贴|跟帖|留言)|(?:все )?комментарии|обсуждение|(?:reader )?comments)\s*[(（:：]?\s*\d*\s*[)）]?$/iu;

const CONTROL_WORDS =
  /^(?:\d\d?:\d\d|[\d\s.,]{1,12}(?:просмотр\S*|комментари\S*|阅读|评论|次|views|comments|shares)?|分享(?:至|到).*|用?微信扫码.{0,10}|(?:分享|收藏|点赞|评论|阅读|浏览|转发)\s*\d*|举报|打印(?:本页)?|关闭(?:窗口)?|字[号体][\s\S]*|【?\s*[大中小]\s*[大中小]\s*[大中小]\s*】?.*|【?打印】?\s*【?关闭】?|返回(?:顶部|列表|首页|上一页)|возврат к списку|вернуться(?: назад| к списку)?|back to (?:top|list|news)|share(?: (?:this|on|via)\b.*)?|tweet|print(?: this page)?|copy link|email|facebook|twitter|telegram|whatsapp|поделиться(?: в .*)?|распечатать|скопировать ссылку|версия для печати|комментировать|комментарии\s*\d*|вконтакте|одноклассники)$/iu;

const SOURCES: readonly RegExp[] = [
  /(?:来源|來源|稿源)\s*[:：]\s*([^\s|｜【[(（]+)/u,
  /(?:источник|source)\s*:\s*([^|｜[(]+?)\s*(?=\s{2,}|[|｜[(]|$)/iu,
];

/** Does a short line say that links to other articles follow? */
export function isLinkLead(line: string): boolean {
  return LINK_LEAD.test(line) && (line.length <= LONGEST_LEAD || !endsLikeSentence(line));
}

/** Does a line offer to share the page, and say nothing else? */
export function isShareLead(line: string): boolean {
  return /^(?:share(?: (?:this(?: (?:page|article|post|story))?|on))?|поделиться|分享(?:至|到))\s*[:：]?$/iu.test(line);
}

/** Does a line head the readers' comments? */
export function isCommentsHead(line: string): boolean {
  return line.length <= LONGEST_CONTROL && COMMENTS_HEAD.test(line);
}

/** What kind of note a line is that stands below an article: credits, disclaimers, tags, copyright; `null` for none. */
export function noteIn(line: string): string | null {
  return NOTES.find(({ words }) => words.test(line))?.why ?? null;
}

/** A button, a counter or a part of a share bar, alone on its line. */
export function isControlWords(line: string): boolean {
  return (
    line.length <= LONGEST_CONTROL &&
    !endsLikeSentence(line) &&
    line.split('\n').every((one) => CONTROL_WORDS.test(one))
  );
}

/**
 * Does a line say when and where a page appeared? It has a date and with it a time or a source, or nothing else.
 * @param isApart stands apart from the article, or is marked as a time: a date is enough
 */
export function isDateline(line: string, isApart: boolean): boolean {
  if (endsLikeSentence(line) || /^[(（]/u.test(line)) return false;
  const found = findDate(line);
  if (found === null) return isApart && publisherIn(line) !== null;
  const rest = found.before + found.after;
  const hasTime = /(?<!\d)\d\d?:\d\d(?!\d)/.test(rest);
  return hasTime || publisherIn(line) !== null || (isApart && rest.length < LONGEST_LEAD);
}

/** Who published a page, where its dateline names a source. */
export function publisherIn(line: string): string | null {
  for (const pattern of SOURCES) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
