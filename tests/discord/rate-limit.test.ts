import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRateLimit } from '../../src/discord/rate-limit.ts';

const START = Date.parse('2026-11-22T10:00:00Z');
const at = (milliseconds: number) => new Date(START + milliseconds);

type Request = { readonly user: string; readonly guild: string | null; readonly time: number };

/** Who asks where and when (ms), one after the other: in bursts, at the borders of the spans, and after a while. */
const requests = fc
  .array(
    fc.record({
      user: fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
      guild: fc.constantFrom('10', '20', null),
      pause: fc.oneof(fc.constant(0), fc.nat(100), fc.nat(3_000), fc.constantFrom(1, 9_999, 10_000, 10_001)),
    }),
    { minLength: 100, maxLength: 300, size: 'max' },
  )
  .map((all) => {
    let time = 0;
    return all.map(({ user, guild, pause }): Request => ({ user, guild, time: (time += pause) }));
  });

/** The most of some times that lie within a span (ms), which holds its beginning and not its end. */
const mostWithin = (times: readonly number[], span: number) =>
  Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + span).length));

const timesOf = (those: readonly Request[], key: 'user' | 'guild', id: string) =>
  those.filter((one) => one[key] === id).map(({ time }) => time);

describe('whatever comes', () => {
  test('a user passes 5 times in any ten seconds and 30 in any minute at most, a guild 30 times in ten seconds', () => {
    const reached = { user: 0, minute: 0, guild: 0 };
    const holds = (all: readonly Request[]) => {
      const limit = openRateLimit();
      const passed = all.filter(({ user, guild, time }) => limit.admit(user, guild, at(time)).isAdmitted);
      for (const user of ['1', '2', '3', '4', '5', '6', '7']) {
        const times = timesOf(passed, 'user', user);
        expect(mostWithin(times, 10_000)).toBeLessThanOrEqual(5);
        expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(30);
        reached.user = Math.max(reached.user, mostWithin(times, 10_000));
        reached.minute = Math.max(reached.minute, mostWithin(times, 60_000));
      }
      for (const guild of ['10', '20']) {
        expect(mostWithin(timesOf(passed, 'guild', guild), 10_000)).toBeLessThanOrEqual(30);
        reached.guild = Math.max(reached.guild, mostWithin(timesOf(passed, 'guild', guild), 10_000));
      }
    };
    fc.assert(fc.property(requests, holds));
    // Seven users who do nothing else, so that the limits of the minute and of the guild are met as well.
    const eager = Array.from({ length: 7_000 }, (_, number): Request => {
      return { user: String((number % 7) + 1), guild: '10', time: Math.floor(number / 7) * 100 };
    });
    holds(eager);
    holds(eager.map((one) => ({ ...one, guild: null })));
    expect(reached).toEqual({ user: 5, minute: 30, guild: 30 });
  });

  test('who waits as long as was said passes, and not a millisecond before, if nobody else asks', () => {
    fc.assert(
      fc.property(requests, fc.nat(6), (all, who) => {
        const limit = openRateLimit();
        for (const { user, guild, time } of all) limit.admit(user, guild, at(time));
        const { time } = all.at(-1) ?? { time: 0 };
        // Somebody goes on until it is too much.
        for (let number = 0; number < 6; number += 1) {
          const admission = limit.admit(String(who), '10', at(time));
          if (admission.isAdmitted) continue;
          const { until } = admission;
          expect(until.getTime()).toBeGreaterThan(START + time);
          expect(until.getTime()).toBeLessThanOrEqual(START + time + 60_000);
          expect(limit.admit(String(who), '10', new Date(until.getTime() - 1))).toEqual(admission);
          expect(limit.admit(String(who), '10', until)).toEqual({ isAdmitted: true });
          return;
        }
        throw new Error('everything passed');
      }),
    );
  });

  test('what one user does outside of a guild changes nothing for anybody else', () => {
    fc.assert(
      fc.property(requests, (all) => {
        const limit = openRateLimit();
        const alone = openRateLimit();
        for (const { user, guild, time } of all) {
          for (let number = 0; number < 3; number += 1) limit.admit('99', null, at(time));
          expect(limit.admit(user, guild, at(time))).toEqual(alone.admit(user, guild, at(time)));
        }
      }),
    );
  });

  test('what one user tries in a guild beyond the limit takes nothing from the others', () => {
    const limit = openRateLimit();
    for (let number = 0; number < 1_000; number += 1) limit.admit('99', '10', at(number));
    const others = Array.from({ length: 26 }, (_, number) => limit.admit(String(number), '10', at(1_000)).isAdmitted);
    // Five of the guild's thirty are gone.
    expect(others).toEqual([...Array.from({ length: 25 }, () => true), false]);
  });
});

test('it is said whose limit it is', () => {
  const limit = openRateLimit();
  for (let number = 0; number < 5; number += 1) limit.admit('1', '10', at(0));
  expect(limit.admit('1', '10', at(1))).toEqual({ isAdmitted: false, limit: 'user', until: at(10_000) });
  for (let number = 0; number < 25; number += 1) limit.admit(`other ${number}`, '10', at(5_000));
  expect(limit.admit('2', '10', at(5_001))).toEqual({ isAdmitted: false, limit: 'guild', until: at(10_000) });
  expect(limit.admit('2', '20', at(5_001))).toEqual({ isAdmitted: true });
  expect(limit.admit('2', null, at(5_001))).toEqual({ isAdmitted: true });
});

test('a clock that is set back keeps nobody out for longer than a limit lasts', () => {
  const limit = openRateLimit();
  for (let number = 0; number < 5; number += 1) limit.admit('1', '10', at(3_600_000));
  for (let number = 0; number < 5; number += 1) expect(limit.admit('1', '10', at(0)).isAdmitted).toBe(true);
  expect(limit.admit('1', '10', at(1))).toMatchObject({ until: at(10_000) });
});

test('no more ids are remembered than there is room for: who has not asked for longest is forgotten', () => {
  const limit = openRateLimit(undefined, 3);
  const isFull = (id: string) => !limit.admit(id, null, at(1)).isAdmitted;
  for (const id of ['1', '2', '3']) {
    for (let number = 0; number < 5; number += 1) limit.admit(id, null, at(0));
  }
  expect(['1', '2', '3'].map(isFull)).toEqual([true, true, true]);
  limit.admit('4', null, at(1));
  expect(['2', '3'].map(isFull)).toEqual([true, true]);
  expect(isFull('1')).toBe(false);
});
