import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import type { Query } from '../../src/search/query/query.ts';

const parse = (text: string) => parseQuery(text, { isKnown: () => true, corrected: (term) => term }, '2026-11-28');

/** What was typed of each term that is evidence. */
const wordsOf = ({ text, terms }: Query) =>
  terms.filter(({ isFiller }) => !isFiller).map(({ start, end }) => text.slice(start, end));

describe('only what a question is about is evidence', () => {
  test.each([
    ['In what year was the charter ratified?', ['charter', 'ratified']],
    ['Please describe the budget.', ['budget']],
    ['According to the document, who pays the fees?', ['pays', 'fees']],
    ['Who was the first director?', ['director']],
    ['Who is the current director?', ['director']],
    ['The latest budget?', ['budget']],
    ['Which state joined last?', ['state', 'joined']],
    ['Which city pays the fees?', ['pays', 'fees']],
    ['В каком году создан фонд?', ['создан', 'фонд']],
    ['Перечислите, пожалуйста, взносы', ['взносы']],
    ['Согласно документу, кто платит взносы?', ['платит взносы']],
    ['Кто был первым директором?', ['директором']],
    ['Кто нынешний директор?', ['директор']],
    ['Где прошел последний саммит?', ['прошел', 'саммит']],
    ['В каком городе обычно платят взносы?', ['платят взносы']],
    ['请问预算', ['预算']],
    ['根据文章，预算', ['预算']],
    ['目前的预算', ['预算']],
    ['预算几点', ['预算']],
    ['预算是在哪个城市', ['预算']],
    ['预算由谁', ['预算']],
    ['预算如何', ['预算']],
    ['预算里说了些什么', ['预算']],
    ['有哪些预算', ['预算']],
    ['预算了吗', ['预算']],
    ['没有预算', ['预算']],
    ['请列出预算', ['预算']],
    ['首任代表', ['代表']],
    ['现任代表', ['代表']],
    ['他们的预算', ['预算']],
    ['这些预算', ['预算']],
  ])('%s', (question, words) => {
    expect(wordsOf(parse(question))).toEqual(words);
  });
});

describe('what a question says it does not ask about is no part of it', () => {
  test.each([
    ['The treaty on sport, not the Minsk one of 2001', ['treaty', 'sport']],
    ['Who wrote the treaty (not the 2007 draft)?', ['wrote', 'treaty']],
    ['Договор о спорте, не минская 2001 года', ['Договор', 'спорте']],
    ['Договор о спорте, а не о туризме 2007 года', ['Договор', 'спорте']],
    ['预算，不是2001年那个', ['预算']],
    ['预算（不是2009年的）是谁', ['预算']],
  ])('%s', (question, words) => {
    const query = parse(question);
    expect(wordsOf(query)).toEqual(words);
    expect(query.years).toEqual([]);
  });

  test('but a question of nothing else asks about it', () => {
    expect(parse('不是2001年那个').years).toEqual([{ from: 2001, to: 2001 }]);
  });
});

describe('what kind of answer a question asks for', () => {
  test.each([
    ['How many states signed it?', ['number']],
    ['When and where was it signed?', ['date', 'place']],
    ['Whose proposal was it?', ['person']],
    ['Which countries signed it?', ['countries']],
    ['Who are the member states?', ['countries']],
    ['In which countries does it work, and how many?', ['number']],
    ['Сколько государств подписали?', ['number']],
    ['Когда и где подписали?', ['date', 'place']],
    ['Кем подписано?', ['person']],
    ['Какие страны подписали?', ['countries']],
    ['多少国家签署', ['number']],
    ['何时何地签署', ['date', 'place']],
    ['谁签署', ['person']],
    ['哪些国家签署', ['countries']],
    ['What is signed?', []],
  ])('%s', (question, types) => {
    expect(parse(question).types).toEqual(types);
  });
});

describe('which of several a question asks for', () => {
  test.each([
    ['Who is the director?', 'newest'],
    ['Who was the director in 2004?', null],
    ['Who is the director now?', 'newest'],
    ['Кто сейчас директор?', 'newest'],
    ['Кто генсек?', 'newest'],
    ['Кто возглавляет мельницу?', 'newest'],
    ['Кто возглавлял мельницу?', null],
    ['Кто был директором?', null],
    ['Кто предыдущий директор?', 'previous'],
    ['Кто был директором до Анны Хольм?', null],
    ['Кто директор до Анны Хольм?', null],
    ['Кто был директором до февраля 2019?', null],
    ['Кто избран директором?', null],
    ['Кто сейчас работает генсеком?', 'newest'],
    ['现在的主任是谁', 'newest'],
    ['What is the latest proposal?', 'newest'],
    ['Which state joined last?', 'newest'],
    ['What is the last proposal?', 'newest'],
    ['Who was the first director?', 'first'],
    ['Who was the director?', null],
    ['Who heads the mill?', 'newest'],
    ['Who was the previous director?', 'previous'],
    ['Who was the director before Anna Holm?', null],
    ['Who is the director before Anna Holm?', null],
    ['Who was the director before January 2015?', null],
    ['Who met the director?', null],
    ['Who won the chair?', null],
    ['Who has been director?', null],
    ["Who's been director since Anna Holm left?", null],
    ['Who has the chair?', 'newest'],
    ['Who was the director before 2015?', null],
    ['How long did it last?', null],
    ['Какое предложение последнее?', 'newest'],
    ['Где работает действующий директор?', 'newest'],
    ['Какое предложение первое?', 'first'],
    ['谁是主任', 'newest'],
    ['主任是谁', 'newest'],
    ['当时谁是主任', null],
    ['谁担任过主任', null],
    ['上一任主任是谁', 'previous'],
    ['安娜之前的主任是谁', null],
    ['谁当选主任', null],
    ['谁出任主任', null],
    ['谁被任命为主任', null],
    ['第三位主任是谁', null],
    ['最近的建议', 'newest'],
    ['现任主任的建议', 'newest'],
    ['最早的建议', 'first'],
  ])('%s', (question, order) => {
    expect(parse(question).order).toBe(order);
  });
});

