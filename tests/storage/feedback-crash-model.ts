import type { FeedbackRecord } from '../../src/storage/feedback-log.ts';

/** A record that is known by its number. */
export function feedbackNumber(number: number): FeedbackRecord {
  return {
    at: '2026-11-22T10:00:00.000Z',
    verdict: 'refused',
    question: String(number),
    by: 'abcdefgh',
    passages: [],
    documents: [],
    generation: '8f3a1c2d',
    locale: 'zh',
    text: '第24次总理会议由谁主持？',
    reason: null,
  };
}
