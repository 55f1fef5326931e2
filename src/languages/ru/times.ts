import { monthPattern } from '../../text/months.ts';
import { TIME, type TimeRules } from '../time-rules.ts';
import { months } from './months.ts';

const COUNTS: Readonly<Record<string, number>> = {
  'один одного одну': 1,
  'два две двух пару': 2,
  'три трех': 3,
  'четыре четырех': 4,
  'пять пяти': 5,
  'шесть шести': 6,
  'семь семи': 7,
  'восемь восьми': 8,
  'девять девяти': 9,
  'десять десяти': 10,
  'пятнадцать пятнадцати': 15,
  'двадцать двадцати': 20,
};
const numbers = Object.fromEntries(
  Object.entries(COUNTS).flatMap(([words, count]) => words.split(' ').map((word) => [word, count])),
);
const COUNT = String.raw`(?<count>\d{1,3}|${Object.keys(numbers).join('|')})(?:-?(?:х|ти|и))?`;
const UNIT =
  '(?:(?<year>лет|год(?:а|у|ом|ы|ов|ах)?)|(?<month>месяц\\p{Ll}*)|(?<week>недел\\p{Ll}*)|(?<day>дн(?:я|ей|и|ях)|день|сут(?:ки|ок)))(?!\\p{L})';
const YEAR_WORD = String.raw`год(?:а|у|ом|е)?(?!\p{L})`;

