import { formsForBodies } from '../../body-forms.ts';
import type { BodyRule, EventRules } from '../../meetings.ts';
import { ORDINAL } from '../ordinals.ts';

const SCO = String.raw`(?:SCO|Shanghai\s+Cooperation\s+Organi[sz]ation(?:\s*\(SCO\))?)(?:'s)?`;
const OTHERS =
  '(?:CIS|Commonwealth|BRICS|G20|G7|EAEU|Eurasian|CSTO|Collective|ASEAN|EU|European|NATO|OTS|Organi[sz]ation\\s+of\\s+(?:Turkic|Islamic)|Turkic|Central\\s+Asian?|UN|United\\s+Nations|Africa\\w*|Arab|Caspian|OIC|CICA|APEC|Quad|bilateral|trilateral|two\\s+countries)';
const MODIFIER = String.raw`(?:(?:[Nn]ext|[Uu]pcoming|[Ff]ollowing|[Ss]ubsequent|[Rr]egular|[Aa]nnual|[Ee]xtraordinary|[Ee]mergency|[Rr]ecent|[Ll]atest|[Aa]nniversary|[Pp]revious|[Ll]ast)[,\s]+)`;
const NOUN = String.raw`(?:[Mm]eeting|[Ss]ession|[Ss]ummit)s?`;
const FIRST_NUMBER = String.raw`(?<n1>${ORDINAL}(?:\s*\([^)]{1,40}\))?\s+)?`;

const ministers = (code: string, field: string, example: string, nearMiss: string): BodyRule => ({
  id: `body-${code}`,
  code,
  pattern: new RegExp(String.raw`(?:(?:${field})\s+[Mm]inisters'?|[Mm]inisters\s+(?:of|for)\s+(?:${field}))`, 'u'),
  matches: [example],
  ignores: [nearMiss],
});

