import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { type Named, nameOf } from '../../src/domain/names-in.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { type Interval, isoOf } from '../../src/text/interval.ts';
import { inFolderOf } from '../temp-folder.ts';

const name = (named: Named | null) =>
  named === null ? '-' : named.concepts[0] === undefined ? named.text : nameOf(named.concepts[0], 'en');
const date = (interval: Interval | null) => (interval === null ? '' : isoOf(interval));

function lineOf(fact: Fact): string {
  const how = `${fact.certainty === 'stated' ? '' : ` ${fact.certainty}`}${fact.isDisputed ? ' disputed' : ''}`;
  switch (fact.kind) {
    case 'membership':
      return `${name(fact.country)} ${fact.status} ${date(fact.since)}..${date(fact.until)}${how}`;
    case 'count':
      return `${fact.number} ${fact.of}${how}`;
    case 'term':
      return `${name(fact.holder)} ${fact.office} ${date(fact.from)}..${date(fact.to)}${how}`;
    case 'institution':
      return `${name(fact.institution)} ${fact.relation} ${fact.relation === 'seat' ? '' : date(fact.date)}@${name(fact.place)}${how}`;
  }
}

/** The facts of some documents, each of its text and perhaps a date. */
const factsOf = (...documents: readonly (string | { readonly text: string; readonly on: string })[]) =>
  inFolderOf(
    Object.fromEntries(
      documents.map((one, at) => {
        const { text, on } = typeof one === 'string' ? { text: one, on: '2026-01-01' } : one;
        return [`${at}.md`, `---\ntitle: About the SCO\ndate: ${on}\n---\n\n${text}\n`];
      }),
    ),
    async (folder) => (await readFacts((await readFolder(folder)).documents)).map(lineOf),
  );

describe('a sentence says', () => {
  test.each([
    [
      'On 1 May 2017 India and Nepal joined the SCO as full members.',
      ['India member 2017-05-01..', 'Nepal member 2017-05-01..'],
    ],
    ['In May 2017, Nepal was granted full membership of the SCO.', ['Nepal member 2017-05..']],
    ['Mongolia has been an observer since 2003.', ['Mongolia observer 2003..']],
    ['Nepal (a dialogue partner since 2010) sent a letter.', ['Nepal dialogue_partner 2010..']],
    ['Turkmenistan is not a member of the SCO.', ['Turkmenistan member .. denied']],
    ['According to the newspaper, Nepal became an observer of the SCO in 2019.', ['Nepal observer 2019.. attributed']],
    ['Nepal will become a member of the SCO in 2030.', ['Nepal member 2030.. planned']],
    ['Anna Example (Nepal) was SCO Secretary-General in 2004–2006.', ['Anna Example secretary_general 2004..2006']],
    [
      'Zhang Ming was succeeded as SCO Secretary-General by Anna Example on 1 March 2025.',
      ['Zhang Ming secretary_general ..2025-03-01', 'Anna Example secretary_general 2025-03-01..'],
    ],
    ['China held the chair of the Council of Heads of State in 2017–2018.', ['China chairing_state 2017..2018']],
    ['The SCO Business Council has its headquarters in Moscow.', ['SCO Business Council seat @Moscow']],
    [
      'The SCO Interbank Consortium was established in Moscow on 2 May 2005.',
      ['SCO Interbank Consortium founded 2005-05-02@Moscow'],
    ],
    ['China assumes the chairmanship of the SCO CHG for 2017-2018.', ['China chairing_state 2017..2018']],
    ['Director of the SCO RATS R. Mirzaev also spoke.', ['Ruslan Mirzayev rats_director ..']],
    [
      '会议任命张明为上合组织秘书长，沙尔舍耶夫为地区反恐怖机构执行委员会主任，任期自2031年1月1日至2033年12月31日。',
      ['Zhang Ming secretary_general 2031-01-01..2033-12-31', 'Ularbek Sharsheev rats_director 2031-01-01..2033-12-31'],
    ],
    ['2017年5月1日，尼泊尔正式成为上合组织成员国。', ['Nepal member 2017-05-01..']],
    ['上合组织峰会决定接收尼泊尔为上合组织对话伙伴。', ['Nepal dialogue_partner ..']],
    ['尼泊尔不是上合组织成员国。', ['Nepal member .. denied']],
    ['尼泊尔有望成为上合组织观察员国。', ['Nepal observer .. planned']],
    ['张明自2025年3月1日起担任上合组织秘书长。', ['Zhang Ming secretary_general 2025-03-01..']],
    ['2017年6月至2018年6月，中国担任上合组织轮值主席国。', ['China chairing_state 2017-06..2018-06']],
    ['上合组织秘书处设在中国北京。', ['SCO Secretariat seat @Beijing']],
    ['上合组织现有9个成员国和3个观察员国。', ['9 member', '3 observer']],
    ['1 мая 2017 года Непал вступил в ШОС.', ['Nepal member 2017-05-01..']],
    ['Непалу предоставлен статус наблюдателя при ШОС.', ['Nepal observer ..']],
    ['Непал не является членом ШОС.', ['Nepal member .. denied']],
    [
      'По данным газеты, Непал стал партнёром ШОС по диалогу в 2011 году.',
      ['Nepal dialogue_partner 2011.. attributed'],
    ],
    [
      'С 1 марта 2025 года пост генерального секретаря ШОС занимает Чжан Мин.',
      ['Zhang Ming secretary_general 2025-03-01..'],
    ],
    ['Китай в 2017–2018 годах председательствовал в Совете глав государств ШОС.', ['China chairing_state 2017..2018']],
    ['Деловой совет ШОС учреждён 2 мая 2006 года в Москве.', ['SCO Business Council founded 2006-05-02@Moscow']],
  ])('%s', async (text, expected) => {
    expect((await factsOf(text)).toSorted()).toEqual(expected.toSorted());
  });
});

