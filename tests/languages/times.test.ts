import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedTime, timesIn } from '../../src/languages/times.ts';
import { runs } from '../runs.ts';

/** A Saturday. */
const NOW = '2026-11-28';

/** `2017-01-01..`, `2024` for a whole year, `2025-11-17`; several with blanks between. */
function times(question: string): string {
  return timesIn(question, NOW).map(plain).join(' ');
}

function plain({ from, to }: AskedTime): string {
  if (from !== null && from === to) return from;
  if (from?.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  return `${from ?? ''}..${to ?? ''}`;
}

const kinds = (question: string) => timesIn(question, NOW).map(({ kind }) => kind);
const spans = (question: string) => timesIn(question, NOW).map(({ start, end }) => question.slice(start, end));

describe('English questions', () => {
  test.each([
    ['Who chaired the SCO in 2014?', '2014'],
    ['secretary-general in office in 2014', '2014'],
    ['SCO summit 2024 documents', '2024'],
    ["what happened at the '24 summit", ''],
    ['Who represented Pakistan in Moscow in November 2025?', '2025-11-01..2025-11-30'],
    ['what was decided in november 2025', '2025-11-01..2025-11-30'],
    ['meetings held in may 2024', '2024-05-01..2024-05-31'],
    ['which member may leave', ''],
    ['what was signed on 15 June 2001', '2001-06-15'],
    ['what was signed on june 15, 2001?', '2001-06-15'],
    ['17-18 November 2025 who came', '2025-11-17..2025-11-18'],
    ['documents of 2025-09-01', '2025-09-01'],
    ['documents of 2025-09', '2025-09-01..2025-09-30'],
    ['summits 2013–2015', '2013-01-01..2015-12-31'],
    ['chair of the 2024-25 term', '2024-01-01..2025-12-31'],
    ['chair of 2024/2025', '2024-01-01..2025-12-31'],
    ['list summits from 2010 to 2015', '2010-01-01..2015-12-31'],
    ['list summits between 2010 and 2015', '2010-01-01..2015-12-31'],
    ['summits in 2015 and 2017', '2015 2017'],
    ['meetings from March to May 2025', '2025-03-01..2025-05-31'],
    ['who joined since 2017', '2017-01-01..'],
    ['who joined after 2020?', '2021-01-01..'],
    ['who joined before 2005?', '..2004-12-31'],
    ['development strategy until 2035', '..2035-12-31'],
    ['who was a member by the end of 2017', '..2017-12-31'],
    ['joined before the end of 2017', '..2017-12-31'],
    ['joined after 2010 and before 2018', '2011-01-01..2017-12-31'],
    ['members from 2017 on', '2017-01-01..'],
    ["where was this year's summit?", '2026'],
    ["where will next year's summit be held", '2027'],
    ['last years summit place', '2025'],
    ['who chaired the year before last', '2024'],
    ['what was signed last month', '2026-10-01..2026-10-31'],
    ['any meeting next week?', '2026-11-30..2026-12-06'],
    ['what did they do yesterday', '2026-11-27'],
    ['who is the secretary general right now', '2026-11-28'],
    ['the current chair', '2026-11-28'],
    ['do you know the chair', ''],
    ['who was the chair five years ago', '2021'],
    ['who chaired 10 yrs ago', '2016'],
    ['summits in the last five years', '2021-11-28..2026-11-28'],
    ['how many places for the next 5 years', '2026-11-28..2031-11-28'],
    ['who joined in the 2010s', '2010-01-01..2019-12-31'],
    ['the beginning of 2025', '2025-01-01..2025-04-30'],
    ['meetings in the first half of last year', '2025-01-01..2025-06-30'],
    ['what happened last summer', '2026-06-01..2026-08-31'],
    ['what happened last november', '2025-11-01..2025-11-30'],
    ['the meeting in November last year', '2025-11-01..2025-11-30'],
    ['what happened in November', ''],
    ['2000 students and $2024', ''],
    ['members from 2017 until now', '2017-01-01..2026-11-28'],
    ['since last year', '2025-01-01..'],
    ['the 24th meeting and article 20', ''],
  ])('%s: %s', (question, expected) => expect(times(question)).toBe(expected));
});

describe('Russian questions', () => {
  test.each([
    ['генсек ШОС 2014', '2014'],
    ['СГП 2018 где проходило', '2018'],
    ['Какой договор подписали в Бишкеке в 2007 году?', '2007'],
    ['кто был председателем в 2014г', '2014'],
    ['что было в ноябре 2025 года', '2025-11-01..2025-11-30'],
    ['что подписали 15 июня 2001 года', '2001-06-15'],
    ['что подписали 15.06.2001', '2001-06-15'],
    ['17–18 ноября 2025', '2025-11-17..2025-11-18'],
    ['саммиты 2013–2015 гг.', '2013-01-01..2015-12-31'],
    ['саммиты с 2010 по 2015 год', '2010-01-01..2015-12-31'],
    ['саммиты с 2010 до 2015', '2010-01-01..2015-12-31'],
    ['между 2010 и 2015 годами', '2010-01-01..2015-12-31'],
    ['с марта по май 2025 года', '2025-03-01..2025-05-31'],
    ['в 2015 и 2017 годах', '2015 2017'],
    ['кто вступил до 2015', '..2014-12-31'],
    ['кто вступил до конца 2015 года', '..2015-12-31'],
    ['кто вступил после 2015 года', '2016-01-01..'],
    ['с 2017 года вступили', '2017-01-01..'],
    ['стратегия развития к 2035 году', '..2035-12-31'],
    ['бюджет на 2026 год', '2026'],
    ['кто в этом году председательствует в СГП', '2026'],
    ['где был саммит в прошлом году', '2025'],
    ['кто председательствовал в позапрошлом году?', '2024'],
    ['где будет саммит в следующем году', '2027'],
    ['прошлогодний саммит', '2025'],
    ['что подписали в прошлом месяце', '2026-10-01..2026-10-31'],
    ['что было на прошлой неделе', '2026-11-16..2026-11-22'],
    ['что было вчера', '2026-11-27'],
    ['кто сейчас генсек', '2026-11-28'],
    ['сколько членов на сегодняшний день', '2026-11-28'],
    ['действующие договоры', ''],
    ['кто был генсеком пять лет назад', '2021'],
    ['год назад', '2025'],
    ['саммиты за последние пять лет', '2021-11-28..2026-11-28'],
    ['за последний год', '2025-11-28..2026-11-28'],
    ['в ближайшие 5 лет', '2026-11-28..2031-11-28'],
    ['через два года', '2028'],
    ['кто вступил в 2010-х', '2010-01-01..2019-12-31'],
    ['в 90-е годы', '1990-01-01..1999-12-31'],
    ['кто вступил в нулевые', '2000-01-01..2009-12-31'],
    ['летом 2022 года', '2022-06-01..2022-08-31'],
    ['в начале прошлого года', '2025-01-01..2025-04-30'],
    ['в первой половине этого года', '2026-01-01..2026-06-30'],
    ['этим летом', '2026-06-01..2026-08-31'],
    ['в ноябре прошлого года', '2025-11-01..2025-11-30'],
    ['17 ноября прошлого года', '2025-11-17'],
    ['что было в ноябре', ''],
    ['2000 студентов', ''],
    ['20-е заседание и статья 20', ''],
    ['с 2019 года по настоящее время', '2019-01-01..'],
  ])('%s: %s', (question, expected) => expect(times(question)).toBe(expected));
});

describe('Chinese questions', () => {
  test.each([
    ['上合总理会2025在哪开的', '2025'],
    ['2024年峰会在哪', '2024'],
    ['二〇二四年峰会在哪', '2024'],
    ['二○二四年峰会在哪', '2024'],
    ['二零二四年峰会', '2024'],
    ['二〇二四峰会', '2024'],
    ['２０２４年峰會', '2024'],
    ['2024年度预算', '2024'],
    ['2025年11月谁去了莫斯科', '2025-11-01..2025-11-30'],
    ['2001年6月15日签了什么', '2001-06-15'],
    ['二〇二五年十一月十七日至十八日', '2025-11-17..2025-11-18'],
    ['2013–2015年的峰会', '2013-01-01..2015-12-31'],
    ['2024到2025年的轮值主席国是哪个国家？', '2024-01-01..2025-12-31'],
    ['2010年至2015年的峰会', '2010-01-01..2015-12-31'],
    ['从2010年到2015年', '2010-01-01..2015-12-31'],
    ['2010年和2015年之间', '2010-01-01..2015-12-31'],
    ['2015年和2017年的峰会', '2015 2017'],
    ['2015年以前加入的', '..2014-12-31'],
    ['2015年以后加入的成员国有哪些', '2016-01-01..'],
    ['2020年之后', '2021-01-01..'],
    ['2017年以来加入的', '2017-01-01..'],
    ['自2017年', '2017-01-01..'],
    ['到2035年的发展战略', '..2035-12-31'],
    ['2024年底前', '..2024-12-31'],
    ['2010年之后2015年之前', '2011-01-01..2014-12-31'],
    ['今年的上合峰会什么时候开的', '2026'],
    ['明年峰会轮到哪个国家', '2027'],
    ['去年的主席国', '2025'],
    ['去年的主席國是誰', '2025'],
    ['前年在哪里开的', '2024'],
    ['后年呢', '2028'],
    ['上个月签了什么', '2026-10-01..2026-10-31'],
    ['这周有会吗', '2026-11-23..2026-11-29'],
    ['昨天', '2026-11-27'],
    ['请问一下上合现在的老大是谁啊', '2026-11-28'],
    ['目前有几个成员国', '2026-11-28'],
    ['数字化和现代化', ''],
    ['五年前的秘书长', '2021'],
    ['近三年的峰会', '2023-11-28..2026-11-28'],
    ['过去5年里', '2021-11-28..2026-11-28'],
    ['未来五年中国给上合国家多少个青年交流名额', '2026-11-28..2031-11-28'],
    ['2010年代', '2010-01-01..2019-12-31'],
    ['上世纪九十年代', '1990-01-01..1999-12-31'],
    ['去年夏天', '2025-06-01..2025-08-31'],
    ['去年11月在莫斯科', '2025-11-01..2025-11-30'],
    ['今年年初', '2026-01-01..2026-04-30'],
    ['2025年底', '2025-09-01..2025-12-31'],
    ['去年上半年', '2025-01-01..2025-06-30'],
    ['11月的会', ''],
    ['2000个青年交流名额', ''],
    ['第二十四次会议', ''],
    ['三年初步计划', ''],
    ['2017年至今', '2017-01-01..'],
  ])('%s: %s', (question, expected) => expect(times(question)).toBe(expected));
});

describe('a time', () => {
  test.each([
    ['in 2024', ['year']],
    ['November 2025', ['month']],
    ['2025年11月17日', ['day']],
    ['с 2010 по 2015', ['range']],
    ['since last year', ['range']],
    ['last year and 2024', ['relative', 'year']],
  ])('of %s is of the kind %s', (question, expected) => expect(kinds(question)).toEqual(expected));

  test.each([
    ['who joined since 2017?', ['since 2017']],
    ['саммиты с 2010 по 2015 год где', ['с 2010 по 2015 год']],
    ['2015年以前加入的', ['2015年以前']],
    ['what about November last year?', ['November last year']],
  ])('in %s stands for the words that say it', (question, expected) => expect(spans(question)).toEqual(expected));

  test('lies in the text, in order, with its end not before its beginning', () => {
    const piece = fc.constantFrom(
      ...'since|до|2015|2015年|–|至|今年|年初|初|last|November|в|ноябре|прошлого года|五年前|前|后|с|по|and|before|二〇二四|17 ноября|нулевые|'
        .split('|')
        .flatMap((word) => [word, `${word} `]),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const found = timesIn(text, NOW);
          let at = 0;
          for (const { start, end, from, to } of found) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(from ?? '').toSatisfy((first: string) => to === null || first <= to);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
