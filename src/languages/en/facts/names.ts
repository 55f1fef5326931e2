import type { InstitutionRule } from '../../facts.ts';

const SCO = String.raw`(?:SCO|Shanghai Cooperation Organi[sz]ation(?: \(SCO\))?)`;
const OF_MEMBERS = String.raw`(?: of (?:the )?(?:(?:SCO )?[Mm]ember [Ss]tates(?: of the ${SCO})?|${SCO}))?`;

export const names: readonly InstitutionRule[] = [
  {
    id: 'name-of-organisation',
    code: 'organisation',
    mark: 'organisation',
    pattern: new RegExp(String.raw`(?<!\p{L})${SCO}(?!\p{L}|\sPlus)`, 'gu'),
    matches: ['the SCO was founded', 'the Shanghai Cooperation Organisation'],
    ignores: ['SCODA', 'the SCO Plus meeting'],
  },
  {
    id: 'name-of-charter',
    code: 'charter',
    mark: 'charter',
    pattern: new RegExp(String.raw`${SCO} Charter|Charter of the ${SCO}`, 'gu'),
    matches: ['the SCO Charter', 'the Charter of the SCO'],
    ignores: ['the UN Charter', 'the Charter of the United Nations'],
  },
  {
    id: 'name-of-secretariat',
    code: 'secretariat',
    mark: 'body',
    pattern: new RegExp(
      String.raw`${SCO} Secretariat|(?<!(?:UN|Nations|CIS|CICA) )Secretariat(?: of the ${SCO})?`,
      'gu',
    ),
    matches: ['the SCO Secretariat', 'The Secretariat has its seat'],
    ignores: ['the UN Secretariat', 'its secretariat'],
  },
  {
    id: 'name-of-rats',
    code: 'rats',
    mark: 'rats',
    pattern:
      /(?:Executive Committee (?:of|at) (?:the )?)?(?:SCO )?(?:Regional (?:Anti|Counter)-?[Tt]errorist? (?:Structure|Agency)(?: \((?:SCO )?RATS\))?|RATS)(?: Executive Committee)?(?: of the SCO)?(?!\p{L})/gu,
    matches: ['the RATS Executive Committee', 'the Executive Committee of the Regional Anti-Terrorist Structure'],
    ignores: ['rats and mice', 'a regional structure'],
  },
  {
    id: 'name-of-business-council',
    code: 'business_council',
    mark: 'body',
    pattern: new RegExp(String.raw`${SCO} Business Council|Business Council of the ${SCO}`, 'gu'),
    matches: ['the SCO Business Council'],
    ignores: ['the BRICS Business Council'],
  },
  {
    id: 'name-of-interbank-consortium',
    code: 'interbank_consortium',
    mark: 'body',
    pattern: new RegExp(
      String.raw`${SCO} Inter-?[Bb]ank (?:Consortium|Association|Union)|Inter-?[Bb]ank (?:Consortium|Association|Union) of the ${SCO}`,
      'gu',
    ),
    matches: ['the SCO Interbank Consortium', 'the Interbank Association of the SCO'],
    ignores: ['the interbank market'],
  },
  {
    id: 'name-of-development-bank',
    code: 'development_bank',
    mark: 'body',
    pattern: new RegExp(String.raw`${SCO} Development Bank|Development Bank of the ${SCO}`, 'gu'),
    matches: ['the SCO Development Bank'],
    ignores: ['the Asian Development Bank'],
  },
  {
    id: 'name-of-universal-centre',
    code: 'universal_centre',
    mark: 'body',
    pattern: new RegExp(
      String.raw`Universal Cent(?:re|er)(?: for [Cc]ountering [Cc]hallenges and [Tt]hreats to (?:the )?[Ss]ecurity${OF_MEMBERS})?`,
      'gu',
    ),
    matches: ['the Universal Centre for Countering Challenges and Threats to Security', 'the Universal Center'],
    ignores: ['a universal centre'],
  },
  {
    id: 'name-of-organised-crime-centre',
    code: 'organised_crime_centre',
    mark: 'body',
    pattern: /Cent(?:re|er) for (?:Combating|Countering) (?:Transnational|International) Organi[sz]ed Crime/gu,
    matches: ['the Centre for Combating Transnational Organised Crime'],
    ignores: ['organised crime'],
  },
  {
    id: 'name-of-information-security-centre',
    code: 'information_security_centre',
    mark: 'body',
    pattern: /Information Security Cent(?:re|er)/gu,
    matches: ['the Information Security Centre'],
    ignores: ['information security'],
  },
  {
    id: 'name-of-anti-drug-centre',
    code: 'anti_drug_centre',
    mark: 'body',
    pattern: /(?:SCO )?Anti-[Dd]rug Cent(?:re|er)(?: of the SCO)?/gu,
    matches: ['the Anti-Drug Centre', 'the SCO Anti-Drug Center'],
    ignores: ['the anti-drug strategy'],
  },
  {
    id: 'name-of-heads-of-state',
    code: 'heads_of_state',
    mark: 'council',
    pattern: new RegExp(
      String.raw`(?:${SCO} )?(?:Council of (?:the )?Heads of (?:the )?State|Heads of State Council|(?:HSC|CHS)(?!\p{L}))${OF_MEMBERS}(?! and Government)`,
      'gu',
    ),
    matches: ['the SCO Council of Heads of State', 'the Council of Heads of State of the SCO Member States'],
    ignores: ['the heads of state', 'the Council of Heads of Government'],
  },
  {
    id: 'name-of-heads-of-government',
    code: 'heads_of_government',
    mark: 'council',
    pattern: new RegExp(
      String.raw`(?:${SCO} )?(?:Council of (?:the )?Heads of (?:the )?Governments?(?: \(Prime Ministers\))?|Heads of Government Council|(?:HGC|CHG)(?!\p{L}))${OF_MEMBERS}`,
      'gu',
    ),
    matches: [
      'the SCO Council of Heads of Government',
      'the Council of Heads of Government (Prime Ministers)',
      'the SCO CHG',
    ],
    ignores: ['the heads of government', 'the Council of Heads of State'],
  },
];
