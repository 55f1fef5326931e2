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
    {
      id: 'signature/date-first',
      pattern: /^[（(]?\|,?\s+(?:at\s+|in\s+)?\p{Lu}[\p{L}-]+(?:[ ,]{1,2}\p{Lu}[\p{L}-]+){0,2}\.?[）)]?$/u,
      matches: ['|, Northbridge', '| at New Delhi, India'],
      ignores: ['| the summit', '|, Northbridge: the summit'],
    },
    {
      id: 'signature/label',
      pattern: /^(?:date|dated|date of (?:signature|signing|adoption))\s*[:.]?\s*\|\.?$/iu,
      matches: ['Date: |', 'Dated |', 'Date of signature: |'],
      ignores: ['Date of the next meeting: |'],
    },
  ],
  closing: [
    {
      id: 'signature/closing',
      pattern:
        /(?<!\p{L})(?:Done|DONE|Signed|SIGNED|Executed|EXECUTED|Concluded|Given|GIVEN)\s+(?:(?:at|in|on|this|by|under)\s[^|;]{0,120})?\|/u,
      matches: ['Done at Shanghai on this |', 'DONE in the city of Moscow, in duplicate, this |.', 'Signed |'],
      ignores: ['Done with care on |', 'was signed at Moscow on |', 'Given that on |'],
    },
    {
      id: 'signature/this-treaty',
      pattern:
        /(?<!\p{L})(?:This|The present|have signed (?:this|the present))\s+\p{Lu}[\p{L}-]+(?:\s\p{L}+){0,4}?\s+(?:(?:was|is|has been)\s+)?(?:done|signed|concluded|adopted|at|in|on)\s[^|;.]{0,80}\|/u,
      matches: ['This Agreement is done at Beijing on |', 'have signed this Protocol at Northbridge, this |'],
      ignores: ['this agreement was signed on |', 'This Agreement enters into force. It was signed on |'],
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
