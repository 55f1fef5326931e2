import type { PresenceRules } from '../../meetings.ts';

export const presence: PresenceRules = {
  attends: {
    id: 'presence/attends',
    pattern: /(?:出席|参加|主持(?:召开)?)了?⟦|[在于]⟦⟧上(?:发表|发言|作|致辞|表示|指出|强调|提出|说)/u,
    matches: ['李华1日在京主持⟦⟧', '总理26日在比什凯克出席了⟦⟧', '总理今天在⟦⟧上发表讲话'],
    ignores: ['总理26日会见⟦⟧', '总理介绍⟦⟧', '总理在⟦⟧期间发表讲话'],
  },
  guests: {
    id: 'presence/guests',
    pattern: /^\s*(?:的|并?会见)/u,
    matches: ['的各国领导人', '的外国总理'],
    ignores: ['并发表讲话', '期间会见'],
  },
  elsewhere: {
    id: 'presence/elsewhere',
    pattern: /[赴飞]|来[华京]|前往|抵达|启程|离开|访问|邀请出席|就|关于|宣布/u,
    matches: ['12日赴比什凯克出席', '1日在京会见来华出席', '22日，外交部就总统出席'],
    ignores: ['26日在比什凯克出席'],
  },
  during: { id: 'presence/during', pattern: /^\s*期间/u, matches: ['期间会见'], ignores: ['并会见', '的期间'] },
  toDay: { id: 'presence/to-day', pattern: /^$/u, matches: [''], ignores: ['，'] },
};