export const times: TimeRules = {
  capitals: [],
  parts: [
    {
      id: 'time/month',
      months: null,
      pattern: new RegExp(String.raw`(?<!\p{L})(?<month>${monthPattern(months)})(?!\p{L})`, 'iu'),
      matches: ['в ноябре', 'с мая'],
      ignores: ['ноябрьский', 'мартовский', 'Маяк'],
    },
    {
      id: 'time/spring',
      months: [3, 5],
      pattern: /(?<!\p{L})весн(?:ой|ою|а|у|ы|е)(?!\p{L})/iu,
      matches: ['весной 2025 года'],
      ignores: ['весенний'],
    },
    {
      id: 'time/summer',
      months: [6, 8],
      pattern: /(?<!\p{L})лет(?:ом|о)(?!\p{L})/iu,
      matches: ['летом 2022 года'],
      ignores: ['пять лет', 'полетом'],
    },
    {
      id: 'time/autumn',
      months: [9, 11],
      pattern: /(?<!\p{L})осень(?:ю|)(?!\p{L})|(?<!\p{L})осени(?!\p{L})/iu,
      matches: ['осенью 2024', 'осени 2023 года'],
      ignores: ['осенний'],
    },
    {
      id: 'time/beginning-of-year',
      months: [1, 4],
      pattern: /(?<!\p{L})начал(?:е|а|у|ом)(?!\p{L})/iu,
      matches: ['в начале 2025 года'],
      ignores: ['начали', 'начальник'],
    },
    {
      id: 'time/middle-of-year',
      months: [5, 8],
      pattern: /(?<!\p{L})середин(?:е|ы|у|а)(?!\p{L})/iu,
      matches: ['в середине прошлого года'],
      ignores: ['серединный'],
    },
    {
      id: 'time/end-of-year',
      months: [9, 12],
      pattern: /(?<!(?<!\p{L})до\s{1,3})(?<!\p{L})кон(?:це|ца|цу)(?!\p{L})/iu,
      matches: ['в конце 2024 года', 'к концу года'],
      ignores: ['до конца 2024 года', 'концерн'],
    },
    {
      id: 'time/first-half',
      months: [1, 6],
      pattern:
        /(?<!\p{L})перв(?:ой|ую|ая)\s+половин(?:е|у|а|ы)(?!\p{L})|(?<!\p{L})перв(?:ом|ое|ого)\s+полугоди\p{Ll}+/iu,
      matches: ['в первой половине прошлого года', 'в первом полугодии'],
      ignores: ['половина стран'],
    },
    {
      id: 'time/second-half',
      months: [7, 12],
      pattern:
        /(?<!\p{L})втор(?:ой|ую|ая)\s+половин(?:е|у|а|ы)(?!\p{L})|(?<!\p{L})втор(?:ом|ое|ого)\s+полугоди\p{Ll}+/iu,
      matches: ['во второй половине этого года'],
      ignores: ['половина стран'],
    },
  ],
  relative: [
    {
      id: 'time/year-before-last',
      unit: 'year',
      from: -2,
      pattern: new RegExp(String.raw`(?<!\p{L})(?:в\s+)?позапрошл\p{Ll}+\s+${YEAR_WORD}`, 'iu'),
      matches: ['в позапрошлом году'],
      ignores: ['в прошлом году'],
    },
    {
      id: 'time/last-year',
      unit: 'year',
      from: -1,
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:(?:в\s+)?(?:прошл|минувш|прошедш|предыдущ)\p{Ll}+\s+${YEAR_WORD}|прошлогодн\p{Ll}+)`,
        'iu',
      ),
      matches: ['в прошлом году', 'прошлогодний саммит'],
      ignores: ['в позапрошлом году', 'прошлые годы'],
    },
    {
      id: 'time/this-year',
      unit: 'year',
      from: 0,
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:в\s+)?(?:этом|этот|этого|нынешн\p{Ll}+|текущ\p{Ll}+)\s+${YEAR_WORD}`,
        'iu',
      ),
      matches: ['в этом году', 'текущего года', 'в нынешнем году'],
      ignores: ['в следующем году', 'в эти годы'],
    },
    {
      id: 'time/next-year',
      unit: 'year',
      from: 1,
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:в\s+|на\s+)?(?:(?:следующ|будущ)\p{Ll}+|след\.?)\s+${YEAR_WORD}`,
        'iu',
      ),
      matches: ['в следующем году', 'на будущий год', 'в след году'],
      ignores: ['в этом году', 'следующий саммит'],
    },
    {
      id: 'time/last-month',
      unit: 'month',
      from: -1,
      pattern: /(?<!\p{L})(?:в\s+)?(?:прошл|минувш|предыдущ)\p{Ll}+\s+месяц(?:а|е|у|ем)?(?!\p{L})/iu,
      matches: ['в прошлом месяце'],
      ignores: ['прошлые месяцы', 'позапрошлом месяце'],
    },
    {
      id: 'time/this-month',
      unit: 'month',
      from: 0,
      pattern: /(?<!\p{L})(?:в\s+)?(?:этом|этот|этого|нынешн\p{Ll}+|текущ\p{Ll}+)\s+месяц(?:а|е|у|ем)?(?!\p{L})/iu,
      matches: ['в этом месяце'],
      ignores: ['эти месяцы'],
    },
    {
      id: 'time/next-month',
      unit: 'month',
      from: 1,
      pattern: /(?<!\p{L})(?:в\s+)?(?:следующ|будущ)\p{Ll}+\s+месяц(?:а|е|у|ем)?(?!\p{L})/iu,
      matches: ['в следующем месяце'],
      ignores: ['следующие месяцы'],
    },
    {
      id: 'time/last-week',
      unit: 'week',
      from: -1,
      pattern: /(?<!\p{L})(?:на\s+)?(?:прошл|минувш)(?:ой|ую|ая)\s+недел(?:е|и|ю|я)(?!\p{L})/iu,
      matches: ['на прошлой неделе'],
      ignores: ['прошлые недели'],
    },
    {
      id: 'time/this-week',
      unit: 'week',
      from: 0,
      pattern: /(?<!\p{L})(?:на\s+)?(?:этой|эту|эта|текущей)\s+недел(?:е|и|ю|я)(?!\p{L})/iu,
      matches: ['на этой неделе'],
      ignores: ['на неделе'],
    },
    {
      id: 'time/next-week',
      unit: 'week',
      from: 1,
      pattern: /(?<!\p{L})(?:на\s+)?(?:следующ|будущ)(?:ей|ую|ая)\s+недел(?:е|и|ю|я)(?!\p{L})/iu,
      matches: ['на следующей неделе'],
      ignores: ['следующие недели'],
    },
    {
      id: 'time/yesterday',
      unit: 'day',
      from: -1,
      pattern: /(?<!\p{L})вчера(?:шн\p{Ll}+)?(?!\p{L})/iu,
      matches: ['вчера', 'вчерашнее заседание'],
      ignores: ['позавчера'],
    },
    {
      id: 'time/tomorrow',
      unit: 'day',
      from: 1,
      pattern: /(?<!\p{L})завтра(?:шн\p{Ll}+)?(?!\p{L})/iu,
      matches: ['завтра'],
      ignores: ['послезавтра', 'на завтрак'],
    },
    {
      id: 'time/today',
      unit: 'day',
      from: 0,
      pattern:
        /(?<!\p{L})(?:сейчас|сегодня(?:шн\p{Ll}+\s+день)?|теперь|ныне|нынче|в\s+настоящ(?:ее\s+время|ий\s+момент)|(?:на|в)\s+данный\s+момент|нынешн\p{Ll}+|действующ\p{Ll}+(?=\s+(?:ген|предс|дирек|глав|член|секр|през|прем)))(?!\p{L})/iu,
      matches: ['кто сейчас генсек', 'на сегодняшний день', 'в настоящее время', 'нынешний генсек'],
      ignores: ['отныне', 'настоящий договор', 'действующие документы'],
    },
  ],
  counted: [
    {
      id: 'time/ago',
      direction: 'ago',
      pattern: new RegExp(String.raw`(?<!\p{L})(?:${COUNT}\s+)?${UNIT}\s+(?:тому\s+)?назад(?!\p{L})`, 'iu'),
      matches: ['пять лет назад', 'год назад', '3 месяца тому назад'],
      ignores: ['пять лет спустя', 'вернулся назад'],
    },
    {
      id: 'time/past-units',
      direction: 'past',
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:последн|прошедш)(?:ие|их|ий|юю|ими|него)\s+(?:${COUNT}\s+)?${UNIT}`,
        'iu',
      ),
      matches: ['за последние пять лет', 'за последний год', 'последних 3 лет'],
      ignores: ['последний саммит', 'в прошлом году'],
    },
    {
      id: 'time/past-units-behind',
      direction: 'past',
      pattern: new RegExp(String.raw`(?<!\p{L})${COUNT}\s+последн(?:их|ие)\s+${UNIT}`, 'iu'),
      matches: ['за пять последних лет'],
      ignores: ['пять последних саммитов'],
    },
    {
      id: 'time/coming-units',
      direction: 'coming',
      pattern: new RegExp(String.raw`(?<!\p{L})(?:ближайш|следующ)(?:ие|их|ий|юю)\s+${COUNT}\s+${UNIT}`, 'iu'),
      matches: ['в ближайшие пять лет', 'следующие 3 года'],
      ignores: ['в следующем году', 'ближайший саммит'],
    },
    {
      id: 'time/ahead',
      direction: 'ahead',
      pattern: new RegExp(String.raw`(?<!\p{L})через\s+(?:${COUNT}\s+)?${UNIT}(?!\s+после)`, 'iu'),
      matches: ['через два года', 'через год'],
      ignores: ['через два года после вступления', 'через Москву'],
    },
  ],
  numbers,
  decades: [
    {
      id: 'time/decade',
      decade: null,
      pattern:
        /(?<![\d.,])(?<decade>(?:19|20)\d0)-(?:е|х|м|ых|ые|ми)(?!\p{L})(?:\s+год(?:ы|ов|ах|ам)(?!\p{L}))?|(?<![\d.,])(?<decade2>[1-9]0)-(?:е|х|ых|ые)\s+год(?:ы|ов|ах)(?!\p{L})/iu,
      matches: ['в 2010-х', 'в 1990-е годы', '90-х годов'],
      ignores: ['20-е заседание', 'в 2010 году'],
    },
    {
      id: 'time/noughties',
      decade: 2000,
      pattern:
        /(?<!\p{L})(?:в\s+нулев(?:ые|ых)(?!\s+(?!год)\p{L}{2,}н\p{L}{2})|нулев(?:ые|ых)\s+год(?:ы|ов|ах)(?!\p{L}))/iu,
      matches: ['в нулевых', 'нулевые годы'],
      ignores: ['нулевой тариф', 'нулевых ставок'],
    },
  ],
  yearWord: String.raw`\s?(?:год\p{Ll}{0,2}|гг?\.?)(?!\p{L})`,
  otherNumbers: [
    {
      id: 'time/counted-things',
      pattern: new RegExp(
        String.raw`${TIME}\s+(?:человек|людей|студент|школьник|делегат|участник|гост|журналист|солдат|военнослужащ|волонтер|спортсмен|эксперт|мест(?!\p{L})|стипенди|компани|предприяти|проект|слов(?!\p{L})|страниц|км(?!\p{L})|километр|тонн|гектар|тысяч|тыс\.|млн|млрд|миллион|миллиард|доллар|юан|рубл|евро|раз(?!\p{L}))|(?:[$€£¥№]\s?|(?<!\p{L})(?:повестк\p{Ll}+|резолюци\p{Ll}+)\s)${TIME}`,
        'iu',
      ),
      matches: ['⟦2000⟧ студентов', '№ ⟦2000⟧', 'Повестка ⟦2030⟧'],
      ignores: ['саммит ⟦2024⟧', 'в ⟦2000⟧ проведён'],
    },
  ],
  which: [
    {
      id: 'time/last-part',
      year: -1,
      pattern: /(?<!\p{L})прошл(?:ый|ым|ой|ого|ом|ое|ую)\s+(?=⟦)/iu,
      matches: ['прошлым ⟦летом⟧'],
      ignores: ['прошлый саммит ⟦летом⟧'],
    },
    {
      id: 'time/this-part',
      year: 0,
      pattern: /(?<!\p{L})(?:эт(?:им|ой|ого|ом|о|у)|нынешн(?:им|ей|ем|его))\s+(?=⟦)/iu,
      matches: ['этим ⟦летом⟧'],
      ignores: ['этот саммит ⟦летом⟧'],
    },
    {
      id: 'time/next-part',
      year: 1,
      pattern: /(?<!\p{L})(?:следующ|будущ)(?:им|ей|ем|его|ую)\s+(?=⟦)/iu,
      matches: ['следующей ⟦весной⟧'],
      ignores: ['следующий саммит ⟦весной⟧'],
    },
  ],
  between: [
    {
      id: 'time/from-to',
      pattern: new RegExp(
        String.raw`(?:(?<!\p{L})(?:с|со|от|между)\s+)?${TIME}\s*,?\s+(?:и\s+)?(?:по|до)\s+${TIME}`,
        'iu',
      ),
      matches: ['с ⟦2010⟧ по ⟦2015⟧', 'от ⟦2010⟧ до ⟦2015 года⟧', 'с ⟦2019 года⟧ по ⟦сегодняшний день⟧'],
      ignores: ['в ⟦2015⟧ и ⟦2017⟧', 'с ⟦2010⟧'],
    },
    {
      id: 'time/between-and',
      pattern: new RegExp(String.raw`(?<!\p{L})между\s+${TIME}\s+и\s+${TIME}`, 'iu'),
      matches: ['между ⟦2010⟧ и ⟦2015⟧'],
      ignores: ['в ⟦2015⟧ и ⟦2017⟧', 'между ⟦2010⟧'],
    },
  ],
  bounds: [
    {
      id: 'time/until',
      bound: 'until',
      isBehind: false,
      pattern:
        /(?<!\p{L})(?:до\s+конца|по(?:\s+конец)?|к|ко|на|вплоть\s+до|не\s+позднее|не\s+позже)\s+(?=⟦)(?<!(?<!\p{L})на\s{1,3}(?<!по\s{1,3}состоянию\s{1,3}на\s{1,3}))/iu,
      matches: ['до конца ⟦2015 года⟧', 'по ⟦2015 год⟧', 'к ⟦2035 году⟧', 'не позднее ⟦2005⟧'],
      ignores: ['до ⟦2015⟧', 'к саммиту ⟦2015⟧', 'бюджет на ⟦2026 год⟧'],
    },
    {
      id: 'time/since',
      bound: 'since',
      isBehind: false,
      pattern: /(?<!\p{L})(?:начиная\s+)?(?:с|со)\s+(?=⟦)/iu,
      matches: ['с ⟦2017 года⟧', 'начиная с ⟦2017⟧'],
      ignores: ['с саммита ⟦2017⟧', 'из ⟦2017⟧'],
    },
    {
      id: 'time/after',
      bound: 'after',
      isBehind: false,
      pattern: /(?<!\p{L})(?:после|позже|позднее)\s+(?=⟦)(?<!не\s{1,3}поз(?:же|днее)\s{1,3})/iu,
      matches: ['после ⟦2020⟧', 'позже ⟦2020 года⟧'],
      ignores: ['после саммита ⟦2020⟧', 'не позднее ⟦2020⟧'],
    },
    {
      id: 'time/before',
      bound: 'before',
      isBehind: false,
      pattern: /(?<!\p{L})(?:до|ранее|раньше|перед)\s+(?=⟦)(?<!вплоть\s{1,3}до\s{1,3})/iu,
      matches: ['до ⟦2015⟧', 'ранее ⟦2005 года⟧'],
      ignores: ['до саммита ⟦2015⟧', 'вплоть до ⟦2015⟧'],
    },
  ],
};
