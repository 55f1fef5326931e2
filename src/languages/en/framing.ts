import type { Questions } from '../questions.ts';
import { wholeWords } from '../whole-words.ts';

/** Who asks, in the forms that people type. */
const I_AM = "(?:(?:i|we)(?: am| are| was| were| have been|['’]m|['’]re|['’]ve been)?|im)";
const TRYING =
  "(?:trying|try|want|wanna|need|have|having|got|gotta|going|gonna|supposed|hoping|planning|would like|['’]d like|like|looking|about|asked|told|required)(?: to)?";
const SOON = '(?:just|currently|actually|also|only|now|still|really|already|recently|literally)';

/** What people ask for the sake of. Those of the first group need no "my" before them. */
const ESSAY =
  'essays?|term papers?|papers?|thesis|dissertation|coursework|home ?work|assignment|presentation|slides|slideshow|power ?point|ppt|exams?|midterms?|finals|test|quiz|class|seminar|lecture|lesson|debate|mun|model un|blog(?: post)?|podcast|newsletter|article|research paper|school project';
const WORK = `${ESSAY}|school|uni|university|college|course|studies|degree|internship|research|report|project|speech|story|piece|book|job|work|boss|teacher|professor|prof|supervisor|tutor|students?|friends?|kids?|daughter|son|client|editor|notes|video|channel|site|website|column|master['’]?s|bachelor['’]?s|phd`;
const SOMEBODY =
  '(?:teacher|professor|prof|boss|editor|supervisor|tutor|friend|buddy|mate|colleague|coworker|dad|mom|mum|son|daughter|kid|girlfriend|boyfriend|wife|husband|roommate|flatmate|classmate|uncle|aunt|brother|sister|neighbou?r|client|student|grandpa|grandma|father|mother)s?';
const SAYS =
  '(?:said|says|say|saying|told|tells|claims?|claimed|mentioned|wrote|posted|thinks?|thought|believes?|insists?|insisted|swears?|argues?|argued|heard|keeps? saying|wants?|wanted|asked|asks|needs?)';
const HEARD_ON =
  '(?: somewhere| online| recently| today| yesterday| once| before| just now| rumou?rs?| people say| (?:on|in|from|at) (?:the |a |an |my |some )?(?:\\p{L}+ )?(?:news|tv|internet|web|twitter|x|reddit|facebook|tiktok|youtube|telegram|discord|wikipedia|social media|radio|newspapers?|papers?|press|media|article|post|video|class|school|work|podcast|friend|documentary|forum|chat|group))*';

/** Sees to it that a row is found only at the end of a question. */
const AT_END = '(?=[^\\p{L}\\p{N}]*$)';