describe('a sentence does not say', () => {
  test.each([
    'India is a member of the United Nations Security Council.',
    'Nepal applied for membership of the SCO.',
    'Former SCO Secretary-General Rashid Alimov gave a lecture.',
    'UN Secretary-General António Guterres attended the SCO summit.',
    'China chaired the SCO summit in 2018.',
    'Two members asked to speak.',
    'The SCO Secretariat held a reception in Moscow.',
    '联合国秘书长古特雷斯出席上合组织峰会。',
    '印度和巴基斯坦加入上合组织青年委员会。',
    '印度是金砖国家成员国，也出席了上合组织会议。',
    '上合组织成立25年来，成果丰硕。',
    '从上合组织成立之初的6个成员国算起。',
    '上合组织秘书长任期三年，不得延长。',
    'Индия — член Совета Безопасности ООН.',
    'Бывший генеральный секретарь ШОС Рашид Алимов прочёл лекцию.',
    'Заместитель генерального секретаря ШОС Чжан Мин прибыл в Москву.',
    'Непал стал партнёром по торговле.',
  ])('%s', async (text) => expect(await factsOf(text)).toEqual([]));
});

describe('facts of several documents', () => {
  test('that agree are one, with the more exact date', async () => {
    expect(
      await factsOf('Nepal became a member of the SCO in 2017.', 'Непал стал членом ШОС 1 мая 2017 года.'),
    ).toEqual(['Nepal member 2017-05-01..']);
  });

  test('that do not agree are both disputed', async () => {
    expect(await factsOf('Nepal became a member of the SCO in 2017.', '尼泊尔于2018年成为上合组织成员国。')).toEqual([
      'Nepal member 2017.. disputed',
      'Nepal member 2018.. disputed',
    ]);
    expect(
      await factsOf(
        'Zhang Ming was SCO Secretary-General in 2004–2006.',
        'Rashid Alimov was SCO Secretary-General in 2005–2007.',
      ),
    ).toEqual([
      'Zhang Ming secretary_general 2004..2006 disputed',
      'Rashid Alimov secretary_general 2005..2007 disputed',
    ]);
    expect(await factsOf('The SCO Secretariat is located in Beijing.', 'Секретариат ШОС находится в Москве.')).toEqual([
      'SCO Secretariat seat @Beijing disputed',
      'SCO Secretariat seat @Moscow disputed',
    ]);
  });

  test('do not contradict each other where one term ends as the other begins, or what was planned comes true', async () => {
    expect(
      await factsOf(
        'Zhang Ming was SCO Secretary-General in 2004–2006.',
        'Rashid Alimov was SCO Secretary-General in 2006–2008.',
      ),
    ).toEqual(['Zhang Ming secretary_general 2004..2006', 'Rashid Alimov secretary_general 2006..2008']);
    expect(
      await factsOf('Nepal will become a member of the SCO in 2017.', 'Nepal became a member of the SCO in May 2017.'),
    ).toEqual(['Nepal member 2017-05..']);
  });

  test('what was not so yet when it was denied is no contradiction', async () => {
    const became = 'Nepal became a member of the SCO in 2017.';
    const denied = 'Nepal is not a member of the SCO.';
    expect(await factsOf({ text: denied, on: '2012-01-01' }, became)).not.toContain(
      expect.stringContaining('disputed'),
    );
    expect(await factsOf({ text: denied, on: '2020-01-01' }, became)).toEqual([
      'Nepal member 2017.. disputed',
      'Nepal member .. denied disputed',
    ]);
  });

  test('observers until they became members are so until then', async () => {
    const observers = 'Nepal, an observer from 2005, held that status before it became a member.';
    expect(await factsOf(observers, 'Nepal became a member of the SCO on 1 May 2017.')).toEqual([
      'Nepal member 2017-05-01..',
      'Nepal observer 2005..2017-05-01',
    ]);
  });
});
