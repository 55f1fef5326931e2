import { expect, test } from 'vitest';
import { pageOf } from '../../src/reply/page.ts';

const SEVEN = [1, 2, 3, 4, 5, 6, 7];

test.each([
  [SEVEN, 1, { items: [1, 2, 3], page: 1, of: 3 }],
  [SEVEN, 2, { items: [4, 5, 6], page: 2, of: 3 }],
  [SEVEN, 3, { items: [7], page: 3, of: 3 }],
  [SEVEN, 99, { items: [7], page: 3, of: 3 }],
  [SEVEN.slice(0, 3), 2, { items: [1, 2, 3], page: 1, of: 1 }],
  [[], 1, { items: [], page: 1, of: 1 }],
])('three a page, of %j page %i', (all, wanted, page) => expect(pageOf(all, wanted, 3)).toEqual(page));