test.each([
  ['Who was the director before Anna Holm?', ['director', 'before', 'Anna', 'Holm']],
  ['Кто был директором до Анны Хольм?', ['директором', 'Анны', 'Хольм']],
])('before whom it was stays in the question: %s', (question, words) => {
  expect(wordsOf(parse(question))).toEqual(words);
});

describe('a question that asks what a name is', () => {
  test.each([
    ['What is the SCO?', true],
    ['What are the SCO and the RATS?', true],
    ['Что такое РАТС?', true],
    ['上合组织是什么', true],
    ['What is the roof of the SCO?', false],
    ['What is the latest SCO summit?', false],
    ['When was the SCO founded?', false],
  ])('%s', (question, asks) => {
    expect(parse(question).asksForDefinition).toBe(asks);
  });
});

test.each(['What is the weather tomorrow?', 'Какая завтра погода?', '明天天气'])(
  'a day as of today is no year of a document: %s',
  (question) => {
    const { years, terms } = parse(question);
    expect(years).toEqual([]);
    expect(terms.filter(({ kind }) => kind === 'number')).toEqual([]);
  },
);

test('what was typed with the other keyboard is read as it was meant, and shown as it was typed', () => {
  const known = new Set(['директор', 'мельниц']);
  const question = 'rnj lbhtrnjh «vtkmybws» d ghjikjv ujle?';
  const query = parseQuery(question, { isKnown: (term) => known.has(term), corrected: (term) => term }, '2026-11-28');
  expect(query.text).toBe(question);
  expect(query.language).toBe('ru');
  expect(query.phrases).toEqual(['мельницы']);
  expect(query.years).toEqual([{ from: 2025, to: 2025 }]);
});

test('a word that is said again asks for nothing else', () => {
  expect(wordsOf(parse('The budget, the budgets and the fees: which budget?'))).toEqual(['budget', 'fees']);
});

describe('what people type beside their question is no evidence', () => {
  test.each([
    ['@bot gimme the budget pls, thx', ['budget']],
    ['who set the budget @sco-bot', ['set', 'budget']],
    ['@бот, 预算', ['预算']],
    ['whats the budget, ty so much', ['budget']],
    ['i wanna know the budget plz 🙏', ['budget']],
    ['wheres the budget #fees', ['budget', 'fees']],
    ['whos the director', ['director']],
    ['хз, подскажи плз бюджет', ['бюджет']],
    ['скажите пжлст бюджет', ['бюджет']],
    ['求助，预算', ['预算']],
    ['预算，在线等', ['预算']],
    ['预算，求告知，蟹蟹', ['预算']],
    ['请教一下大佬，预算', ['预算']],
  ])('%s', (question, words) => {
    expect(wordsOf(parse(question))).toEqual(words);
  });

  test.each([
    'thx',
    'ok',
    'help',
    'Hi!',
    'good morning',
    'привет',
    'ghbdtn',
    'помощь',
    'спасибо большое',
    '你好',
    '帮助',
    '谢谢',
  ])('a greeting alone asks for nothing: %s', (text) => {
    const { terms } = parseQuery(text, { isKnown: () => false, corrected: (term) => term }, '2026-11-28');
    expect(terms).toEqual([]);
  });
});

const typedTerms = (text: string) => parse(text).terms.map(({ expansions }) => expansions[0]?.terms);

describe('one thing that is written in several ways is one', () => {
  test.each([
    ['1250000', '1 250 000'],
    ['1250000', '1,250,000'],
    ['二○二四', '2024'],
    ['２０２４', '2024'],
    ['co-operation', 'cooperation'],
    ['ёлка', 'елка'],
    ['cha\u200brter', 'charter'],
  ])('%s, %s', (one, other) => {
    expect(typedTerms(one)).toEqual(typedTerms(other));
  });

  test.each(['sco hq where', 'where SCO HQ?'])('headquarters by their short name: %s', (question) => {
    const said = parse(question).terms.flatMap(({ expansions }) => expansions.map(({ terms }) => terms.join(' ')));
    expect(said).toContain('headquart');
  });
});

test('what is in quotation marks is a phrase', () => {
  const { phrases } = parse('Who said "of all sides" and «по итогам» and “第一次”?');
  expect(phrases).toEqual(['of all sides', 'по итогам', '第一次']);
});

test('the names of a concept in other languages have less weight than what was typed', () => {
  const { terms } = parse('ШОС');
  expect(terms.map(({ kind }) => kind)).toEqual(['subject']);
  const weights = terms[0]?.expansions.map(({ weight }) => weight) ?? [];
  expect(weights[0]).toBe(1);
  expect(new Set(weights)).toEqual(new Set([1, 0.9, 0.8]));
});