export const framing: Questions['framing'] = [
  {
    id: 'framing-help-alone',
    pattern: /^[^\p{L}\p{N}]{0,8}(?:help|sos)(?: (?:me|us|please|pls|plz)){0,2}[^\p{L}\p{N}]{0,8}$/u,
    matches: ['help', 'help me please!', '/help'],
    ignores: ['mutual legal help', 'help for refugees', 'helpful'],
  },
  {
    id: 'framing-purpose',
    pattern: wholeWords`(?:${I_AM} )?(?:${SOON} )*(?:${TRYING} )*(?:to )?(?:writing|write|working on|work on|preparing(?: for)?|prepare(?: for)?|studying for|study for|revising for|researching(?: for)?|drafting|finishing|finish|fact[- ]checking) (?:up )?(?:a|an|my|our|some|this|another) (?:(?!\p{L}+ing )\p{L}+ ){0,2}?(?:${WORK})(?:,? (?:on|about|for|regarding|and|so))?|${I_AM} (?:${SOON} )*(?:${TRYING} )*(?:do|doing|make|making|give|giving|take|taking) (?:(?:a|an|my|our|some|this) )?(?:\p{L}+ )?(?:${WORK})(?:,? (?:on|about|for|and|so))?`,
    matches: [
      'trying to write an essay, what is it',
      'i am writing my thesis on trade',
      "i'm doing a school project about it",
      'working on a paper about water',
      'preparing for an exam',
    ],
    ignores: ['who writes the report', 'the working group', 'who gave a speech', 'preparing the draft agreement'],
  },
  {
    id: 'framing-purpose-for',
    pattern: wholeWords`(?:(?:(?:i|we) )?(?:just )?(?:need|needed|required|want|asking|looking)(?: (?:this|it|that|help|info))* |(?:this|it)(?: is|['’]s) (?:needed |required )?)?for (?:(?:my|our|his|her|their)(?: \p{L}+)? (?:${WORK})|(?:a|an|the|some|this)(?: (?:school|class|history|ir|law|politics|news|short|quick|uni|college))? (?:${ESSAY})|home ?work|coursework|school|uni|class|mun|model un)`,
    matches: ['for my thesis', 'for a class', 'it is for homework', 'need it for homework', 'for our history project'],
    ignores: ['for the summit', 'for a report', 'centre for research'],
  },
  {
    id: 'framing-who-asks',
    pattern: wholeWords`(?:i am|i['’]?m|im|as|being|we are|we['’]re) (?:a |an )?(?:\p{L}+ ){0,2}(?:student|journalist|reporter|researcher|teacher|writer|diplomat|blogger|moderator|mod|admin|newbie|noob|beginner|analyst|translator|intern|layman|foreigner|outsider|freshman|undergrad|fact[- ]checker)s?|(?:totally |completely |kinda )?new (?:here|to (?:this|all this|the topic|the subject))|first time here|not (?:a )?native(?: speaker)?|(?:sorry )?for my (?:bad |poor )?english|my english is (?:bad|poor|not \p{L}+)`,
    matches: ['i am a student', 'as a journalist', 'new here', 'sorry for my english'],
    ignores: ['the student exchange', 'journalist forum', 'new member', 'as an observer'],
  },
  {
    id: 'framing-hearsay',
    pattern: wholeWords`(?:(?:so|and|but) )?(?:(?:i|we)(?:['’]ve| have| had| did)? (?:${SOON} )?(?:(?:think|thought|believe) i )?(?:heard|hear|read|saw|seen|seem to (?:remember|recall)|was told|were told|been told|got told|learned|learnt|noticed|found|came across|stumbled (?:up)?on)|(?<=^[^\p{L}]{0,4})(?:saw|heard|read))(?: (?:about|a|an|the|some|something|that))*${HEARD_ON}(?: (?:that|how|saying|about|where|which says|it says))*|rumou?rs?(?: (?:has|have) it| says?| is| are)?(?: that)?|word is(?: that)?|apparently|supposedly|allegedly|reportedly|it is (?:said|claimed|believed|rumou?red)(?: that)?|they say(?: that)?|(?:people|everyone|everybody|some people|many people|media|news) (?:keep |are |always |often )?(?:say|says|saying|claim|claims|claiming|think|thinks|believe|believes|talking about)(?: that)?`,
    matches: [
      'i heard that iran left',
      'i read somewhere that it is new',
      'saw on the news that',
      'apparently',
      'people say it',
    ],
    ignores: ['who heard the report', 'the people of china', 'the heads were told'],
  },
  {
    id: 'framing-somebody-says',
    pattern: wholeWords`(?:(?:my|our|a|an|the|one|this|his|her) )(?:\p{L}+ )?${SOMEBODY}(?: (?:just|always|also|recently))? ${SAYS}(?: (?:me|us|in class|today|yesterday))*(?: to (?:know|find out|write|look up|explain|learn))?(?: (?:that|if|whether|about|it|how))?|(?:someone|somebody|a (?:guy|girl|person|user|bot)|some (?:guy|dude|bot|website|site)|chat ?gpt|wikipedia|google|the internet|twitter|reddit)(?: (?:here|online|on \p{L}+|in (?:the |this )?(?:chat|group|server|class)|just|i know))* ${SAYS}(?: (?:me|us|here))*(?: (?:that|if|whether|about))?|according to (?:the )?(?:news|internet|wikipedia|media|rumou?rs|twitter|reddit|press|google|chat ?gpt|my \p{L}+|some (?:people|sources|websites))`,
    matches: ['my teacher says that', 'someone told me', 'wikipedia says', 'according to my professor'],
    ignores: ['someone joined', 'the son of the president', 'according to the charter', 'what wikipedia is'],
  },
  {
    id: 'framing-user-asks',
    pattern: wholeWords`(?:(?:a|an|the|one|our|some|another) )?(?:users?|readers?|subscribers?|customers?|viewers?|visitors?|followers?|forum members?) (?:just |also |here )*(?:asks?|asked|is asking|are asking|wants?|wanted|would like|says?|said|claims?|claimed|wrote|wonders?)(?: (?:me|us))?(?: to (?:know|find out|check|verify))?(?: (?:if|whether|that|about))?`,
    matches: [
      'user asks whether india left',
      'a reader wants to know if it is so',
      'one of our subscribers claims that',
    ],
    ignores: ['the members asked', 'the users of the system', 'user data'],
  },
  {
    id: 'framing-claim',
    pattern: wholeWords`(?<=^[^\p{L}]{0,4}(?:[a-z]{2,9} ){0,2})(?:claims?|statement|fact[- ]?check|question|query|task|topic|rumou?r)(?= ?[:—–])|true,? (?:or|\/) (?:misleading|fake|false|fiction|a myth|myth|made up|wrong)|(?:or )?(?:misleading|made up|a myth|fake news|disinformation|misinformation)${AT_END}|for (?:fact[- ]?checking|verification|clarification|reference|information(?:al)?)(?: purposes?)?${AT_END}|for (?:fact[- ]?checking|verification|clarification) purposes`,
    matches: ['claim: india left', 'it was never signed. true or misleading?', 'for fact-checking purposes'],
    ignores: ['the claim of india', 'misleading statements are banned', 'reference for states'],
  },
  {
    id: 'framing-kindly',
    pattern: wholeWords`(?:kindly|please|pls|plz) (?:also )?(?:advise|clarify|confirm|verify|specify|indicate|elaborate|inform|check|provide|share|send|respond|reply|answer|assist)(?: (?:me|us|with|on|if|whether|that|about|it|this|again))*|advise(?= (?:when|who|what|where|how|if|whether)(?!\p{L}))|(?:i|we)(?:['’]?d| would) (?:really |greatly |very much |also )*(?:appreciate|be (?:very |most )?grateful (?:for|if you)|be (?:glad|happy) (?:of|for))(?: (?:a|an|the|some|any|could|can))*`,
    matches: [
      'kindly advise when it was signed',
      'pls check',
      "i'd appreciate a list",
      'we would be grateful for any help',
    ],
    ignores: ['states may advise the council', 'clarify the text', 'they appreciate the efforts'],
  },
  {
    id: 'framing-complete-list',
    pattern: wholeWords`(?:(?:a|the) )?(?:complete|full|comprehensive|exhaustive|entire|detailed|definitive|chronological) (?:list(?:ing)?|overview|rundown|breakdown|timeline)s?(?: of)?|list (?:them|all|every|each)(?: of)?|(?:since|from) (?:the (?:very )?(?:beginning|start)|day one|its (?:very )?(?:founding|foundation|inception|creation|establishment|beginning))|(?:up )?(?:to date|to now|until now)|so far|of all time|ever since|since (?:when|then)`,
    matches: [
      'a complete list of observers',
      'list all partners',
      'since its founding',
      'the largest drill of all time',
      'to date',
    ],
    ignores: ['the list of organisations', 'since the summit', 'an up-to-date list', 'at all times', 'the full text'],
  },
  {
    id: 'framing-truth',
    pattern: wholeWords`(?:is|was|if|whether) (?:it|this|that) (?:is |was )?(?:really |actually |even |indeed |still )?(?:true|correct|right|accurate|legit|fake|real|a fact|fake news|the case|possible)(?: that| or not| or (?:false|fake|not))?|is it that|true or (?:false|fake|not)|fact[- ]?check(?: (?:this|me|please|pls))?|(?:can|could) (?:(?:you|u|anyone|someone|somebody|anybody|we) )?(?:please )?(?:confirm|verify|double[- ]check|check)(?: (?:that|if|whether|this|for me))*|(?:want|need|trying|have|like) to (?:confirm|verify|check|double[- ]check)(?: (?:that|if|whether|this))*|yes or no|(?:or|or am i) (?:not|no|what|nah|wrong)${AT_END}`,
    matches: [
      'is it true that india left',
      'can you confirm that',
      'true or false',
      'it joined or not?',
      'is this correct',
    ],
    ignores: ['the true meaning', 'right of veto', 'or not at all', 'to confirm the agreement'],
  },
  {
    id: 'framing-tag',
    pattern: wholeWords`(?<=[,;.?] {0,2})(?:right|correct|true|yes|no|yeah|eh|innit|huh|ok|agreed|(?:is|are|was|were|do|does|did|has|have|had|wo|ca)n['’]?t (?:it|they|he|she|there|you|we)|(?:is|are|was|were|do|does|did|has|have) (?:it|they|he|she))${AT_END}|right${AT_END}(?<=\p{L} \p{L}.{0,80} right)(?<!(?:the|a|voting|veto|human|legal|no|equal|same|sovereign|what|which|property|have|has|sole|exclusive|any|this|that|of) right)`,
    matches: ['turkey is a member, right?', "it joined, didn't it", 'iran is in right?'],
    ignores: ['who has the right?', 'voting right', 'correct the text'],
  },
  {
    id: 'framing-request',
    pattern: wholeWords`(?:can|could|would|will|might) (?:you|u|ya|anyone|anybody|someone|somebody|any of you|one of you|one)(?: (?:guys|all|here|please|pls|plz|kindly|possibly|maybe|just|perhaps|also|quickly))*(?: (?:tell|help|explain|remind|show|give|list|name|find|share|point|let|clarify|describe|summari[sz]e|say|answer|look up|send|provide|enlighten|be so kind)(?: (?:me|us|it|to me|know|with|out|to|in|understand|find|a list|the list|of))*)?|what (?:can|could|do) (?:you|u|we|they|people) (?:guys )?(?:tell|know|say|have|got)(?: (?:me|us))?(?: (?:about|on|of))?|(?:tell|help|give|show|remind|let|send|explain to|enlighten|point|get|teach|walk)(?: (?:me|us))(?: (?:know|through|with|out|understand|find|figure|please|pls|more|everything|something|all|to|towards|a|an|the|some|any|brief|quick|short|full|complete|info|information|details|facts|summary|overview|rundown|list|in))*(?: (?:about|on|of|for|that|if|whether|the))?`,
    matches: [
      'can you tell me who chairs it',
      'could anyone here explain',
      'give me some info on trade',
      'what do you know about it',
      'let me know',
    ],
    ignores: ['who can join', 'the states could help', 'tell', 'can a state leave'],
  },
  {
    id: 'framing-asking',
    pattern: wholeWords`(?:do|does|did|would|might|is there) (?:you|u|ya|anyone|anybody|someone|somebody|any of you|everyone)(?: (?:guys|all|here|happen to|even|actually|else|who|still))*(?: (?:know|knows|remember|recall|have|has|got))?(?: (?:any (?:idea|ideas|clue|info|information)|if|whether|about|a clue|an idea))*|(?:i|we) (?:need|want|require)(?: (?:a|an|the|some|this))?|(?:anyone|anybody|someone|who) (?:here |else )?(?:knows?|remembers?)(?: (?:if|whether|about))?|(?:got |have )?any (?:idea|ideas|clue|thoughts|info|information|insights?|details)(?: (?:on|about|if|whether|of|when|why|where|how|who|what))*|(?:(?:i|we)(?:['’]d)? )?(?:just |really |only )?(?:would |['’]d )?(?:want|wants|wanted|need|needed|like|love|wanna|trying|try|tryna|am trying|was trying|have)(?: to)? (?:know|understand|find out|find|learn|ask|figure out|see|hear|clarify|remember|look up|get)(?: (?:more|something|info|information|details|you|everything|out|if|whether|about|on|for|a question))*`,
    matches: [
      'does anyone know who won',
      'any idea when it was',
      'i want to know about trade',
      'just wanted to ask',
      'anybody knows?',
    ],
    ignores: ['any state', 'states that want to join', 'anyone may join'],
  },
  {
    id: 'framing-wondering',
    pattern: wholeWords`(?:(?:${I_AM}|was|am) )?(?:${SOON} )*(?:wondering|curious|interested(?= (?:in|to know|about))|looking for|looking up|searching for|confused|asking|unsure|checking)(?: (?:if|whether|about|to know|as to|for|in|how|info|information|on))*|(?:makes me wonder|i wonder)(?: (?:if|whether|about))?|(?:i(?:['’]ve)? (?:have |got )?|one more |another |a |quick |small |simple |dumb |stupid |silly |noob |random |weird |last |first |genuine |serious )+(?:question|thing)(?: (?:about|on|regarding|for you|here))*|where (?:can|could|do) (?:i|we|one|you) (?:find|read|see|look up|get|learn|check)(?: (?:more|info|information|details|out))*(?: (?:on|about))?|where (?:does|do|is) (?:it|they) (?:say|said|written|stated|mention(?:ed)?)(?: that)?|(?:it is|its|it['’]s) (?:important|urgent)`,
    matches: [
      'just wondering if it is',
      'i am looking for the charter',
      'one more question',
      'where can i read more about it',
    ],
    ignores: ['the palestinian question', 'states interested parties', 'where can states apply', 'first meeting'],
  },
  {
    id: 'framing-doubt',
    pattern: wholeWords`i mean|you know(?=[,.])|(?:(?:${I_AM}) )?(?:not (?:really |quite |so |very |too |100% |entirely )?(?:sure|certain)|unsure)(?: (?:if|but|about|whether|that|how|what|which|who|when|where))*|(?:i|we) (?:${SOON} |kinda |always )*(?:think|thought|believe|guess|suppose|assume|assumed|forgot|forget|bet|reckon|imagine|remember|recall|keep hearing|(?:do|did|could|ca|can|could)(?:n['’]?t| not|not) (?:really |quite |even )?(?:know|remember|recall|understand|get|find|figure out|see|tell))(?: (?:if|that|but|whether|about|it|this|any(?:thing)?|out|exactly))*|if (?:i|my memory)(?: (?:remember|recall|understand|am|serves?|got it|\p{L}+))(?: (?:it|this|that|me|not|correctly|right|mistaken|wrong))*|iirc|afaik|imo|imho|(?:correct me if|unless) i(?:['’]?m| am) (?:wrong|mistaken)|(?:i )?(?:might|may|could) be (?:wrong|mistaken|misremembering)(?: (?:but|here|about this))*|(?:idk|dunno|no idea|no clue)(?: (?:if|but|who|what|how|when|where|why|about))*|sorry(?: (?:if|for|to|but|about))?(?: (?:bother(?:ing)?|disturb|asking|the|this|is|a|dumb|stupid|silly|question|you))*|excuse me|pardon(?: me)?`,
    matches: [
      'i mean the summit',
      'not sure if it was',
      "i don't remember when",
      'i think it was china',
      'if i remember correctly',
      'sorry to bother you',
    ],
    ignores: ['what does it mean', 'certain states', 'make sure', 'did they remember the victims'],
  },
  {
    id: 'framing-greeting',
    pattern: wholeWords`(?:hi+|hey+|hello+|hiya|yo|sup|good (?:morning|afternoon|evening|day)|greetings|dear|howdy|welcome back)(?: (?:there|all|everyone|everybody|guys|folks|team|friends?|people|sir|madam|ma['’]?am|bot|sco-?bot|y['’]?all|again|mods?|admins?|dear|chat|gang|experts?|mate|bro))*|(?:you |ok |okay |alright |so |well |hey )?(?:guys|folks|peeps|y['’]?all)|(?:sir|madam|ma['’]?am|mate|bro|dude|man|buddy|everyone|everybody|all|team|people|friends|bot)(?=[,!:])(?<=(?:^|[,.!?] )\p{L}{1,20})`,
    matches: ['hi everyone', 'good evening, dear friends', 'hey there', 'guys', 'team, who chairs it'],
    ignores: ['good neighbours', 'a delegation of people', 'all states', 'the team'],
  },
  {
    id: 'framing-thanks',
    pattern: wholeWords`(?:many |big |much )?(?:thanks?|thank (?:you|u)|thx|tnx|thanx|ty|cheers|tysm|tyvm)(?: (?:in advance|a lot|so much|very much|a bunch|a ton|a million|again|mate|guys|all|everyone|for (?:your|any|the) (?:help|time|answer|reply|answers)))*|(?:any )?(?:help|answers?|info)(?: (?:is|are|would be|will be|much|very|greatly|highly))* (?:appreciated|welcome)|(?:much |really |would |i['’]?d? )*appreciate (?:it|that|any help|your help)|if (?:you|u) (?:can|could|know|don['’]?t mind|please)|(?:(?:with|use|give|include) )?(?:sources?|links?|proofs?|quotes?|references?)(?: (?:please|pls|plz))|asap|(?:it['’]?s |very |kinda |really )?urgent(?=[!.?]|,)|in advance`,
    matches: ['thanks in advance', 'any help appreciated', 'source please', 'if you can', 'thx guys', 'ty so much'],
    ignores: ['mutual help', 'treaty', 'the source of income'],
  },
  {
    id: 'framing-manner-of-answer',
    pattern: wholeWords`(?:in|using) (?:a |few |some |plain |simple |short |one |two |three |other |your own |own |layman['’]?s |brief |general )*(?:words?|nutshell|terms|sentences?|detail|english|short|brief)|(?:long story short|tl;?dr|eli5|for dummies|step by step|explain like i['’]?m (?:5|five))|(?:simply|briefly|shortly|basically) (?:put|speaking|explain(?:ed)?)|word for word|exact (?:words?|quote|wording|text)(?: (?:of|from|about|on))?|(?:the )?(?:exact )?quote (?:about|on|from|where)`,
    matches: ['in a nutshell', 'in simple words', 'eli5', 'the exact wording of'],
    ignores: ['the word', 'words of support'],
  },
  {
    id: 'framing-meaning',
    pattern: wholeWords`(?:what(?: do| is|['’]s)? (?:they|people|you|we|is|was|are|were)? ?)?mean(?:t|s)? by|(?:the )?(?:real |actual |exact |true )?meaning (?:of|behind)|what (?:does|do|did|is|would) (?:the (?:term|word|phrase|abbreviation|acronym|name|letters) )|(?:really |actually |even |exactly )?(?:mean|meant|means|stand for|stands for|refer to|refers to)${AT_END}(?<=what.{0,80})|(?:abbreviation|acronym|term|word|phrase|expression)(?= ["“«])`,
    matches: [
      'what does it actually mean?',
      'the meaning of the shanghai spirit',
      'what is meant by terrorism',
      'what does rats stand for',
    ],
    ignores: ['by means of trade', 'means of payment', 'a meaningful step', 'who will stand for peace'],
  },
  {
    id: 'framing-on-earth',
    pattern: wholeWords`(?:what|who|how|why|where|when) (?:the (?:hell|heck|fuck|f)|on earth|in the world|exactly|actually|else)|(?:like|or|and) (?:something|whatever|stuff|things|such)(?: like (?:that|this))?${AT_END}|or something|and so on|etc|something like (?:that|this)|and all that|what ?not|at all${AT_END}`,
    matches: ['what the hell is it', 'who on earth signed', 'a bank or something?'],
    ignores: ['in the world', 'something new', 'on earth'],
  },
  {
    id: 'framing-contraction',
    pattern: wholeWords`(?:is|are|was|were|do|does|did|has|have|had|could|would|should|wo|ca|must)n['’]t`,
    matches: ["why didn't india sign", 'isn’t it a member'],
    ignores: ['did it', "members' rights"],
  },
  {
    id: 'framing-is-there',
    pattern: wholeWords`(?:is|are|was|were|has|have) there (?:been )?(?:any|some|a|an|such a|such)?(?: (?:thing as|kind of|sort of|mentions? of|chance(?: that)?|way))?|any mentions? of|there (?:is|are|was|were) (?:a|an|any|some|no)?|(?:who|what|which|where|when|how) (?:is|was|are|were) it (?:that|who|when)|(?:what|how) about|when it comes to|in terms of|with regards? to|regarding|concerning|as for|in relation to|when talking about`,
    matches: ['is there a bank', 'are there any observers', 'how about iran', 'when it comes to trade'],
    ignores: ['who is there', 'there', 'about'],
  },
  {
    id: 'framing-when',
    pattern: wholeWords`(?:in )?(?:what|which) (?:year|month|day|date)(?:'s)?|(?:what|which) country(?= (?:joined|became))`,
    matches: ['in what year was the charter signed', 'which country joined in 2023'],
    ignores: ['in the year of the charter', 'which country chaired the meeting', 'what yearly budget'],
  },
  {
    id: 'framing-source',
    pattern: wholeWords`(?:according to|in) (?:the|this) (?:article|document|text)s?`,
    matches: ['according to the document, who chaired it', 'what is said in this article'],
    ignores: ['according to the charter', 'in the textbook'],
  },
  {
    id: 'framing-first-holder',
    pattern: wholeWords`first(?= (?:sco )?(?:secretary|director|chair|head))`,
    matches: ['who was the first secretary-general', 'the first sco director'],
    ignores: ['the first meeting', 'at first the chair spoke'],
  },
  {
    id: 'figures-for-letters',
    pattern: wholeWords`b4|2day|2moro|2nite|4ever|gr8|m8|l8r|w8|str8|(?:any|some|every|no)1|[24](?= (?:me|you|u|my|real|sure)(?!\p{L}))`,
    matches: ['who chaired it b4 india', 'does any1 know', '4 real', 'explain it 4 me'],
    ignores: ['24 states', 'article 4 of the charter', 'g20'],
  },
  {
    id: 'when-spelt-short',
    pattern: wholeWords`wen(?= (?:is|was|were|are|did|do|does|will|the|they)(?!\p{L}))`,
    matches: ['wen was it signed', 'wen the next meeting'],
    ignores: ['wen jiabao chaired it', 'when was it signed', 'owen was there'],
  },
];
