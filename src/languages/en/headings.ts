import { type HeadingWords, type SignatureDateRules, annexLabel, numberedLabels } from '../headings.ts';

const part = numberedLabels('one|two|three|four|five|six|seven|eight|nine|ten');

export const headings: HeadingWords = {
  labels: [
    part(1, 'part', ['PART II', 'Part One'], ['Part of the agreement', 'Participants']),
    {
      id: 'heading/annex',
      rank: 1,
      pattern: annexLabel('annex|appendix'),
      matches: ['Annex 1', 'APPENDIX B'],
      ignores: ['Annexes 1 and 2'],
    },
    part(2, 'title', ['Title IV'], ['Title of the document']),
    part(3, 'chapter', ['Chapter III', 'CHAPTER SEVEN'], ['Chapters 1 and 2']),
    part(5, 'section', ['Section 2.1'], ['Sections of the road']),
    part(6, 'article|art\\.', ['Article 12', 'Art. 5'], ['Articles of association', 'Article on trade']),
  ],
  partNumbers: [],
  titleStyles: ['Title'],
  headingStyles: [],
};

export const signatureDates: SignatureDateRules = {
  line: [
    {
      id: 'signature/line',
      pattern:
        /^[（(]?(?:(?:done|signed|adopted|issued)\s+(?:at|in)\s+(?:the city of\s+)?)?(?:\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s*[,–—-]?\s*)?(?:on\s+)?(?:the\s+)?\|\.?\s*[）)]?$/iu,
      matches: ['Done at Shanghai, on |', '(Bishkek, |)'],
      ignores: ['The summit was held in Bishkek on |', 'Bishkek, | at noon'],
    },
  ],
  closing: [
    {
      id: 'signature/closing',
      pattern: /^(?:done|signed) (?:at|in)\s+(?:the city of\s+)?\p{Lu}[\p{L}-]+,?\s*(?:on\s+)?(?:the\s+|this\s+)?$/iu,
      matches: ['Done at Shanghai on this ', 'Signed in the city of Moscow, on '],
      ignores: ['Done with care on '],
    },
  ],
  dateline: [
    {
      id: 'dateline',
      pattern: /^\p{Lu}[\p{L}.'’]+(?:\s\p{Lu}[\p{L}.'’]+){0,2},\s*\|\s*(?:[(/]|\.\s*\/|[–—-]{1,2}\s)/u,
      matches: ['MOSCOW, | (Xinhua) --', 'New Delhi, | – ', 'BISHKEK, |. /TASS/'],
      ignores: ['Moscow, | was cold', 'In Moscow, on | – ', 'The summit in Ufa, | (the seventh)'],
    },
    {
      id: 'dateline/today',
      pattern: /\btoday,?\s*[(]?\s*\|[),]/iu,
      matches: ['opened today (|) in', 'Today, |, the'],
      ignores: ['yesterday, |,', 'today | states'],
    },
  ],
};