export const bodies: readonly BodyRule[] = [
  {
    id: 'body-heads_of_government',
    code: 'heads_of_government',
    pattern:
      /(?:Council\s+of\s+(?:the\s+)?(?:SCO\s+)?)?[Hh]eads\s+of\s+[Gg]overnments?(?:\s*\(\s*[Pp]rime\s+[Mm]inisters\s*\))?(?:\s+Council)?|[Pp]rime\s+[Mm]inisters'|CHG|HGC/u,
    matches: ['Council of Heads of Government (Prime Ministers)', 'CHG meeting'],
    ignores: ['head of the government', 'prime ministers met'],
  },
  {
    id: 'body-heads_of_state',
    code: 'heads_of_state',
    pattern:
      /(?:Council\s+of\s+(?:the\s+)?(?:SCO\s+)?)?[Hh]eads\s+of\s+[Ss]tates?(?!\s+and\s+(?:[Hh]eads\s+of\s+)?[Gg]overnment)(?:\s+Council)?|CHS|HSC/u,
    matches: ['Council of Heads of State', 'Heads of State Council'],
    ignores: ['heads of state and government', 'head of the state'],
  },
  {
    id: 'body-foreign_ministers',
    code: 'foreign_ministers',
    pattern:
      /(?:Council\s+of\s+)?(?:Foreign\s+[Mm]inisters'?|Ministers\s+of\s+Foreign\s+Affairs)(?:\s+Council)?|[Ff]oreign\s+[Mm]inisters'?|CFM|CMFA/u,
    matches: ['Council of Foreign Ministers', 'the CFM meeting'],
    ignores: ['foreign ministry', 'Minister of Foreign Affairs'],
  },
  {
    id: 'body-security_council_secretaries',
    code: 'security_council_secretaries',
    pattern:
      /(?:[Ss]ecretaries\s+of\s+(?:the\s+)?(?:[Nn]ational\s+)?[Ss]ecurity\s+[Cc]ouncils?|[Ss]ecurity\s+[Cc]ouncil\s+[Ss]ecretaries)/u,
    matches: ['Secretaries of the National Security Councils', 'Security Council Secretaries'],
    ignores: ['Security Council meeting', 'Secretary of the Security Council'],
  },
  ministers('defence_ministers', '[Dd]efen[cs]e', 'Defence Ministers', 'Defence Minister of India'),
  ministers(
    'economy_and_trade_ministers',
    String.raw`(?:[Ee]conomy|[Tt]rade|[Ee]conomic)[\w\s]{0,30}?`,
    'Ministers for Trade',
    'trade fair',
  ),
  ministers('transport_ministers', '[Tt]ransport', 'Transport Ministers', 'transport forum'),
  ministers('culture_ministers', '[Cc]ulture', 'Ministers of Culture', 'Minister of Culture'),
  ministers('education_ministers', '[Ee]ducation', 'Education Ministers', 'education week'),
  ministers('health_ministers', '[Hh]ealth', 'Health Ministers', 'health forum'),
  ministers('agriculture_ministers', '[Aa]griculture', 'Agriculture Ministers', 'agriculture fair'),
  ministers('energy_ministers', '[Ee]nergy', 'Ministers of Energy', 'energy club'),
  ministers('environment_ministers', '[Ee]nvironment', 'Environment Ministers', 'environmental forum'),
  ministers(
    'science_ministers',
    '[Ss]cience(?: and [Tt]echnology)?',
    'Science and Technology Ministers',
    'science fair',
  ),
  ministers('justice_ministers', '[Jj]ustice', 'Justice Ministers', 'Court of Justice'),
  ministers('railway_administrations', '[Rr]ailways?', 'Ministers of Railways', 'railway administrations'),
  {
    id: 'body-tourism_administrations',
    code: 'tourism_administrations',
    pattern:
      /[Hh]eads\s+of\s+(?:the\s+)?(?:[Nn]ational\s+)?[Tt]ourism\s+(?:[Aa]dministrations|[Aa]gencies|[Aa]uthorities)/u,
    matches: ['meeting of the Heads of Tourism Administrations'],
    ignores: ['head of the tourism administration', 'tourism forum'],
  },
  {
    id: 'body-emergency_services',
    code: 'emergency_services',
    pattern:
      /[Hh]eads\s+of\s+(?:the\s+)?[Ee]mergency\s+(?:[Pp]revention\s+(?:and\s+\w+\s+)?)?(?:[Aa]gencies|[Aa]uthorities|[Ss]ervices|[Dd]epartments)/u,
    matches: ['Heads of Emergency Prevention Agencies', 'heads of emergency services'],
    ignores: ['emergency meeting'],
  },
  {
    id: 'body-sanitary_services',
    code: 'sanitary_services',
    pattern:
      /[Hh]eads\s+of\s+(?:the\s+)?[Ss]anitary(?:\s+and\s+|-)[Ee]pidemiolog\w+\s+(?:[Ss]ervices|[Aa]gencies|[Aa]uthorities)/u,
    matches: ['Heads of Sanitary and Epidemiological Services'],
    ignores: ['sanitary services'],
  },
];

export const events: EventRules = {
  organisation: {
    id: 'organisation',
    pattern: /\bSCO\b|Shanghai\s+Cooperation\s+Organi[sz]ation/u,
    matches: ['the SCO summit', 'Shanghai Cooperation Organisation'],
    ignores: ['San Francisco', 'Shanghai Cooperative'],
  },
  bodies,
  meetings: [
    formsForBodies(bodies, {
      id: 'meeting-of-body',
      of: (body) =>
        new RegExp(
          String.raw`(?<![\w])${FIRST_NUMBER}(?<mods>${MODIFIER}){0,4}(?<n2>${ORDINAL}\s+)?(?<org>${SCO}\s+)?${NOUN}\s+of\s+(?:the\s+)?(?<org2>${SCO}\s+)?(?:[Mm]ember\s+[Ss]tates'?\s+)?(?:${body})(?!\w)(?:\s+of\s+(?:the\s+)?(?:(?<org3>${SCO})(?:\s+[Mm]ember\s+(?:[Ss]tates|[Cc]ountries))?|[Mm]ember\s+(?:[Ss]tates|[Cc]ountries)(?:\s+of\s+(?:the\s+)?(?<org4>${SCO}))?))?`,
          'gu',
        ),
      matches: ['24th meeting of the SCO Council of Heads of Government', 'next meeting of Defence Ministers'],
      ignores: ['chair of the SCO Council of Heads of Government', 'meeting of experts'],
    }),
    formsForBodies(bodies, {
      id: 'body-meeting',
      of: (body) =>
        new RegExp(
          String.raw`(?<![\w])${FIRST_NUMBER}(?<mods>${MODIFIER}){0,4}(?<org>${SCO}\s+)?(?<mods2>${MODIFIER}){0,4}(?<n2>${ORDINAL}\s+)?(?:[Mm]ember\s+[Ss]tates'?\s+)?(?:${body})\s+(?<n3>${ORDINAL}\s+)?${NOUN}(?!\w)`,
          'gu',
        ),
      matches: ['SCO Foreign Ministers meeting', '10th SCO Transport Ministers Meeting'],
      ignores: ['Foreign Ministers met', 'Foreign Ministers of the meeting'],
    }),
  ],
  councils: formsForBodies(bodies.slice(0, 3), {
    id: 'council',
    of: (body) => new RegExp(String.raw`(?<!\w)(?:${body})(?!\w)`, 'gu'),
    matches: ['the chair of the Council of Heads of State'],
    ignores: ['the chair of the Council of Elders'],
  }),
  summit: {
    id: 'summit',
    pattern: new RegExp(
      String.raw`(?<!\w)${FIRST_NUMBER}(?<mods>${MODIFIER}){0,4}(?<year>(?:19|20)\d\d\s+)?(?<org>${SCO}\s+)?(?<mods2>${MODIFIER}){0,4}(?<year2>(?:19|20)\d\d\s+)?(?<n2>${ORDINAL}\s+)?(?<place>(?!The|This|That|Its|A |An |At |In )(?:\p{Lu}\p{Ll}+[\s-]+){1,2})?[Ss]ummits?(?!\w)(?:\s+of\s+(?:the\s+)?(?<org2>${SCO}))?`,
      'gu',
    ),
    matches: ['the SCO Tianjin Summit', 'the 2024 summit'],
    ignores: ['a summiteer', 'the Tianjin meeting'],
  },
  summitWord: { id: 'summit-word', pattern: /summit/iu, matches: ['the Ufa Summit'], ignores: ['the Ufa meeting'] },
  same: {
    id: 'same-meeting',
    pattern: new RegExp(
      String.raw`(?<!\w)(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir)\s+(?:(?<number>${ORDINAL})\s+)?(?<mods>${MODIFIER}){0,4}(?:[A-Z]\w+\s+)?(?:[Mm]eeting|[Ss]ession)(?!\w)(?!\s+(?:with|between|of)\b(?!\s+the\s+(?:Council|Organi[sz]ation)(?!\w)))`,
      'gu',
    ),
    matches: ['The meeting was held', 'the 24th session', 'the meeting of the Council'],
    ignores: ['the meeting with the president', 'the meetings', 'a meeting'],
  },
  other: {
    id: 'other-event',
    pattern:
      /\b(?:talks|negotiations|forum|conference|consultations|visit|ceremony|exercise|exhibition|reception|meeting|summit|session|met with|congress)s?\b/giu,
    matches: ['talks of two countries', "a women's forum"],
    ignores: ['a joint venture'],
  },
  noun: {
    id: 'event-noun',
    pattern:
      /meeting|session|summit|talks|negotiation|forum|conference|consultation|visit|ceremony|exercise|exhibition|reception|met with|congress/iu,
    matches: ['Talks of two countries', 'military exercises'],
    ignores: ['a joint venture'],
  },
  ofOthers: [
    {
      // "the RATS Council and its meeting"
      id: 'its-meeting',
      pattern: /(?:Council|Committee|Consortium|Structure|Forum|Union|Board|Commission)[^⟦]*⟦(?:[Ii]ts|[Tt]heir)\s/u,
      matches: ['the RATS Council and ⟦its meeting⟧'],
      ignores: ['the SCO and ⟦its meeting⟧', 'the RATS Council and ⟦the meeting⟧'],
    },
    {
      id: 'other-organisation-behind',
      pattern: new RegExp(
        String.raw`⟧\s+of\s+(?:the\s+)?(?:[Mm]ember\s+[Ss]tates\s+of\s+(?:the\s+)?)?(?:${OTHERS}|(?!SCO|Shanghai|Member|Council|Heads)\p{Lu}|joint|working|commission|board|committee)`,
        'u',
      ),
      matches: ['⟦the meeting⟧ of the CIS', '⟦the meeting⟧ of the board'],
      ignores: ['⟦the meeting⟧ of the SCO', '⟦the meeting⟧ in the CIS'],
    },
    {
      id: 'other-organisation-before',
      pattern: new RegExp(String.raw`(?<!\w)${OTHERS}(?:'s)?\s+(?:member\s+states'?\s+)?⟦`, 'u'),
      matches: ['the BRICS ⟦summit⟧', "the CIS member states' ⟦meeting⟧"],
      ignores: ['of BRICS, ⟦the summit⟧', 'SCO ⟦summit⟧'],
    },
    {
      id: 'other-organisation-inside',
      pattern: new RegExp(String.raw`⟦[^⟧]*(?<!\w)${OTHERS}(?!\w)`, 'u'),
      matches: ['⟦the BRICS Summit⟧'],
      ignores: ['⟦the SCO summit⟧ of the BRICS'],
    },
  ],
  plus: {
    id: 'summit-plus',
    pattern: /⟧\s*(?:\+|[Pp]lus)/u,
    matches: ['⟦SCO Summit⟧ Plus', '⟦SCO Summit⟧+'],
    ignores: ['⟦SCO Summit⟧ and forum'],
  },
  partOfName: {
    id: 'part-of-name',
    pattern: /⟧(?:'s)?\s+(?:(?:press|media)\s+cent(?:re|er)|[Cc]ity|[Cc]ities|volunteers?|preparations?)(?!\w)/u,
    matches: ['the ⟦SCO Summit⟧ press centre', '“⟦SCO Summit⟧ Cities”'],
    ignores: ['⟦the SCO summit⟧ in the city'],
  },
  next: {
    id: 'next',
    pattern: /\b(?:next|upcoming|subsequent)\b/iu,
    matches: ['the next meeting', 'Upcoming summit'],
    ignores: ['the previous meeting', 'context'],
  },
  extraordinary: {
    id: 'extraordinary',
    pattern: /extraordinary|emergency/iu,
    matches: ['Extraordinary meeting', 'an emergency summit'],
    ignores: ['ordinary meeting'],
  },
  regular: { id: 'regular', pattern: /regular/iu, matches: ['a regular meeting'], ignores: ['the annual meeting'] },
  toCome: {
    id: 'to-come',
    pattern: /^[^.;。；]{0,80}?\bwill\b/iu,
    matches: [' will be held in Dushanbe'],
    ignores: [' was held in May. The forum will follow', ' of goodwill'],
  },
};
