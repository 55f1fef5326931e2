import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';

/**
 * Words that a question is made with and that say nothing of its subject: question words, politeness, articles,
 * prepositions, auxiliaries. They weigh nothing in a search.
 */

const ENGLISH =
  'a an the this that these those it its they them their there here he she his her him we us our you your i me my one some any ' +
  'what who whom whose which when where why how many much often long far is are was were be been being am do does did done doing has have had having ' +
  'will would shall should can could may might must of in on at by for from to with without about into onto over under between among through during ' +
  'and or but nor not no if then than as so such too also only just very more most other another own same each every all both few ' +
  'now today hey hi hello guys somebody someone anybody anyone thanks thank btw ok okay wondering happened quick question questions ' +
  'please tell give show say says said according know like kind type sort thing things get gets got go goes going went make makes made ' +
  'up out off down again once now ever yet s t d ll re ve m';

const RUSSIAN =
  'а и или но да же ли ль бы б не ни в во на с со к ко о об обо от до из изо у за по под подо над при про для без через между перед среди против вокруг около кроме ' +
  'это этот эта эти этого этой этих этому этим этом тот та то те того той тех тому тем том такой такая такое такие он она оно они его ее их ему ей им нее него них ним ней мы нас нам вы вас вам ты тебя я меня мне мой свой своя свое свои своего своей своих своему своим своем свою своими ' +
  'что чего чему чем кто кого кому кем ком какой какая какое какие какого какому каким каком какую какой каких какими который которая которое которые которого которой которых которому которым которую котором которыми когда где куда откуда почему зачем отчего как сколько чей чья чье чьи ' +
  'быть был была было были есть будет будут является являются являлся стал стала стало стали может могут можно нужно надо ' +
  'еще уже также тоже только лишь очень более менее самый самая самое самые весь вся все всех всем всего если чтобы потому так тогда там тут здесь сейчас ' +
  'сегодня ' +
  'пожалуйста привет здравствуйте спасибо слушай слушайте ребят ребята народ скажи скажите подскажите расскажи расскажите говорится сказано согласно какова каков каковы ну вот';

/** Measure words, where they do not begin a noun: 几项, but 项目. */
const MEASURE =
  '(?:[个种次届座天]|项(?!目)|条(?![约件款例])|家(?![庭长])|位(?!置)|支(?![持出付柱])|类(?![型别])|首(?![脑都次])|部(?![门分长队])|名(?![额称字单]))';

/** Longest first where one begins with another; single characters only where they are no part of a common word. */
const CHINESE = [
  '你好|您好|谢谢|有谁知道|有人知道|请问|请告诉我|告诉我|我想知道|想知道|请介绍|介绍一下|一下|能不能|可不可以|可以|能否|是否|有没有|是不是|会不会|到底|究竟|据说|根据文章|(?:这|本|该)?(?:篇)?文章(?:中|里)?|文中|现在|目前|如今|一共|总共|共有',
  '(?:是在|是|在|于|了)?(?:什么时候|什么时间|何时|几时|哪一?年度?|哪一天|哪天|几月几号|几月几日|几月|几号|几点|哪个月)',
  '(?:是在|是|在|于|了)?(?:什么地方|哪里|哪儿|何处|何地|哪个城市|哪座城市|哪个国家|哪一个国家|哪一?国)',
  '(?:是由|由|被|是)?(?:谁|何人|哪一?位|什么人)',
  '[上中里]?(?:说|讲|谈|做)(?<![会和座洽商小演].)了?些?什么(?![时地人])|为什么(?:要(?!求))?|为何(?:要(?!求))?|怎么样|怎么|怎样|咋样|咋|如何|干嘛|干什么|做什么|干吗',
  `(?:有|是|了)?(?:什么样的|什么样|什么|哪些|哪几个|哪(?:一?${MEASURE})?|多少${MEASURE}?|几${MEASURE}|几[年天]|多久|多长时间|何种|啥)`,
  '(?<![目])的|(?<![为除受])了(?![解])|[吗呢吧啊呀嘛么]|以及|关于|对于|其中|这个|这次|此次|该|它们|它|他们|他|她|我们|我|你们|你|您|还有|还|都|也|就是|就|而|并|把|被|将|从|与|和|或者|或|及(?![其格])|之一',
  '(?<![但可总只要还就若于都不倒凡])是(?![否])|(?<![存现所正实潜内外])在(?![线职野])|没有|(?<![所具拥享公私国占共])有(?![效关限利益机])',
].join('|');

const oneOf = (list: string) => list.trim().split(/\s+/).join('|');

/** What tells the bot to speak, at the beginning only ("name" is a word of documents too). */
const COMMANDS =
  '^\\s*(?:please |пожалуйста,? |请)?(?:name|list|describe|explain|назовите|назови|перечислите|перечисли|опишите|объясните|列出|列举|说明)(?!\\p{L}(?<!\\p{Script=Han}))';

const PHRASES = [
  "(?:in )?(?:what|which) (?:year|month|day|date)(?:'s)?|(?:what|which) country(?= (?:joined|became))",
  'according to (?:the|this) (?:article|document|text)s?|in (?:the|this) (?:article|document|text)s?',
  '(?:в|к|с|до) каком (?:году|месяце)|какого (?:года|числа)|какой год|какая страна(?= (?:последней |первой )?(?:вступ|присоедин|стала))',
  'согласно (?:статье|документу|тексту|документам)|в (?:этой статье|этом документе|этом тексте|документах)',
].join('|');

