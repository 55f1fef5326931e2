import type { Questions } from '../questions.ts';
import { wholeWords } from '../whole-words.ts';

/** What documents have one passage each for. */
const EVENTS = 'summits|meetings|sessions|gatherings|conferences|forums|visits|exercises|drills';
const HOLDERS =
  'chairs|chairmen|chairpersons|chairmanships|presidencies|hosts|leaders|presidents|secretaries(?:[- ]general)?|secretary[- ]generals|sec-gens|directors|heads';
const PLACES = 'cities|capitals|places|venues|locations|years|dates|times|occasions';
const PEOPLE = 'persons|people|officials|politicians|individuals|delegates';
const PAPERS =
  'documents|declarations|agreements|treaties|conventions|statements|communiques|resolutions|decisions|initiatives|proposals|bodies|centres|centers|partners|observers|names';
const SERIES = `${EVENTS}|${HOLDERS}|${PLACES}`;
const ONE_OF_SERIES =
  'summit|meeting|session|chair|host|secretary[- ]general|director|leader|document|declaration|treaty';

const COUNTRIES = 'countries|states|nations|members|partners|observers|delegations';
const MEMBERSHIP = `(?:are|is|belong|make up|form|constitute)(?: (?:in|the|a|full|current|currently|now|part|of|to|sco|its|permanent))* (?:members?|sco|organi[sz]ation|member states)`;

/** Behind a word that may be a verb: no singular that does so stands before it. */
const NO_VERB =
  '(?<!(?:country|state|nation|member|observer|partner|city|capital|republic|person|official|minister|president|leader|body|organ|agency|department|organi[sz]ation|one)(?: (?:currently|now|also|usually|again|then|first|next))? (?:chairs|heads|hosts|visits|exercises))';

const COMPARATIVE =
  'more|less|fewer|larger|bigger|smaller|older|younger|newer|earlier|later|sooner|longer|shorter|higher|lower|better|worse|greater|stronger|richer';

/** Before the verb that begins a question: the beginning, or what was said before, and words that go on from it. */
const BEFORE_QUESTION =
  '(?<=(?:^|[.!?,;:…—–-])[^\\p{L}\\p{N}]{0,3}(?:(?:so|but|and|or|ok|okay|well|hey|hi|hello|btw|please|now|also|then|um|actually|guys|basically|just)[ ,]{1,3}){0,5})';

