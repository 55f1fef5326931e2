import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/languages/language.ts';
import { describeFacts } from '../../src/meetings/format/format-meeting.ts';
import { inFolderOf } from '../temp-folder.ts';
import { meetingsIn } from './open-seeds.ts';

const BEFORE: Readonly<Record<Language, string>> = {
  zh: '上合组织成员国元首理事会第9次会议2010年5月5日在明斯克举行。',
  ru: 'Девятое заседание Совета глав государств ШОС состоялось в Минске 5 мая 2010 года. ',
  en: 'The 9th meeting of the SCO Council of Heads of State was held in Minsk on 5 May 2010. ',
};

/** The chair of the ninth meeting, in the language of the text. */
const chairAfter = (language: Language, text: string) =>
  inFolderOf({ 'a.txt': `${BEFORE[language]}${text}\n` }, async (folder) => {
    const meeting = (await meetingsIn(folder)).find(({ number }) => number === 9);
    const { chair = [] } = meeting ? describeFacts(meeting, { language }) : {};
    return chair.map(({ value }) => value);
  });

describe('a country that chairs a meeting is its chair', () => {
  test.each<[Language, string, string]>([
    ['zh', '会议由印方主持。', '印度'],
    ['zh', '会议在印方主持下以视频方式举行。', '印度'],
    ['zh', '中方作为轮值主席国主持会议。', '中国'],
    ['zh', '轮值主席国俄罗斯主持会议。', '俄罗斯'],
    ['zh', '作为主席国，哈萨克斯坦主持了会议。', '哈萨克斯坦'],
    ['zh', '在印度总理莫迪的主持下，各国元首举行了会议。', '莫迪'],
    ['ru', 'Заседание прошло под председательством Индии.', 'Индия'],
    ['ru', 'На заседании председательствовала Индия.', 'Индия'],
    ['ru', 'Индийская сторона председательствовала на заседании.', 'Индия'],
    ['ru', 'Китай, как председатель ШОС, провел заседание.', 'Китай'],
    ['en', 'India chaired the meeting.', 'India'],
    ['en', 'The meeting was held under the chairmanship of the Indian side.', 'India'],
    ['en', "The meeting was held under India's chairmanship.", 'India'],
    ['en', 'China, as the rotating chair, presided over the meeting.', 'China'],
  ])('%s: %s', async (language, text, chair) => expect(await chairAfter(language, text)).toEqual([chair]));
});

describe('who chairs the organisation for a year does not chair one meeting', () => {
  test.each<[Language, string]>([
    ['zh', '会议对印方担任上合组织轮值主席国期间的工作表示感谢。'],
    ['zh', '各方支持中方作为轮值主席国的工作。'],
    ['zh', '会议通过了由俄方主持起草的声明。'],
    ['ru', 'Председательствует в ШОС Кыргызстан.'],
    ['ru', 'Под председательством России в ШОС в этом году проведено сто встреч.'],
    ['ru', 'В период председательства России в ШОС принято много документов.'],
    ['en', 'India holds the rotating presidency of the SCO this year.'],
    ['en', 'Under the chairmanship of India in the SCO, a hundred events took place.'],
    ['en', "Under India's chairmanship of the SCO, a hundred events took place."],
  ])('%s: %s', async (language, text) => expect(await chairAfter(language, text)).toEqual([]));
});
