import type { HyphenRules } from '../hyphens.ts';

export const hyphens: HyphenRules = {
  kept: [
    {
      id: 'hyphen/first part',
      pattern:
        /^(?:self|non|ex|vice|well|long|short|medium|high|low|large|small|full|half|cross|multi|post|pre|anti|counter|socio|so|law|peace|trade|decision|policy|fact|confidence|capacity|energy|cost|time|wide|far|first|second|third|two|three|four|five|six|one)-(?:aligned|age|based|being|border|building|called|century|chair|chairman|cultural|day|depth|determination|economic|efficient|enforcement|established|ever|finding|free|general|governance|government|growing|hand|keeping|known|level|like|making|member|minister|month|monthly|narcotics|oriented|party|point|president|proliferation|quality|ranging|range|reaching|related|reliance|reliant|resource|saving|scale|sector|secretary|sharing|side|sided|speed|stage|standing|tech|term|terrorism|terrorist|thirds?|time|wide|year|yearly)\p{Ll}{0,2}$/u,
      matches: ['long-term', 'self-determination', 'counter-terrorism', 'decision-making', 'vice-president'],
      ignores: ['inter-national', 'post-poned', 'so-ciety', 'well-ington'],
    },
    {
      id: 'hyphen/second part',
      pattern: /^\p{Ll}{3,}-(?:based|elect|free|led|level|making|oriented|related|sharing|wide)$/u,
      matches: ['member-led', 'knowledge-based', 'region-wide'],
      ignores: ['data-base', 'estab-lished', 'ship-building'],
    },
    {
      id: 'hyphen/co',
      pattern:
        /^co-(?:authors?|chair\p{Ll}{0,5}|exist\p{Ll}{0,5}|finance\p{Ll}?|financing|founders?|hosts?|hosted|sponsor\p{Ll}{0,5})$/u,
      matches: ['co-chairs', 'co-sponsored'],
      ignores: ['co-operation', 'co-lour', 'co-untry'],
    },
  ],
  dropped: [
    {
      id: 'hyphen/one word',
      pattern:
        /^(?:any|be|can|data|every|for|head|here|how|in|may|no|on|out|over|some|there|through|to|under|up|what|when|where|which|who|with|with-?in)-\p{Ll}+$/u,
      matches: ['with-out', 'there-fore', 'under-take', 'head-quarters'],
      ignores: ['long-term', 'thereby-x'],
    },
  ],
};