export const answerForms: Questions['forms'] = {
  list: [
    {
      id: 'list-command',
      pattern: wholeWords`${BEFORE_QUESTION}(?:(?:can|could|would|will) (?:you|u) |pls |plz |i (?:need|want) (?:you )?to |to |so kind as to )*(?:list|enumerate|name (?:the )?(?:all|every|each|some|\d+|two|three|four|five|six|seven|eight|nine|ten)(?! of))|(?:to )?list(?= (?:all|the|every|them))`,
      matches: [
        'list all summits held in russia',
        'can you list the chairs',
        'please, name all directors',
        'name the 10 members',
      ],
      ignores: ['is he on the list', 'name the director', 'the listed documents'],
    },
    {
      id: 'list-wanted',
      pattern: wholeWords`(?:full|complete|whole|entire|chronological) list|(?<!(?:approve|approves|approved|on|from|in|into|to) (?:a|the|this|that) )lists? of|list(?=[^\p{L}\p{N}]*$)(?<!(?:on|from|in|into|to) (?:a|the|this|that|its) list)`,
      matches: ['need a list of documents', 'sco members list', 'the full list'],
      ignores: ['who approves the list of organisations', 'who is on the list?', 'enlist'],
    },
    {
      id: 'list-all',
      pattern: wholeWords`(?:${SERIES})(?: \p{L}+){0,3},? all(?: of (?:them|those|these))?(?=[ ?!.]*$)|all(?: (?:of|the|those|its|their|sco|past|previous|other|these))* (?:\p{L}+[- ]){0,2}(?:${SERIES}|${PAPERS})|(?:every|each)(?: single)? (?:\p{L}+[- ]){0,2}(?:${ONE_OF_SERIES})|every(?: single)? (?:\p{L}+[- ]){0,1}(?:country|state|nation|member|observer|partner|city|place|person|time)(?= (?:that|which|who|where|when|to|joined|the|it))|all(?: the)? (?:${COUNTRIES})(?= (?:that|which|who|joined|admitted|with))`,
      matches: [
        'all the summits in china',
        'astana summits all of them',
        'every meeting that modi missed',
        'all documents of 2025',
        'all countries that joined',
        'every country that left',
      ],
      ignores: ['do all members have a veto', 'overall meetings', 'after all', 'every day'],
    },
    {
      id: 'list-which',
      pattern: wholeWords`(?:which|what)(?: (?!(?:is|are|was|were|do|does|did)(?!\p{L}))\p{L}+){0,2} (?:${SERIES}|${PEOPLE})${NO_VERB}|(?:what|who|where|when) (?:are|were|have been)(?: (?:all|the|its|last|past|previous|former|sco|other|different|two|three|four|five))*(?: (?!(?:members?|of|in|at)(?!\p{L}))\p{L}+)? (?:${SERIES})|which ones|who all|where all`,
      matches: [
        'which summits were held by video link',
        'who were the chairs from 2010 to 2015',
        'in which cities were they',
        'what were the last three summits',
        'which ones took place in russia',
        'which persons chaired the council',
        'which chairs spoke',
      ],
      ignores: [
        'which summit was held online',
        'which country chairs the sco',
        'which member state currently heads it',
        'what central asian city hosts the centre',
        'what documents did they sign',
        'who was the chair',
        'what is said of meetings',
      ],
    },
    {
      id: 'list-which-countries',
      pattern: wholeWords`(?:which|what)(?: (?!(?:is|are|was|were|do|does|did)(?!\p{L}))\p{L}+){0,2} (?:${COUNTRIES})(?! ${MEMBERSHIP})`,
      matches: ['which gulf states are partners', 'which countries joined after 2015', 'what observers remain'],
      ignores: ['which countries are members of the sco', 'what countries make up the sco', 'which country joined'],
    },
    {
      id: 'list-count',
      pattern: wholeWords`how many (?:\p{L}+ ){0,2}(?:times|summits|meetings|sessions|${HOLDERS})|how often|how many (?:new )?(?:countries|states|nations|members)(?= (?:have |has )?(?:joined|acceded|left|been admitted))`,
      matches: [
        'how many times has china hosted',
        'how many sco summits were in russia',
        'how many states have joined',
      ],
      ignores: ['how many states are members', 'how many documents', 'how much time'],
    },
    {
      id: 'list-in-order',
      pattern: wholeWords`respectively|(?:over|through|throughout) the years|throughout (?:its|the) history|timeline|chronolog\p{L}+|year by year|(?:each|every) year|(?:all|(?:which|what)(?: \p{L}+){0,2} \p{L}+s|how many)(?: [\p{L}'’-]+){0,8} (?:so far|to date|until now|ever|since (?:the (?:very )?(?:beginning|start)|its (?:founding|foundation|inception|creation|establishment)))|one by one|in turn|from first to last`,
      matches: [
        'who chaired it over the years',
        'timeline of accessions',
        'who hosted each year',
        'which states have hosted it so far',
      ],
      ignores: ['which year', 'over the last years', 'turn to', 'has it signed so far'],
    },
  ],
  comparison: [
    {
      id: 'comparison-difference',
      pattern: wholeWords`differences?|differ|differs|differed|differ(?:ent|ently) (?:from|to|than)|distinguish\p{L}*|distinction|compar(?:e|es|ed|ing|ison)|in common|vs\.?|versus|same as|similar(?:ity|ities)?(?: to)?|as (?:many|much|big|large|old|long|often) as|(?:un)?like each other`,
      matches: [
        'difference between observers and partners',
        'sco vs nato',
        'compared to 2015',
        'is it the same as the cis',
      ],
      ignores: ['different documents', 'comparable', 'indifferent', 'at the same time'],
    },
    {
      id: 'comparison-than',
      pattern: wholeWords`(?:${COMPARATIVE})(?: (?!than)\p{L}+){0,4} than(?! (?:\d|a (?:day|week|month|year|decade|dozen|hundred)|ten|twenty|half|ever|once|one(?! ?of)))|than(?<=\p{L}er than)(?<!(?:rather|other) than)(?! \d)`,
      matches: ['more members than in 2001', 'is it older than nato', 'did iran join earlier than belarus'],
      ignores: ['more than 20 states', 'rather than voting', 'other than russia', 'more than half'],
    },
    {
      id: 'comparison-or',
      pattern: wholeWords`(?:${COMPARATIVE}|first|last|before|after)(?=[,:;?—-]+ ?(?:\p{L}+ ){1,4}or \p{L}+)|(?:which|who)(?: one)?(?: \p{L}+){1,3} (?:${COMPARATIVE}|first)(?= [^?]*(?<!\p{L})or \p{L}+)|which (?:one )?of (?:the|these) (?:two|both)`,
      matches: [
        'who joined first, iran or belarus',
        'which is bigger, the sco or nato',
        'which of the two is older',
        'who joined earlier iran or belarus',
      ],
      ignores: ['who was the first chair', 'monday or friday', 'which of the members'],
    },
    {
      id: 'comparison-same-time',
      pattern: wholeWords`(?:and|or|with|as) (?:the )?[\p{L}-]+(?: [\p{L}'’-]+){0,8} (?:(?:in|on|at) )?(?:the )?same (?:day|date|year|month|time|summit|meeting|session)(?=[^\p{L}\p{N}]*$)|[\p{L}-]{1,40} or (?:the )?[\p{L}-]{1,40}[ ,:;—–-]{1,3}(?:who|which)(?: \p{L}+){1,4} (?:${COMPARATIVE}|first)`,
      matches: ['did india and pakistan join on the same day?', 'iran or belarus, who joined first'],
      ignores: ['at the same time as the summit', 'who spoke on the same day', 'iran or belarus'],
    },
  ],
};
