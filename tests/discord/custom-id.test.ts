import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type ButtonState, decodeButton, encodeButton } from '../../src/discord/custom-id.ts';

const generation = fc.stringMatching(/^[0-9a-f]{8}$/);
const key = fc.stringMatching(/^[A-Za-z0-9_-]{6}$/);
const userId = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
const quote = fc.record({ passage: key, sentence: fc.option(fc.integer({ min: 0, max: 62 })) });
const answer = fc
  .record({
    generation,
    status: fc.constantFrom('answered' as const, 'partial' as const, 'closest' as const, 'not_found' as const),
    isClear: fc.boolean(),
    isOfOneDocument: fc.boolean(),
    page: fc.integer({ min: 1, max: 9 }),
    quotes: fc.array(quote, { maxLength: 10 }),
  })
  .map((view) => ({ ...view, isClear: view.isClear && view.status === 'answered' }));
const feedback = {
  generation,
  question: fc.stringMatching(/^[A-Za-z0-9_-]{8}$/),
  passages: fc.array(key, { maxLength: 3 }),
};

/** Every button that the bot makes of answers: these always fit. */
const fitting: fc.Arbitrary<ButtonState> = fc.oneof(
  fc.record({ action: fc.constant('confirm' as const), token: fc.uuid() }),
  fc.record({ action: fc.constantFrom('show' as const, 'share' as const), userId, answer }),
  fc.record({
    action: fc.constant('context' as const),
    generation,
    quote,
    shift: fc.integer({ min: -9999, max: 9999 }),
    isTurned: fc.boolean(),
  }),
  fc.record({
    action: fc.constant('text' as const),
    generation,
    first: fc.integer({ min: 1, max: 10 }),
    passages: fc.array(key, { maxLength: 10 }),
  }),
  fc.record({ action: fc.constant('delete' as const), userId }),
  fc.constant({ action: 'again' as const }),
  fc.record({ action: fc.constantFrom('like' as const, 'dislike' as const, 'reason' as const), ...feedback }),
);

const input = fc
  .dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }), {
    maxKeys: 3,
  })
  .filter((one) => !Object.hasOwn(one, '__proto__'));
const command = fc.stringMatching(/^[a-z]{1,32}$/);

/** Those that carry what somebody typed may not fit. */
const perhaps: fc.Arbitrary<ButtonState> = fc.oneof(
  fc.record({ action: fc.constant('turn' as const), command, page: fc.integer({ min: 1, max: 9999 }), input }),
  fc.record({ action: fc.constant('publish' as const), userId, command, input }),
);

/** Version, letter, then `command:page:{…}`, or 11 characters for the user and `command:{…}`. */
function typedLength(state: ButtonState): number {
  if (state.action === 'turn') return `2g${state.command}:${state.page}:${JSON.stringify(state.input)}`.length;
  if (state.action === 'publish') return `2u${'-'.repeat(11)}${state.command}:${JSON.stringify(state.input)}`.length;
  throw new Error(`nothing is typed for ${state.action}`);
}

describe('the id of a button', () => {
  test('says all that the button knows, in at most 100 characters', () => {
    fc.assert(
      fc.property(fitting, (state) => {
        const id = encodeButton(state);
        expect(id).not.toBeNull();
        expect(id?.length).toBeLessThanOrEqual(100);
        expect(decodeButton(id ?? '')).toEqual(state);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['w', 'answered', false],
    ['c', 'answered', true],
    ['p', 'partial', false],
    ['d', 'closest', false],
    ['n', 'not_found', false],
  ] as const)('of an answer goes on being read: %s is %s', (letter, status, isClear) => {
    const state = decodeButton(`2t${'A'.repeat(6)}${'A'.repeat(11)}2${letter}AAAAAAA`);
    expect(state).toMatchObject({ action: 'show', answer: { status, isClear, isOfOneDocument: false, page: 2 } });
  });

  test('is none only where what was typed does not fit, and else says it', () => {
    let written = 0;
    fc.assert(
      fc.property(perhaps, (state) => {
        const id = encodeButton(state);
        expect(id === null).toBe(typedLength(state) > 100);
        if (id === null) return;
        written += 1;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(JSON.stringify(decodeButton(id))).toBe(JSON.stringify(state));
      }),
      { numRuns: 1_000 },
    );
    expect(written).toBeGreaterThan(100);
    expect(written).toBeLessThan(900);
  });

  test('is none for a name that an object cannot hold', () => {
    const own = Object.fromEntries([['__proto__', 'x']]);
    expect(encodeButton({ action: 'turn', command: 'sources', page: 2, input: own })).toBeNull();
  });

  test('is taken in no other form: whatever is read would be written in the same way', () => {
    const mutated = fc.tuple(fitting, fc.nat(), fc.string({ maxLength: 2 })).map(([state, at, put]) => {
      const id = encodeButton(state) ?? '';
      const place = at % (id.length + 1);
      return `${id.slice(0, place)}${put}${id.slice(place + 1)}`;
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string()), (id) => {
        const state = decodeButton(id);
        if (state === null) return;
        taken += 1;
        expect(encodeButton(state)).toBe(id);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test.each(['', '2', '1:share:0:00000000:w:1:0.0', '2e', '2a ', '3a', '2t', '2x000000', 'constructor', '2__proto__'])(
    'is not "%s"',
    (id) => expect(decodeButton(id)).toBeNull(),
  );
});
