import type { ProceedingRules } from '../../meetings.ts';

export const proceedings: ProceedingRules = {
  subject: {
    id: 'proceedings-subject',
    pattern:
      /heads of (?:delegation|government|state)|(?:the )?parties|participants|sides|member states|leaders|meeting|summit|session/iu,
    matches: ['The heads of delegation discussed trade.', 'The Parties signed a joint communiqué.'],
    ignores: ['The ministers discussed trade.'],
  },
  adopted: {
    id: 'documents-adopted',
    pattern: /(?<!(?:not|been|which|that|be|to)\s)\b(?:adopted|signed|approved|issued)\b(?!\s+(?:in|on|at|by)\b)/giu,
    matches: ['The leaders adopted the Astana Declaration.', 'A joint communiqué was signed.'],
    ignores: ['The treaty signed in 2007 is in force.', 'The plan that has not been adopted is a draft.'],
  },
  documentList: {
    id: 'documents-list',
    pattern:
      /^\s*(?:(?:Main|Adopted|Signed|Outcome|Final|Key)\s+)?documents(?:\s+(?:of|adopted|signed|at)[^:.]{0,40})?\s*:/iu,
    matches: ['Outcome documents: Samarkand Declaration', 'Documents adopted at the summit: Development Strategy'],
    ignores: ['The documents: a declaration', 'Documents were signed.'],
  },
  title: {
    id: 'document-title',
    pattern: /[«“"][^»”"]{4,}[»”"]/gu,
    matches: ['adopted the statement "On food security"'],
    ignores: ['the "RIC" format', 'adopted a declaration'],
    within: 60,
  },
  noTitle: {
    id: 'document-not-adopted',
    pattern: /implement|amend/u,
    matches: ['a report on implementing the plan', 'a protocol amending'],
    ignores: ['the programme'],
  },
  notAdopted: {
    id: 'document-not-yet-adopted',
    pattern:
      /\b(?:will|shall|would|should|support\w*|call\w*\s+for|propos\w+|hop\w+|expect\w*|urg\w+|welcom\w+)\b(?:(?!\band\b)[^;.,])*⟦/iu,
    matches: ['The leaders will have ⟦adopted', 'They hoped to have the plan ⟦approved'],
    ignores: ['The leaders ⟦adopted', 'They called for peace and ⟦adopted'],
  },
  speech: {
    id: 'title-of-speech',
    pattern:
      /\b(?:speech|address|remarks|lecture|article|report)\s+(?:entitled|titled|called|under\s+the\s+title)\s*⟦|⟧\s*(?:speech|address|article)/iu,
    matches: ['a speech entitled ⟦“Hand in hand”⟧'],
    ignores: ['the statement ⟦“On fair trade”⟧', 'the declaration entitled ⟦“Hand in hand”⟧'],
  },
  joiner: {
    id: 'document-joiner',
    pattern: /^[\s,，、《》»«]*(?:and\s*)?(?:the|a|an|its)?\s*$/iu,
    matches: [' the ', ', ', ' and its '],
    ignores: [' as well as the ', ' on '],
  },
  decided: {
    id: 'decision',
    pattern:
      /(?<!\b(?:been|was|were|is|are|being)\s)\b(?:decided|agreed|approved|resolved)\s+(?!(?:of|at|in|by|on)\s)[^.;]*(?:\.\d[^.;]*)*/iu,
    matches: ['The leaders decided to admit Iran.', 'The Parties agreed to meet in 2027.'],
    ignores: ['It was decided to admit Iran.', 'The plan agreed in Tashkent is in force.'],
  },
  discussed: {
    id: 'topic',
    pattern: /\b(?:discussed|exchanged\s+views\s+on|reviewed)\s+(?<what>[^.;]{3,})/iu,
    matches: ['The participants discussed regional security.', 'They exchanged views on trade.'],
    ignores: ['A discussion of trade followed.', 'They exchanged gifts.'],
  },
  budget: {
    id: 'budget',
    pattern: /(?:SCO\s+)?budget(?:\s+of\s+the\s+(?:SCO|Organi[sz]ation))?\s+for\s+\d{4}|\d{4}\s+(?:SCO\s+)?budget/iu,
    matches: [
      'The leaders approved the SCO budget for 2026.',
      'the 2026 budget',
      'budget of the Organisation for 2026',
    ],
    ignores: ['The leaders approved the budget of the Organisation.', 'In 2026 the budget will grow.'],
  },
  approved: {
    id: 'approved',
    pattern: /\b(?:approv|adopt|endors)\w*/iu,
    matches: ['The heads of government approved the budget for 2026.', 'after the adoption of the budget'],
    ignores: ['The heads of government heard a report on the budget for 2026.'],
  },
  formats: {
    restricted: {
      id: 'format-restricted',
      pattern: /\b(?:restricted|narrow)(?:\s+and\s+\w+)?[\s-]+(?:format|session|meeting|composition)/iu,
      matches: ['The leaders first met in restricted format.', 'It was held in narrow and expanded compositions.'],
      ignores: ['Trade is restricted by the meeting.'],
    },
    expanded: {
      id: 'format-expanded',
      pattern: /\b(?:expanded|extended|enlarged)[\s-]+(?:format|session|meeting|composition)/iu,
      matches: ['An expanded meeting followed.', 'They went on in an extended-format session.'],
      ignores: ['The meeting expanded cooperation.'],
    },
    hybrid: {
      id: 'format-hybrid',
      pattern: /\bhybrid\b/iu,
      matches: ['The summit was held in a hybrid format.'],
      ignores: ['A plant for hybridised rice was opened.'],
    },
    video: {
      id: 'format-video',
      pattern: /\bvideo[\s-]?(?:conference|link|format)/iu,
      matches: ['The meeting was held via videoconference.', 'He spoke by video link.'],
      ignores: ['The guests watched a video.'],
    },
  },
  ofCountry: {
    id: 'country-acts',
    pattern: /\b(?:proposed|said|urged|called|announced|stressed|stated|declared|hosted|chair|host)\b/iu,
    matches: ['Russia proposed a development bank.', 'India as host welcomed the guests.'],
    ignores: ['Russia attended the meeting.'],
  },
  said: {
    id: 'country-said',
    pattern: /^\s+(?:also\s+)?(?:proposed|said|urged|called\s+(?:on|for)|announced|stressed|stated|declared)\b/iu,
    matches: [' proposed a development bank', ' also called for more trade'],
    ignores: [' called the meeting a success', ' attended the meeting'],
  },
  host: {
    id: 'host-before',
    pattern: /(?:hosted\s+by\s+(?:the\s+)?)$/iu,
    matches: ['The meeting was hosted by '],
    ignores: ['The meeting was attended by '],
  },
  asHost: {
    id: 'host-behind',
    pattern: /^,?\s+as\s+(?:the\s+)?(?:rotating\s+chair|host|chair)/iu,
    matches: [', as the rotating chair, welcomed the guests', ' as host'],
    ignores: [' as an observer'],
  },
};
