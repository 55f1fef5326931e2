import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { inTraditional, scriptOf } from '../../src/text/chinese-script.ts';
import { localeOf } from '../../src/i18n/locale.ts';
import { BODIES } from '../../src/domain/bodies.ts';
import names from '../../src/domain/names.json' with { type: 'json' };

/** OpenCC with its phrases, which tell what characters alone do not. */
const opencc = Converter({ from: 'cn', to: 'tw' });

test('names come in the characters that OpenCC gives them', () => {
  const composed = ['小范围会议', '大范围会议', '视频方式', '线上线下混合', '主席：', '非例行', '第24次', '17日至18日'];
  const known = [...names.flatMap(({ zh }) => zh), ...BODIES.map(({ name }) => name.zh), ...composed];
  expect(known.length).toBeGreaterThan(400);
  const other = known.filter((name) => inTraditional(name) !== opencc(name));
  expect(other).toEqual([]);
});

test.each([
  ['第24次總理會議由誰主持?', 'zh-TW'],
  ['第24次总理会议由谁主持?', 'zh-CN'],
  // 台 and 里 are written by both; the others show which it is.
  ['他在台灣哪里說了什麼', 'zh-TW'],
  ['他在台湾哪里说了什么', 'zh-CN'],
  ['Кто председательствовал?', 'ru'],
  ['Who chaired it?', 'en'],
])('%s is in %s', (text, locale) => {
  expect(localeOf(text)).toBe(locale);
  expect(localeOf(text, 'zh-TW')).toBe(locale);
});

test('a text in characters of both kinds goes by the locale of the reader', () => {
  expect(scriptOf('文件')).toBe(null);
  expect(localeOf('文件')).toBe('zh-CN');
  expect(localeOf('文件', 'zh-Hant-HK')).toBe('zh-Hant-HK');
  expect(localeOf('文件', 'ru')).toBe('zh-CN');
});
