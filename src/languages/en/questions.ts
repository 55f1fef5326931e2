import type { Answers, Questions } from '../questions.ts';
import { wholeWords } from '../whole-words.ts';
import { answerForms } from './answer-forms.ts';
import { framing } from './framing.ts';

const stopWords =
  'a an the this that these those it its they them their there here he she his her him we us our you your i me my one some any ' +
  'what who whom whose which when where why how many much often long far is are was were be been being am do does did done doing has have had having ' +
  'will would shall should can could may might must of in on at by for from to with without about into onto over under between among through during ' +
  'and or but nor not no if whether since then than as so such too also only just very more most other another own same each every all both few ' +
  'now today hey hi hello guys folks somebody someone anybody anyone thanks thank btw ok okay wondering happened quick question questions ' +
  'actually really basically literally honestly seriously obviously maybe perhaps probably possibly anyway anyways even still already though tho else oh um uh hmm hm erm ah lol lmao haha pls plz plox kindly ' +
  'idk dunno wanna gonna gotta tryna kinda sorta cuz coz becuz gimme lemme info anything something everything rn u ur ya yeah yep yes nope sry omg wtf wth fyi ' +
  'ive im id youre theyre thats whats whos wheres whens hows dont doesnt didnt isnt arent wasnt werent cant couldnt wont hasnt havent wat wut ' +
  'please tell give show say says said according know like kind type sort thing things get gets got go goes going went make makes made ' +
  'up out off down again once now ever yet s t d ll re ve m';

const PAST_VERB =
  '(?:met|won|lost|got|led|ran|held|took|came|became|wrote|gave|sat|said|told|sent|spoke|went|made|built|began|saw|left|kept|brought|chose|paid|stood|\\p{L}+(?<!e)ed)';

