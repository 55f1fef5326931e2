import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import type { Answer, AskOptions } from '../../src/answers/answer.ts';
import { openOnce } from '../open-once.ts';
import { newFolder } from '../temp-folder.ts';

const NOW = '2026-11-22';

const withHead = (text: string) => `---\ntitle: About the SCO\ndate: 2034-10-01\n---\n\n${text}\n`;

const SUMMITS = `
The 31st meeting of the SCO Council of Heads of State was held on 10 June 2031 in Qingdao, China, and was chaired by Xi Jinping.

The 32nd meeting of the SCO Council of Heads of State was held on 5–6 July 2032 in Ufa, Russia, and was chaired by Vladimir Putin.

The 33rd meeting of the SCO Council of Heads of State was held on 20 June 2033 in Astana, Kazakhstan, and was chaired by Kassym-Jomart Tokayev.

The 34th meeting of the SCO Council of Heads of State is to be held on 15 September 2035 in Dushanbe, Tajikistan.

The 30th meeting of the SCO Council of Heads of Government was held on 3 November 2032 in Tashkent, Uzbekistan, and was chaired by Abdulla Aripov.`;

const OFFICES = `
Zhang Ming (China) was SCO Secretary-General in 2028–2030.

Rashid Alimov (Tajikistan) was SCO Secretary-General in 2031–2033.

Vladimir Norov (Uzbekistan) is SCO Secretary-General for 2034–2036.

Ruslan Mirzayev (Uzbekistan) was Director of the RATS Executive Committee in 2031–2033.`;

const PARTNERS = [
  'Cambodia',
  'Laos',
  'Myanmar',
  'Nepal',
  'Armenia',
  'Azerbaijan',
  'Egypt',
  'Qatar',
  'Kuwait',
  'Bahrain',
];

const files = {
  'summits.md': withHead(SUMMITS),
  'offices.md': withHead(OFFICES),
  'members.md': withHead(
    'Nepal became a member of the SCO on 10 June 2031.\n\nMongolia became a member of the SCO on 5 July 2032.',
  ),
  'partners.md': withHead(
    [...PARTNERS, 'Maldives']
      .map((country, at) => `${country} became a dialogue partner of the SCO in ${2010 + at}.`)
      .join('\n\n'),
  ),
  'seat.md': withHead('The SCO Secretariat is located in Astana.'),
  'ru/seat.md': withHead('Секретариат ШОС находится в Шанхае.\n\nДеловой совет ШОС учреждён 2 мая 2030 года в Москве.'),
  'zh/count.md': withHead('上合组织现有13个成员国。'),
};