/** What asks for the newest of several. No passage says of itself that it is that, so it weighs nothing. */
const NEWEST = [
  'currently|current(?<=(?:the|is|are|its|sco) current)|latest|newest|most recent(?:ly)?|last (?:country|state|member|one) to|last(?= (?:sco )?(?:summit|meeting|session))',
  'last(?=[^\\p{L}\\p{N}]*$)(?<!(?:how long|does|did|will) .*)',
  'нынешн\\p{L}+|(?:текущ|действующ)\\p{L}+(?= (?:ген|председател|директор|глав|премьер|президент|руковод|секретар))',
  'последн\\p{L}+(?= (?:вступ|присоедин|стал|саммит|заседан|встреч)\\p{L}*)',
].join('|');
const CHINESE_NEWEST = '现任|最后(?=加入|成为)|(?:最近|最新|上)的?一?[次届](?=元首|峰会|会议|总理)';

/** Words that ask for it, and that passages have as well: 最后一次. */
const OFTEN_NEWEST = 'last(?<!how long .*)|recent|последн\\p{L}+|недавн\\p{L}+';
const CHINESE_OFTEN_NEWEST = '最新|最近|最后';

const ASKS_FOR_NEWEST = new RegExp(
  `${wholeWords(`${NEWEST}|${OFTEN_NEWEST}`)}|${CHINESE_NEWEST}|${CHINESE_OFTEN_NEWEST}`,
  'u',
);

/** Does a folded question ask for the newest of several: who holds an office now, what was joined last? */
export function asksForNewest(simplified: string): boolean {
  return ASKS_FOR_NEWEST.test(simplified);
}

/** Who held an office first: no passage need say so. */
const FIRST_HOLDER =
  'first(?= (?:sco )?(?:secretary|director|chair|head))|перв\\p{L}+(?= (?:ген|директор|председател|секретар|глав))';
const CHINESE_FIRST_HOLDER = '首任|首位|第一[任位]';

const FIRST = 'first|перв(?:ый|ая|ое|ым|ой|ого|ом|ую)';
const CHINESE_FIRST = `${CHINESE_FIRST_HOLDER}|首次|第一[次届]|最早`;
const ASKS_FOR_FIRST = new RegExp(`${wholeWords(FIRST)}|${CHINESE_FIRST}`, 'u');

/** Does a folded question ask for the first of several? */
export function asksForFirst(simplified: string): boolean {
  return ASKS_FOR_FIRST.test(simplified);
}

/** Does a folded question name a year or a number? */
export function namesNumber(simplified: string): boolean {
  return /\d|第/u.test(simplified);
}

// One group for the words of all alphabets: where no word begins, none of them is tried.
const WORDS = wholeWords([PHRASES, NEWEST, FIRST_HOLDER, oneOf(ENGLISH), oneOf(RUSSIAN)].join('|'));
const QUESTION_WORDS = new RegExp(`${COMMANDS}|${WORDS}|${CHINESE_NEWEST}|${CHINESE_FIRST_HOLDER}|${CHINESE}`, 'gu');

/**
 * Words of how a question is put rather than of what it is about, which a passage may repeat all the same: they help to
 * rank, and are no evidence that it speaks of what was asked.
 */
const RUSSIAN_WEAK =
  'именно обычно изначально первоначально относительно целом ходе примерно приблизительно себя себе собой сам сама само сами ' +
  'называется называются называлось назывался называлась назвали называют называли название названия термин типа тип виды вида';
const CHINESE_WEAK = [
  '这位|这项|这种|这首|这些|那些|那个|那种|另一种|另一个|某个|某些|任何|所有|自己|其他',
  '一种|一类|一些|一位|一座|一项|之前|之后|期间|时候|最初|主要|非常|十分|比较|大约|左右|说了|说过|提到|提及|谈到|讲了|曾经|已经|正在|不再|仍旧|仍然|通常|能够|可能|为了|由于|因为|如果|的话|众所周知',
  '被称为|称为|叫做|用来|用作|用于|具有|类型的|名称',
].join('|');

const WEAK_WORDS: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(CHINESE_WEAK, 'gu'),
  ru: new RegExp(wholeWords(`${oneOf(RUSSIAN_WEAK)}|(?<=как(?:ой|ая|ом|ого) )(?:город|стран)\\p{L}*`), 'gu'),
  en: new RegExp(wholeWords('(?<=(?:which|what) )(?:country|city)'), 'gu'),
};

/** Where words stand that are no evidence, in a folded question. */
export function weakWords(simplified: string, language: Language): Span[] {
  return Array.from(simplified.matchAll(WEAK_WORDS[language]), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** The source of a pattern that matches only between the borders of words of an alphabet; to be used with the flag u. */
export function wholeWords(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
}

/** Puts as many blanks in the place of each question word of a folded text, so that the offsets of the rest stay. */
export function withoutQuestionWords(simplified: string): string {
  return simplified.replace(QUESTION_WORDS, (found) => ' '.repeat(found.length));
}