export const questions: Questions = {
  stopWords: stopWords.split(' '),
  framing,
  commands: ['name', 'list', 'describe', 'explain'],
  politeness: ['please '],
  fillerWords:
    'exactly officially formally originally initially specifically precisely simply generally usually typically mainly mostly overall eventually finally recently ever never always currently one ones called list guy difference differences differ compared comparison versus vs took takes taken place'.split(
      ' ',
    ),
  fillers: [
    {
      id: 'filler-place',
      pattern: wholeWords`(?<=(?:which|what) )(?:country|city)`,
      matches: ['in which city was it held', 'what country is the host'],
      ignores: ['the host country', 'which countries', 'which host city'],
    },
  ],
  notMeant: {
    id: 'not-meant',
    pattern:
      /(?<=[\p{L}\p{N}?'"”’)]\s?)(?:[,;—–-]\s?(?:and |but )?not (?:the|that|those|about|in|from|of|by|with|at|on|(?:19|20)\d\d)(?![\p{L}\p{N}])(?! (?:least|other|only))|\(not (?!sure|certain|necessarily|only|yet|in |at least))[^,;.?!()]*\)?/u,
    matches: [
      'the convention, not the shanghai one of 2001',
      'the charter (not the 2007 treaty)',
      'in moscow — not in 2020',
    ],
    ignores: [
      'not the first summit',
      'did they sign, or not',
      'signed (not sure)',
      'why did it not, in 2001',
      'countries not in it',
    ],
  },
  types: {
    number: [
      {
        id: 'number-question',
        pattern: wholeWords`how (?:many|much|old|long|far|big|large|tall|high|fast|often)|what (?:percent(?:age)?|number|age|share)`,
        matches: ['how many members are there', 'what percentage of the budget'],
        ignores: ['how did they vote', 'what numbers', 'the number of members'],
      },
    ],
    date: [
      {
        id: 'date-question',
        pattern: wholeWords`whens|when(?! (?:it comes|talking|speaking))|(?:what|which) (?:year|date|day|month|century|decade)|what time`,
        matches: ['when was it signed', 'on which day did it open'],
        ignores: ['whenever it is signed', 'in the year of the charter', 'what times'],
      },
    ],
    person: [
      {
        id: 'person-question',
        pattern: wholeWords`who|whom|whose|whos`,
        matches: ['who chaired the meeting', 'by whom was it signed'],
        ignores: ['the whole text', 'whoever signs'],
      },
    ],
    place: [
      {
        id: 'place-question',
        pattern: wholeWords`wheres|where(?! (?:can|could|do|does|is) (?:i|we|one|you|it) (?:read|find|see|learn|look|get|check|say|said|written|stated)(?!\p{L}))|(?:what|which)(?: (?!(?:is|was|are|were|did|does|do|the|a|of)(?!\p{L}))\p{L}+){0,2} (?:city|country|place|state|nation|town|capital|venue|location)`,
        matches: ['where was it held', 'in which city is the secretariat', 'which central asian country joined'],
        ignores: [
          'whereas the parties agree',
          'where can i read it',
          'which countries',
          'the host city',
          'what is the host city',
        ],
      },
    ],
    countries: [
      {
        id: 'countries-question',
        pattern: wholeWords`(?:which|what)(?: (?!(?:is|was|are|were|did|does|do|the|of)(?!\p{L}))\p{L}+){0,2} (?:countries|nations|members|states)|who are (?:the )?(?:\p{L}+ )?(?:members|member states)|list of (?:\p{L}+ ){0,2}(?:countries|members|states)|sco (?:members|countries|member states)`,
        matches: [
          'which countries joined',
          'which gulf states are partners',
          'who are the founding members',
          'list of all member states',
          'sco members',
        ],
        ignores: ['which country joined', 'who are the delegates', 'list of documents', 'sco member'],
      },
    ],
  },
  forms: answerForms,
  definition: {
    id: 'definition-question',
    pattern: wholeWords`what (?:is|are)|what (?:does|do) .+ (?:mean|stand for)|define`,
    matches: ['what is the rats', 'what does rats stand for', 'define the shanghai spirit'],
    ignores: ['what does the charter say', 'what issues', 'defined terms'],
  },
  newest: [
    {
      id: 'newest-holder',
      pattern: wholeWords`currently|current(?<=(?:the|is|are|its|sco) current)`,
      matches: ['who is the current secretary-general', 'who currently chairs it'],
      ignores: ['settlement on current accounts', 'currents'],
    },
    {
      id: 'newest-event',
      pattern: wholeWords`latest|newest|most recent(?:ly)?|last (?:country|state|member|one) to|last(?= (?:sco )?(?:summit|meeting|session))`,
      matches: ['the latest member', 'the most recent summit', 'the last country to join', 'the last sco summit'],
      ignores: ['at last the summit opened', 'recent summits', 'the last country'],
    },
    {
      id: 'newest-at-the-end',
      pattern: wholeWords`last(?=[^\p{L}\p{N}]*$)(?<!(?:how long|does|did|will) .{0,80})`,
      matches: ['which country joined last?'],
      ignores: ['how long did the meeting last?', 'the last of them'],
    },
  ],
  oftenNewest: {
    id: 'newest-often',
    pattern: wholeWords`last(?<!how long .{0,80})|recent`,
    matches: ['the last summit', 'a recent document'],
    ignores: ['how long did it last', 'lasting peace', 'recently'],
  },
  first: {
    id: 'first-question',
    pattern: wholeWords`first`,
    matches: ['the first summit'],
    ignores: ['at firsthand', 'the 1st summit'],
  },
  next: [
    {
      id: 'next-event',
      pattern: wholeWords`next(?! (?:to|year|month|week|day|decade|century|quarter|season|time|step|steps|stage|generation|few|several|couple|\d+|two|three|four|five|ten|twenty|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L}))|upcoming|forthcoming|successor|succeed(?:s|ed)?|following(?= (?:sco )?(?:summit|meeting|session|chair))`,
      matches: ['where is the next summit', 'the upcoming meeting', 'who chairs it next?', 'successor of zhang ming'],
      ignores: ["next year's summit", 'in the next five years', 'next to china', 'next steps'],
    },
  ],
  previous: [
    {
      id: 'previous-event',
      pattern: wholeWords`previous(?:ly)?|preceding|predecessor|prior(?= (?:sco )?(?:summit|meeting|session|chair|secretary|director))|penultimate|(?:second|next)[- ](?:to[- ])?last|before (?:that|last|the (?:last|current|present|latest))|former(?= (?:sco )?(?:secretary|director|chair|head|rats))|(?:one|(?:secretary|director|chair|head|boss)\p{L}*(?:[- ]general)?) before(?=[^\p{L}\p{N}]*$)`,
      matches: [
        'the previous summit',
        'the one before',
        'who was director before that',
        'who was director before?',
        'former secretary-general',
        'the predecessor of zhang ming',
      ],
      ignores: [
        'before 2015',
        'the director before 2015',
        'the director before january 2015',
        'secretary-general before norov',
        'the one before giyosov',
        'prior notice',
        'former soviet states',
        'the last summit',
      ],
    },
  ],
  past: {
    id: 'past-question',
    pattern: wholeWords`who(?:m)?(?: (?:all|else))? (?:was|were|had|did|used|${PAST_VERB})|who(?: has| have|['’]?s)(?: (?:all|ever|already|also))? (?:been|${PAST_VERB}|run|become|come|given|taken|written)|by whom (?:was|were)|before(?= \p{L})`,
    matches: [
      'who was the secretary-general',
      'who chaired it',
      'who led the delegation',
      'by whom was it signed',
      'who met the president',
      'who won the chair',
      'who has been director',
      "who's been in charge since 2020",
      'who is director before anna holm',
    ],
    ignores: [
      'who is the secretary-general',
      'who has the chair',
      'who chairs it',
      'who needs it',
      'who can succeed him',
      'who chairs it, as before?',
    ],
  },
  office: {
    id: 'office-question',
    pattern: wholeWords`secretary(?:[ -]general)?|sec[ -]?gen|directors?|chair(?:s|man|person|ing)?|president|minister|leader|leads?|leading|heads?|heading|runs?|running|boss|chief|in charge|at the (?:helm|top)`,
    matches: ['who is the secretary-general', 'who chairs it', 'who runs the centre', 'who is in charge'],
    ignores: ['who first used the word', 'who decides on it', 'who is it named after'],
  },
};

export const answers: Answers = {
  notCounting: {
    id: 'figure-of-ordinal',
    pattern: /(?<=[\d.,])(?:st|nd|rd|th)(?!\p{L})/u,
    matches: ['the 24th meeting'],
    ignores: ['24 members', '2 ndas', '24thousand'],
  },
  numeral: {
    id: 'counting-numeral',
    pattern: wholeWords`one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|twice|dozen|both`,
    matches: ['ten member states', 'eighteen documents', 'both sides'],
    ignores: ['the tenth meeting', 'often', 'someone', 'canteens'],
  },
  dateWord: {
    id: 'date-word',
    pattern: /january|february|march|april|june|july|august|september|october|november|december|centur/iu,
    matches: ['on 18 November', 'in the 21st century'],
    ignores: ['it may be signed', 'in winter'],
  },
  articles: ['the', 'an', 'a'],
  definition: {
    id: 'definition-verb',
    pattern: /(?:is (?:an?|the|one)|are|means|stands for)(?!\p{L})/u,
    matches: ['is a permanent body', 'means the territory', 'stands for'],
    ignores: ['is held yearly', 'area', 'is another'],
  },
};