let seeds: Library;
let own: Library;
let folder = '';
beforeAll(async () => {
  seeds = await openOnce(new URL('../../seeds/', import.meta.url).pathname);
  folder = await newFolder(files);
  own = await openLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const keySentences = ({ quotes }: Answer) =>
  quotes.map(({ passage, keySentence }) => passage.text.slice(keySentence.start, keySentence.end));

/** What answers: all of a set, else the first. */
function answerOf(library: Library, question: string, options: AskOptions = { now: NOW }) {
  const answer = library.ask(question, options);
  const sentences = keySentences(answer);
  return { status: answer.status, sentences: answer.wanted.several ? sentences : sentences.slice(0, 1) };
}

const containing = (parts: readonly string[]) => parts.map((part) => expect.stringContaining(part));

function expectAnswer(question: string, ...parts: readonly string[]) {
  expect(answerOf(seeds, question)).toEqual({ status: 'answered', sentences: containing(parts) });
}

function expectPart(question: string, ...parts: readonly string[]) {
  expect(answerOf(seeds, question)).toEqual({ status: 'partial', sentences: containing(parts) });
}

describe('who was in an office', () => {
  test.each([
    ['Who was SCO Secretary-General in 2014?', 'Dmitry Mezentsev'],
    ['Кто был генеральным секретарём ШОС в 2014 году?', 'Дмитрий Мезенцев'],
    ['2014年上合组织秘书长是谁？', '梅津采夫'],
    ['Who is the SCO Secretary-General now?', 'Nurlan Yermekbayev'],
    ['Кто возглавляет исполком РАТС?', 'Уларбек Шаршеев'],
    ['Who was Secretary-General before Norov?', 'Rashid Alimov'],
    ['Кто был генсеком ШОС до Норова?', 'Рашид Алимов'],
    ['Who was Secretary-General after Alimov?', 'Vladimir Norov'],
    ['诺罗夫之后的秘书长是谁？', '张明'],
    ['Who succeeded Zhang Ming as SCO Secretary-General?', 'Nurlan Yermekbayev'],
    ['Which RATS director came after Giyosov?', 'Ruslan Mirzayev'],
    ['Who was the first SCO Secretary-General?', 'Zhang Deguang'],
    ['上合组织首任秘书长是谁？', '张德广'],
    ['Who was the previous SCO Secretary-General?', 'Zhang Ming'],
    ['Сколько лет Норов был генсеком ШОС?', '2019–2021'],
    ['Which Secretaries-General were from China?', 'Zhang Deguang', 'Zhang Ming'],
    ['Was Norov Secretary-General before Alimov?', 'Rashid Alimov', 'Vladimir Norov'],
  ])('%s', expectAnswer);

  test('all of an interval, where one is doubted', () =>
    expectPart('Who was SCO Secretary-General from 2012 to 2017?', 'Imanaliev', 'Mezentsev', 'Alimov'));
});

describe('at the same time', () => {
  test.each([
    ['Who was Secretary-General during the Ufa summit?', '9–10 July 2015 in Ufa', 'Dmitry Mezentsev'],
    ['Кто был генеральным секретарём во время саммита в Уфе?', '9–10 июля 2015 года в Уфе', 'Дмитрий Мезенцев'],
    ['乌法峰会时谁是秘书长？', '俄罗斯乌法', '梅津采夫'],
    ['Who was Secretary-General when India joined the SCO?', 'India became a member', 'Rashid Alimov'],
    ['Where did the prime ministers meet in the year of the Qingdao summit?', 'in Qingdao', '2018 in Dushanbe'],
    ['Где прошла встреча премьеров в год саммита в Циндао?', 'в Циндао', '2018 года в Душанбе'],
    ['青岛峰会那年，总理会议在哪里举行？', '中国青岛', '塔吉克斯坦杜尚别'],
  ])('%s', expectAnswer);

  test('of two offices', () =>
    expect(answerOf(own, 'Who was director of the RATS when Alimov was Secretary-General?')).toEqual({
      status: 'answered',
      sentences: containing(['Rashid Alimov', 'Ruslan Mirzayev']),
    }));
});

describe('when and where a meeting was, and who chaired it', () => {
  test.each([
    ['When was the SCO summit in Ufa?', '9–10 July 2015'],
    ['Where was the 9th SCO summit?', 'Yekaterinburg'],
    ['Who chaired the 2014 summit?', 'Emomali Rahmon'],
    ['Какой саммит был в 2014 году?', '14-е заседание'],
    ["Where was last year's summit?", 'Tianjin'],
    ['去年的峰会在哪里举行？', '天津'],
    ['Which summit came after Ufa?', 'The 16th meeting'],
    ['Which summit came before Ufa?', 'The 14th meeting'],
    ['乌法峰会之后的峰会在哪里举行？', '第十六次会议'],
    ['Где прошёл следующий саммит после Уфы?', '16-е заседание'],
    ['When was the first SCO summit?', '14–15 June 2001'],
    ['Who chaired the 24th meeting of the Council of Heads of Government?', 'Mikhail Mishustin'],
  ])('%s', expectAnswer);
});

describe('all meetings of a place, a time or a person, in order', () => {
  test.each([
    ['Which SCO summits were held in Tashkent?', '2004', '2010', '2016'],
    ['When was the summit in Tashkent?', '2004', '2010', '2016'],
    ['Сколько саммитов ШОС прошло в Ташкенте?', '2004', '2010', '2016'],
    ['How many SCO summits were held in Russia?', '2002', '2003', '2009', '2015', '2020'],
    ['Which summits were held between 2015 and 2018?', 'Ufa', 'Tashkent', 'Astana', 'Qingdao'],
    ['普京主持过哪些上合组织峰会？', '圣彼得堡', '莫斯科', '乌法', '莫斯科'],
    ['Which summits were held after Samarkand?', 'New Delhi', 'Astana', 'Tianjin', 'Bishkek'],
  ])('%s', (question, ...parts) => {
    expectAnswer(question, ...parts);
    expect(seeds.ask(question, { now: NOW }).wanted).toEqual({ several: true, found: parts.length, more: false });
  });
});

describe('countries', () => {
  test.each([
    ['Did India join the SCO in 2017?', 'India became a member'],
    ['Who joined after Pakistan?', 'Iran became', 'Belarus became'],
    ['Which countries joined the SCO after 2020?', 'Iran became', 'Belarus became'],
    ['2023年至2024年有哪些国家加入上合组织？', '伊朗于2023年', '白俄罗斯于2024年'],
    ['Which country joined last?', 'Belarus became'],
    ['Did India and Pakistan join on the same day?', 'India became', 'Pakistan became'],
    ['When did Mongolia become an observer of the SCO?', 'Mongolia became an observer'],
    ['Who founded the SCO?', 'as its founders'],
    ['Кто основал ШОС?', 'государства-основатели'],
    ['哪些国家是上合组织创始成员国？', '六国于2001年6月15日'],
    ['哪些中亚国家是上合组织成员国？', '六国于2001年6月15日'],
    ['Which Southeast Asian countries became dialogue partners?', 'Cambodia', 'Myanmar', 'Laos', 'Laos'],
  ])('%s', expectAnswer);

  test.each([
    'Which countries are SCO partners?',
    'hey which countries are sco partners',
    'Who are the partners of the SCO?',
    'кто партнёры шос',
    '上合伙伴有哪些',
  ])('all that are partners now, each once: %s', (question) => {
    const answer = own.ask(question, { now: NOW });
    expect(keySentences(answer)).toEqual(containing([...PARTNERS]));
    expect(answer.wanted).toEqual({ several: true, found: 10, more: true });
  });

  test('of a region, and no others beside them', () => {
    const answer = own.ask('Which Southeast Asian countries are SCO dialogue partners?', { now: NOW });
    expect(answer).toMatchObject({ status: 'answered', wanted: { several: true, found: 3, more: false } });
    expect(keySentences(answer)).toEqual(containing(['Cambodia', 'Laos', 'Myanmar']));
  });

  test('a list has as many as can be shown, whatever the limit, and says that there are more', () => {
    const answer = own.ask('Which countries became dialogue partners of the SCO since 2001?', { now: NOW, limit: 1 });
    expect(answer.wanted).toEqual({ several: true, found: 10, more: true });
    expect(keySentences(answer)).toEqual(containing(PARTNERS));
  });
});

describe('what is asked for has to be sure, and nothing else', () => {
  test.each([
    ['Which country hosts the next summit?', 'Pakistan'],
    ['В какой стране пройдёт следующий саммит?', 'Пакистан'],
    ['下一届峰会在哪个国家举行？', '巴基斯坦'],
  ])('a country whose city is doubted: %s', expectAnswer);

  test.each([
    ['Which city hosts the next summit?', 'Islamabad'],
    ['In which country and city is the next summit?', 'Islamabad'],
  ])('a city that is doubted: %s', expectPart);
});

describe('a summit by its name', () => {
  test.each([
    ['比什凯克峰会2026年', '第二十六次会议'],
    ['саммит в бишкеке в 2026', '26-е заседание'],
    ['саммит в бишкеке 2026', '26-е заседание'],
    ['bishkek 2026 summit', '26th meeting'],
    ['2026 bishkek', '26th meeting'],
  ])('%s', expectAnswer);
});

describe('what is not so is never called answered', () => {
  test.each([
    'which summits were not led by presidents',
    'summits not hosted by Russia',
    "which summits weren't chaired by Putin",
    'which countries are not members of the SCO',
    'which summits were held outside Russia',
    'какие саммиты прошли не в России',
    'саммиты за пределами России',
    '哪些峰会不是在俄罗斯举行的',
    '哪些峰会没有在俄罗斯举行',
  ])('%s', (question) => expect(answerOf(seeds, question).status).not.toBe('answered'));
});

describe('counts', () => {
  test.each([
    ['How many members does the SCO have?', 'All ten member states'],
    ['上合组织有多少个成员国？', '十个成员国'],
    ['How many SCO partners are there?', '17 partners'],
  ])('the sentence that states it: %s', expectAnswer);

  test('the complete list where no sentence states it', () => {
    expectAnswer("How many prime ministers' meetings were held in Bishkek?", '2004', '2012', '2016', '2023');
  });
});

describe('seats and foundings', () => {
  test.each([
    ['Where is the SCO Secretariat?', 'has its seat in Beijing'],
    ['Где находится РАТС?', 'находится в Ташкенте'],
    ['上合组织秘书处在哪里？', '秘书处设在北京'],
    ['When was the SCO founded?', 'founded on 15 June 2001'],
    ['Когда основана ШОС?', 'основана 15 июня 2001'],
    ['上合组织是什么时候成立的？', '2001年6月15日'],
  ])('%s', expectAnswer);
});

describe('what is not so is denied by the sentence that says how it is, as partial', () => {
  test.each([
    ['Did India join the SCO in 2015?', 'India became a member of the SCO on 9 June 2017'],
    ['Правда ли, что Иран стал членом ШОС в 2021 году?', 'Иран стал членом ШОС 4 июля 2023'],
    ['印度是2015年加入上合组织的吗？', '印度于2017年6月9日'],
    ['Was the 2022 summit held in Tashkent?', 'Samarkand'],
    ['Верно ли, что саммит 2022 года прошёл в Ташкенте?', 'в Самарканде'],
    ['2022年峰会是在塔什干举行的吗？', '撒马尔罕'],
    ['Did Putin chair the 2014 summit?', 'Emomali Rahmon'],
    ['Did Norov become Secretary-General in 2016?', '2019–2021'],
  ])('%s', expectPart);

  test.each([
    ['Was the 2022 summit held in Samarkand?', 'Samarkand'],
    ['Did Rahmon chair the 2014 summit?', 'Emomali Rahmon'],
  ])('and what is so is answered: %s', expectAnswer);
});

describe('that a meeting is planned does not say that it has taken place', () => {
  test.each([
    ['Has the 34th SCO summit taken place?', '2035-09-14', 'partial', 'The 34th meeting'],
    ['Состоялся ли 34-й саммит ШОС?', '2035-10-01', 'partial', 'The 34th meeting'],
    ['第34次峰会开了吗？', '2035-10-01', 'partial', 'The 34th meeting'],
    ['Has the 33rd SCO summit taken place?', '2035-10-01', 'answered', 'The 33rd meeting'],
    ['When is the 34th SCO summit?', '2035-01-01', 'answered', 'The 34th meeting'],
  ])('%s, on %s', (question, now, status, sentence) =>
    expect(answerOf(own, question, { now })).toEqual({ status, sentences: containing([sentence]) }),
  );
});

describe('who has the chair now', () => {
  test.each([
    'Which country holds the SCO chairmanship?',
    'Who is chairing the SCO right now?',
    '哪个国家现在担任上合主席国',
  ])('after the summit at which it passes on, that country is no answer: %s', (question) => {
    expect(answerOf(seeds, question, { now: '2026-08-01' }).status).toBe('answered');
    expect(answerOf(seeds, question, { now: '2026-11-28' }).status).toBe('partial');
  });
});

describe('lists, however they are asked for', () => {
  test.each(['саммиты в ташкенте все', 'tashkent summits, all of them', 'все саммиты в Ташкенте'])('%s', (question) =>
    expect(answerOf(seeds, question)).toEqual({ status: 'answered', sentences: containing(['2004', '2010', '2016']) }),
  );

  test('what comes after two countries comes after both', () =>
    expectAnswer('Who joined the SCO after India and Iran?', 'Belarus'));
});

describe('what no document states is never called answered', () => {
  test.each([
    'Where was the 2040 summit?',
    'Who was SCO Secretary-General in 2040?',
    'When did Turkmenistan become a member of the SCO?',
    'Is Turkmenistan a member of the SCO?',
    "Which foreign ministers' meeting was in 2014?",
    'Кто был генсеком ШОС в 2040 году?',
    'Кто был генсеком до Чжан Дэгуана?',
    'Did Laos become an observer of the SCO?',
    '2040年峰会在哪里举行？',
  ])('%s', (question) => expect(seeds.ask(question, { now: NOW }).status).not.toBe('answered'));
});

describe('what says more than that is left to the search', () => {
  test.each(['What did the Ufa summit say about drugs?', 'Who was UN Secretary-General in 2014?'])('%s', (question) =>
    expect(seeds.ask(question, { now: NOW })).toMatchObject({ isClear: false, uncovered: [expect.any(String)] }),
  );
});

describe('a frozen clock', () => {
  test.each([
    ['2032-07-04', 'the day before', '31st', '32nd', null],
    ['2032-07-05', 'the first day', '31st', '32nd', null],
    ['2032-07-06', 'the last day', '31st', '32nd', null],
    ['2032-07-07', 'the day after', '32nd', '33rd', '31st'],
    ['2034-01-01', 'when one is only planned', '33rd', '34th', '32nd'],
  ])('on %s, %s', (now, _, last, next, previous) => {
    const first = (question: string) => keySentences(own.ask(question, { now }))[0];
    expect(first('When was the last SCO summit?')).toContain(last);
    expect(first('Когда следующий саммит ШОС?')).toContain(next);
    if (previous !== null) expect(first('When was the previous SCO summit?')).toContain(previous);
  });

  test.each([
    ['2030-12-31', 'answered', 'Zhang Ming'],
    ['2031-01-01', 'answered', 'Rashid Alimov'],
    ['2036-12-31', 'answered', 'Vladimir Norov'],
    ['2037-01-01', 'partial', 'Vladimir Norov'],
  ])('on %s, who is in office', (now, status, name) =>
    expect(answerOf(own, 'Who is the SCO Secretary-General?', { now })).toEqual({
      status,
      sentences: containing([name]),
    }),
  );

  test('nothing comes next once all is over', () =>
    expect(own.ask('When is the next SCO summit?', { now: '2040-01-01' }).status).not.toBe('answered'));
});

describe('what documents dispute', () => {
  test.each(['Where is the SCO Secretariat?', 'Где находится секретариат ШОС?', '上合组织秘书处在哪里？'])(
    '%s',
    (question) => {
      const { status, sentences } = answerOf(own, question);
      expect(status).toBe('partial');
      expect(sentences.toSorted()).toEqual(containing(['Astana', 'Шанхае']));
    },
  );
});

describe('the words of a document', () => {
  test('are in the language of the question where they are in it, and elsewhere too', () => {
    const [quote] = seeds.ask('Кто был генсеком ШОС до Норова?', { now: NOW }).quotes;
    expect(quote?.passage.language).toBe('ru');
    expect(quote?.alsoIn.map(({ passage }) => passage.language).toSorted()).toEqual(['en', 'zh']);
  });

  test('are in another language where no document says it in that of the question', () => {
    expect(answerOf(own, 'When was the SCO Business Council founded?').sentences[0]).toContain('Деловой совет');
    expect(answerOf(own, 'How many members does the SCO have?').sentences).toEqual(['上合组织现有13个成员国。']);
  });

  test('are of the one document that is asked', () => {
    const document = 'en/institutions.md';
    const answer = seeds.ask('Кто был генсеком ШОС до Норова?', { now: NOW, document });
    expect(answer.status).toBe('answered');
    expect(keySentences(answer)[0]).toContain('Rashid Alimov');
    expect(answer.quotes.map((quote) => quote.document.id)).toEqual([document, document, document]);
    const other = seeds.ask('Who was Secretary-General before Norov?', {
      now: NOW,
      document: 'en/members-and-partners.md',
    });
    expect(other.status).not.toBe('answered');
  });

  test.each([
    'Who was Secretary-General during the Ufa summit?',
    'Сколько саммитов ШОС прошло в Ташкенте?',
    '2023年至2024年有哪些国家加入上合组织？',
  ])('are verbatim: %s', (question) => {
    const { quotes } = seeds.ask(question, { now: NOW });
    expect(quotes.length).toBeGreaterThan(1);
    for (const { document, passage } of quotes.flatMap((quote) => [quote, ...quote.alsoIn])) {
      expect(document.text.slice(passage.locator.start, passage.locator.end)).toBe(passage.text);
    }
    for (const { passage, keySentence } of quotes) expect(passage.sentences).toContainEqual(keySentence);
  });
});
