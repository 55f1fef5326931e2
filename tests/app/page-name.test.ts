import { describe, expect, test } from 'vitest';
import { freeName, nameInAddress } from '../../src/app/page-name.ts';

describe('the name in an address', () => {
  test.each([
    ['https://example.org/docs/charter.pdf', 'charter'],
    ['https://example.org/docs/charter.pdf?download=1', 'charter'],
    ['https://example.org/docs/%E7%AB%A0%E7%A8%8B.html', '章程'],
    ['https://example.org/docs/v1.2', 'v1.2'],
    ['https://example.org/docs/', 'docs'],
    ['https://example.org/', 'example.org'],
    ['https://example.org/---', 'example.org'],
    ['https://example.org/%ff', '%ff'],
    ['https://example.org/%2e%2e%2fsecret', '../secret'],
  ])('%s: %s', (link, name) => expect(nameInAddress(link)).toBe(name));
});

const free = async () => false;

describe('the name of a file', () => {
  test.each([
    ['Charter of the SCO', 'Charter-of-the-SCO.html'],
    ['上海合作组织宪章', '上海合作组织宪章.html'],
    ['../../etc/passwd', 'etc-passwd.html'],
    ['a\\b/c', 'a-b-c.html'],
    ['.hidden', 'hidden.html'],
    ['CON', '_CON.html'],
    ['What? "This" <is> it: a|b*', 'What-This-is-it-a-b.html'],
    ['v1.2', 'v1.2.html'],
    ['…', 'page.html'],
    ['\u202Egnp.exe', 'gnp.exe.html'],
    ['...', 'page.html'],
    ['', 'page.html'],
  ])('of what is called %j is %s', async (called, name) => expect(await freeName(called, '.html', free)).toBe(name));

  test('is short', async () => {
    const name = await freeName('上'.repeat(300), '.html', free);
    expect(name).toMatch(/^上{50,60}\.html$/);
  });

  test('has a number where others have the name', async () => {
    const others = new Set(['a', 'a-2']);
    expect(await freeName('a', '.pdf', async (stem) => others.has(stem))).toBe('a-3.pdf');
  });
});
