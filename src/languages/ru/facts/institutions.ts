import type { InstitutionFactRule } from '../../facts.ts';

const INSTITUTION = '(?<institution>⟦(?:body|rats|organisation)⟧)';
const WHERE = String.raw`(?: в (?<place>⟦city⟧))?`;

export const institutions: readonly InstitutionFactRule[] = [
  {
    id: 'its-secretariat-is-in',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`${INSTITUTION}[^;.]{0,60}[,;] (?:его|ее) (?:секретариат|штаб-квартира) (?:находится|расположена?|размещен\p{Ll}?) в (?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['⟦body⟧ учрежден ⟦date⟧, его секретариат находится в ⟦city⟧'],
    ignores: ['⟦body⟧ учрежден, его заседание прошло в ⟦city⟧'],
  },
  {
    id: 'is-seated-in',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`${INSTITUTION} (?:находится|расположен[ао]?|размещен[ао]?|базируется|имеет штаб-квартиру) в (?:столице \p{Lu}\p{Ll}+ )?(?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['⟦body⟧ находится в ⟦city⟧', '⟦rats⟧ расположен в ⟦city⟧'],
    ignores: ['⟦body⟧ заседает в ⟦city⟧'],
  },
  {
    id: 'seat-is',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`[Шш]таб-квартира ${INSTITUTION} (?:находится в|расположена в|—|в) (?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['Штаб-квартира ⟦body⟧ находится в ⟦city⟧'],
    ignores: ['Глава ⟦body⟧ находится в ⟦city⟧'],
  },
  {
    id: 'seat-confirmed',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`подтверждают (?:это )?только (?:для ${INSTITUTION} в (?<place>⟦city⟧)|(?<place2>⟦city⟧), для (?<institution2>⟦body⟧))`,
      'dgu',
    ),
    matches: ['источники подтверждают это только для ⟦body⟧ в ⟦city⟧', 'подтверждают только ⟦city⟧, для ⟦body⟧'],
    ignores: ['источники подтверждают только ⟦city⟧'],
  },
  {
    id: 'to-be-founded',
    relation: 'founded',
    pattern: new RegExp(
      String.raw`(?:решени\p{Ll}+|решил\p{Ll}+|договорил\p{Ll}+|предлож\p{Ll}+|план\p{Ll}+)(?: в ⟦city⟧)?(?: решение)? (?:о создании|об учреждении|создать|учредить) ${INSTITUTION}`,
      'dgu',
    ),
    matches: ['приняли решение создать ⟦body⟧', 'решение о создании ⟦body⟧'],
    ignores: ['⟦body⟧ создан ⟦date⟧', 'решение поддержать ⟦body⟧'],
    says: 'planned',
  },
  {
    id: 'was-founded',
    relation: 'founded',
    pattern: new RegExp(
      String.raw`${INSTITUTION} (?:был[ао]? )?(?:основан[ао]?|учрежден[ао]?|создан[ао]?|образован[ао]?)(?: (?:в |соглашением от |по соглашению от )?(?<date>⟦date⟧)${WHERE}| в (?<place2>⟦city⟧)(?: (?<date2>⟦date⟧))?)?`,
      'dgu',
    ),
    matches: ['⟦organisation⟧ основана ⟦date⟧ в ⟦city⟧', '⟦body⟧ создано соглашением от ⟦date⟧'],
    ignores: ['⟦body⟧ поддержан в ⟦city⟧'],
  },
  {
    id: 'was-opened',
    relation: 'opened',
    pattern: new RegExp(
      String.raw`${INSTITUTION}(?: находится в ⟦city⟧(?:; (?:он|она|оно)| и))? (?:был[ао]? )?(?:открыл(?:ся|ась|ось)|открыт[ао]?|начал[ао]? работ\p{Ll}+) (?:в )?(?<date>⟦date⟧)${WHERE}`,
      'dgu',
    ),
    matches: ['⟦body⟧ находится в ⟦city⟧; он открылся ⟦date⟧', '⟦body⟧ открыт ⟦date⟧'],
    ignores: ['⟦body⟧ открыл заседание ⟦date⟧'],
  },
  {
    id: 'were-opened',
    relation: 'opened',
    pattern: new RegExp(
      String.raw`[Вв] (?<place>⟦city⟧) (?:были )?открыты [^:;.]{0,40}: (?<institution>⟦body⟧(?:(?:,| и) ⟦body⟧)*)`,
      'dgu',
    ),
    matches: ['В ⟦city⟧ открыты два центра: ⟦body⟧ и ⟦body⟧'],
    ignores: ['В ⟦city⟧ открыты выставки'],
  },
  {
    id: 'was-signed',
    relation: 'signed',
    pattern:
      /(?<institution>⟦charter⟧) (?:был[ао]? )?(?:подписана|принята) (?:в )?(?<date>⟦date⟧)(?: в (?<place>⟦city⟧))?/dgu,
    matches: ['⟦charter⟧ подписана ⟦date⟧ в ⟦city⟧'],
    ignores: ['⟦charter⟧ изменена ⟦date⟧'],
  },
  {
    id: 'entered-into-force',
    relation: 'in_force',
    pattern: /(?<institution>⟦charter⟧)[^;.]{0,80} вступила в силу (?:в )?(?<date>⟦date⟧)/dgu,
    matches: ['⟦charter⟧ подписана ⟦date⟧ и вступила в силу ⟦date⟧'],
    ignores: ['⟦charter⟧ подписана ⟦date⟧'],
  },
];
