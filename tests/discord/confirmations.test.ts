import { expect, test, vi } from 'vitest';
import { reload } from '../../commands/reload.ts';
import { replyResult } from '../../src/app/command.ts';
import { type Confirmations, openConfirmations } from '../../src/discord/confirmations.ts';

/** What is offered to somebody, at a time that the test sets. */
function offering(): { clock: { now: number }; all: Confirmations; offer: (userId: string) => string } {
  const clock = { now: 0 };
  const all = openConfirmations(() => clock.now);
  return {
    clock,
    all,
    offer: (userId) => all.offer({ userId, command: reload, confirm: async () => replyResult([]) }),
  };
}

test('a button works for 60 seconds', () => {
  const { clock, all, offer } = offering();
  const id = offer('1');
  clock.now = 60_000;
  expect(all.find(id)).toMatchObject({ userId: '1', command: reload });
  clock.now = 60_001;
  expect(all.find(id)).toBeNull();
});

test('a button works once, and no longer when its user is asked something else', () => {
  const { all, offer } = offering();
  const [first, second, other] = [offer('1'), offer('1'), offer('2')];
  expect(all.find(first)).toBeNull();
  expect(all.find(second)).not.toBeNull();
  all.take(second);
  expect(all.find(second)).toBeNull();
  expect(all.find(other)).not.toBeNull();
});

test('what nobody confirms is forgotten when its time is over, though nobody asks for anything', () => {
  vi.useFakeTimers();
  try {
    // By this clock no time passes: what is gone has been let go of.
    const { all, offer } = offering();
    const id = offer('1');
    vi.advanceTimersByTime(60_000);
    expect(all.find(id)).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(all.find(id)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
