import { describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import type { QuoteCheck } from '../../src/quotes/check-quote.ts';
import type { ClaimedSource } from '../../src/quotes/claim.ts';
import { inFolderOf } from '../temp-folder.ts';

const FILES = {
  'lakes.txt': `Treaty of the Lakes

Article 5

Boats carry a light at night. No boat leaves the harbour without permission of the 12 wardens.

Article 51

The wardens do not fish in May, and the Northern Council pays them.
`,
  'rivers.txt': `Treaty of the Rivers

Article 5

Rafts carry a light at night, and nobody fishes in May.

Boats carry a light at night. The fee is 1,250 crowns.
`,
  'ru.txt': `Договор об озёрах

Статья 7

Стороны не признают решений, принятых без согласия хранителей озёр. Ещё тридцать лодок выйдут в море в мае.

Независимые государства хранят мир и согласие на всех озёрах.
`,
  'zh.md': `---
title: 湖泊条约
---

# 湖泊条约

## 第一章 捕鱼

各成员国决定在二十四个湖泊不得捕鱼，并发展“湖泊组织”与有关各方的合作关系。

会议由**北方理事会**主持，各方表示满意。
`,
  'paper.txt':
    'A note on letters\n\nThe committee of the Northern Council wrote that every lake be-\nlongs to its fishers and to nobody else.\n',
};

const inLibrary = (use: (library: Library) => void) =>
  inFolderOf(FILES, async (folder) => use(await openLibrary(folder)));

const check = async (quote: string, claimed: ClaimedSource | null = null): Promise<QuoteCheck> => {
  let found: QuoteCheck | undefined;
  await inLibrary((library) => (found = library.checkQuote(quote, claimed)));
  if (found === undefined) throw new Error('not checked');
  return found;
};

/** An outcome in short: where it is, and what is different. */
function short(found: QuoteCheck) {
  switch (found.outcome) {
    case 'too_short':
      return [found.outcome, found.length];
    case 'verbatim':
      return [found.outcome, ...found.places.map(({ quotes }) => quotes.map(({ document }) => document.id).join('+'))];
    case 'near':
      return [found.outcome, found.place.quotes[0]?.document.id, differences(found)];
    case 'not_found':
      return [found.outcome];
  }
}

const differences = (found: QuoteCheck) =>
  found.outcome !== 'near'
    ? ''
    : found.parts
        .map((part) =>
          part.kind === 'skipped' ? '…' : { same: '', left_out: `-${part.text}`, put_in: `+${part.text}` }[part.kind],
        )
        .filter((one) => one !== '')
        .join(' ');

describe('a quote', () => {
  test.each([
    ['Boats carry', ['too_short', 11]],
    ['“Boats carry”', ['too_short', 11]],
    ['  «「Boats carr」»  ', ['too_short', 10]],
    ['会议由北方理事会主持各', ['too_short', 11]],
    ['… Boats … carry … light …', ['too_short', 0]],
    ['Boats carry … light', ['too_short', 11]],
    ['𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊', ['too_short', 11]],
  ])('%s is too short', async (quote, expected) => {
    expect(short(await check(quote))).toEqual(expected);
  });

  test.each([
    ['Boats carry a light at night.', ['verbatim', 'lakes.txt', 'rivers.txt']],
    ['„Boats carry a\n light at night“', ['verbatim', 'lakes.txt', 'rivers.txt']],
    // Over the border of two passages.
    ['nobody fishes in May. Boats carry a light', ['verbatim', 'rivers.txt+rivers.txt']],
    // With the heading between them, and without it.
    ['of the 12 wardens. Article 51 The wardens do not', ['verbatim', 'lakes.txt+lakes.txt']],
    ['of the 12 wardens. The wardens do not', ['verbatim', 'lakes.txt+lakes.txt']],
    ['各成员国决定在二十四个湖泊不得捕鱼', ['verbatim', 'zh.md']],
    ['“各成员国 决定在二十四个\n湖泊不得捕鱼”', ['verbatim', 'zh.md']],
    // Marks of emphasis are no letters; a heading is words of the document.
    ['会议由北方理事会主持，各方表示满意。', ['verbatim', 'zh.md']],
    ['第一章 捕鱼 各成员国决定在二十四', ['verbatim', 'zh.md']],
    // Something left out.
    ['Boats carry … permission of the 12 wardens.', ['verbatim', 'lakes.txt']],
    ['Boats carry a light [...] the Northern Council pays', ['verbatim', 'lakes.txt+lakes.txt']],
    ['各成员国决定……与有关各方的合作关系。', ['verbatim', 'zh.md']],
    ['Стороны не признают решений <…> в море в мае.', ['verbatim', 'ru.txt']],
    ['согласие на всех озе\u0308рах', ['verbatim', 'ru.txt']],
  ])('%s is verbatim', async (quote, expected) => {
    expect(short(await check(quote))).toEqual(expected);
  });

  test.each([
    ['Boats carry a lamp at night. No boat leaves', ['near', 'lakes.txt', '+lamp -light']],
    ['No boat leaves the harbour without the permission of', ['near', 'lakes.txt', '+the ']],
    ['No boat leaves harbour without permission', ['near', 'lakes.txt', '-the']],
    ['without permission of the 13 wardens', ['near', 'lakes.txt', '+13 -12']],
    ['rafts carry a light at night', ['near', 'rivers.txt', '+rafts -Rafts']],
    ['Rafts carry a light at night — and nobody', ['near', 'rivers.txt', '+— -,']],
    ['Ships carry a light at night. The fee is', ['near', 'rivers.txt', '+Ships -Boats']],
    ['各成员国决定在二十五个湖泊不得捕鱼', ['near', 'zh.md', '+五 -四']],
    ['各成員國決定在二十四個湖泊不得捕魚', ['near', 'zh.md', '+員國決 -员国决 +個 -个 +魚 -鱼']],
    ['Еще тридцать лодок выйдут в море', ['near', 'ru.txt', '+Еще -Ещё']],
    // In another order, an ellipsis is of no help.
    ['the Northern Council pays … Boats carry a light at night. No boat', ['near', 'lakes.txt']],
  ])('%s is near', async (quote, expected) => {
    const said = short(await check(quote));
    expect(said.slice(0, expected.length)).toEqual(expected);
  });

  test.each([
    'Trains are to be painted green by the owner of the rails.',
    '各成员国举行了铁路方面的第一次专家会晤。',
    'Поезда красят в зелёный цвет владельцы железных дорог.',
    // A translation is no quote.
    'Лодки несут ночью огонь.',
    '!!!!!!!!!!!!!!!!',
    '😀😀😀😀😀😀😀😀😀😀😀😀😀',
  ])('%s is not found', async (quote) => {
    expect((await check(quote)).outcome).toMatch(/not_found|too_short/);
  });

  test('that is not found says what was searched', async () => {
    const found = await check('Trains are to be painted green by the owner.');
    expect(found).toMatchObject({ outcome: 'not_found', searched: { documents: 5 }, related: null });
  });
});

describe('a difference of writing alone', () => {
  test.each([
    ['RAFTS CARRY A LIGHT AT NIGHT', ['case']],
    ['各成員國決定在二十四個湖泊不得捕魚', ['script']],
    ['发展"湖泊组织"与有关各方的合作关系', ['punctuation']],
    ['Еще тридцать лодок выйдут в море', ['yo']],
    ['Ｒafts carry a light at night', ['width']],
    ['Ra fts carry a light at night', ['spacing']],
    ['the fee is 1250 crowns', ['case', 'punctuation', 'spacing']],
    ['Ráfts carry a light at night', ['accents']],
    ['rafts carry a light at night; and nobody', ['case', 'punctuation']],
  ])('%s is named as such', async (quote, writing) => {
    const found = await check(quote);
    const { writing: differing, matters } = found as Extract<QuoteCheck, { outcome: 'near' }>;
    expect([...(differing ?? [])].toSorted()).toEqual(writing);
    expect(matters).toEqual([]);
  });
});

describe('what matters most is named', () => {
  test.each([
    ['The wardens do fish in May, and the Northern', ['negation']],
    ['The wardens do not fish in June, and the Northern', ['number']],
    ['without permission of the 13 wardens', ['number']],
    ['Boats carry no light at night. No boat leaves', ['negation']],
    ['Стороны признают решений, принятых без согласия', ['negation']],
    ['Ещё двадцать лодок выйдут в море', ['number']],
    ['各成员国决定在二十四个湖泊可以捕鱼', ['negation']],
    ['各成员国决定在二十五个湖泊不得捕鱼', ['number']],
    ['in May, and the Southern Council pays them', ['name']],
    ['Зависимые государства хранят мир и согласие', ['negation']],
    ['Rafts carry a lamp at night, and nobody', []],
  ])('%s', async (quote, matters) => {
    const found = await check(quote);
    expect(found.outcome === 'near' && found.matters).toEqual(matters);
  });
});

describe('words that a quote cuts', () => {
  test.each([
    ['зависимые государства хранят мир', ['Независимые']],
    ['fish in May, and the Northern Council pays', ['not']],
    ['признают решений, принятых без согласия', ['не']],
    ['得捕鱼，并发展“湖泊组织”与有关', ['不']],
    ['oats carry a light at night, nobody fishes in M'.slice(0, 27), ['Boats']],
    ['The wardens do not fish in May', []],
  ])('%s', async (quote, cut) => {
    const found = await check(quote);
    expect(found.outcome === 'verbatim' && found.places[0]?.cutWords).toEqual(cut);
  });
});

describe('a source that is named', () => {
  test.each<[string, ClaimedSource, string, string]>([
    ['Boats carry a light at night.', { document: 'rivers.txt' }, 'as_claimed', 'rivers.txt'],
    ['No boat leaves the harbour', { document: 'rivers.txt' }, 'elsewhere', 'lakes.txt'],
    ['No boat leaves the harbour', { said: 'As 《Treaty of the Rivers》 says' }, 'elsewhere', 'lakes.txt'],
    ['No boat leaves the harbour', { said: 'As 《Treaty of the Lakes》 says' }, 'as_claimed', 'lakes.txt'],
    ['No boat leaves the harbour', { said: 'As Article 51 says' }, 'elsewhere', 'lakes.txt'],
    ['No boat leaves the harbour', { said: '第五条：' }, 'as_claimed', 'lakes.txt'],
    ['Boats carry a light at night.', { said: '《Treaty of the Rivers》, статья 5' }, 'as_claimed', 'rivers.txt'],
    // Nothing certain is said.
    ['No boat leaves the harbour', { said: 'I have read this on the rivers' }, 'unclaimed', 'lakes.txt'],
    ['No boat leaves the harbour', { said: 'Article 51 of the UN Charter says' }, 'unclaimed', 'lakes.txt'],
    ['No boat leaves the harbour', { said: 'Article 7 says' }, 'unknown', 'lakes.txt'],
    ['хранят мир и согласие на всех', { said: 'Article 51 says' }, 'unknown', 'ru.txt'],
  ])('%s, of %j: %s', async (quote, claimed, where, document) => {
    const found = await check(quote, claimed);
    expect(found).toMatchObject({ outcome: 'verbatim', where });
    expect(found.outcome === 'verbatim' && found.places[0]?.quotes[0]?.document.id).toBe(document);
  });

  test('is preferred where it comes as near as another one', async () => {
    for (const document of ['lakes.txt', 'rivers.txt']) {
      const found = await check('Boats carry a light by night.', { document });
      expect(found).toMatchObject({ outcome: 'near', where: 'as_claimed' });
    }
    expect(await check('No boat leaves a harbour', { document: 'ru.txt' })).toMatchObject({
      outcome: 'near',
      where: 'elsewhere',
    });
  });
});

test('half a quote made up is near, and the other half is named', async () => {
  const found = await check('No boat leaves the harbour without permission of our beloved king and his ten brave sons');
  expect(short(found)).toEqual(['near', 'lakes.txt', '+our beloved king and his ten brave sons']);
});

test('a long quote with many changes is found in a long document', async () => {
  const rules = Array.from(
    { length: 400 },
    (_, at) => `Rule ${at} says that boats of kind ${at * 7} stay at home in May.`,
  );
  await inFolderOf({ 'rules.txt': `Rules\n\n${rules.join('\n\n')}\n` }, async (folder) => {
    const library = await openLibrary(folder);
    const quote = rules.slice(200, 236).join(' ').replaceAll('boats', 'ships');
    const found = library.checkQuote(quote.slice(0, 2_000), null);
    expect(found.outcome).toBe('near');
    expect(found.outcome === 'near' && found.place.quotes[0]?.passage.text).toBe(rules[200]);
  });
});

test.each([
  ['exact words are found behind many that are written differently', 'The boats carry a light.', 'verbatim'],
  ['whole words are found behind many of which they are a part', 'THE boats carry a light.', 'near'],
])('%s', async (_, last, outcome) => {
  const others = outcome === 'verbatim' ? 'THE BOATS carry a LIGHT' : 'Lathe boats carry a lighthouse';
  const many = Array.from({ length: 60 }, (__, at) => `${others} in year ${at}.`);
  await inFolderOf({ 'boats.txt': `Boats\n\n${[...many, last].join('\n\n')}\n` }, async (folder) => {
    const found = (await openLibrary(folder)).checkQuote('The boats carry a light', null);
    expect(found.outcome).toBe(outcome);
    const place = found.outcome === 'near' ? found.place : found.outcome === 'verbatim' ? found.places[0] : undefined;
    expect(place?.quotes[0]?.passage.text).toBe(last);
  });
});
