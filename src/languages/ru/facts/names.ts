import type { InstitutionRule } from '../../facts.ts';

const SCO = String.raw`(?:ШОС|Шанхайск\p{Ll}+ организаци\p{Ll}+ сотрудничества(?: \(ШОС\))?)`;
const OF_SCO = String.raw`(?: (?:государств-членов )?${SCO})?`;

export const names: readonly InstitutionRule[] = [
  {
    id: 'name-of-organisation',
    code: 'organisation',
    mark: 'organisation',
    pattern: new RegExp(String.raw`(?<!\p{L})${SCO}(?!\p{L}| плюс|\+)`, 'gu'),
    matches: ['ШОС основана', 'Шанхайская организация сотрудничества'],
    ignores: ['шоссе', 'в формате «ШОС плюс»'],
  },
  {
    id: 'name-of-charter',
    code: 'charter',
    mark: 'charter',
    pattern: new RegExp(String.raw`Харти\p{Ll} ${SCO}`, 'gu'),
    matches: ['Хартия ШОС', 'Хартии Шанхайской организации сотрудничества'],
    ignores: ['Хартия земли', 'Устав ООН'],
  },
  {
    id: 'name-of-secretariat',
    code: 'secretariat',
    mark: 'body',
    pattern: new RegExp(
      String.raw`Секретариат\p{Ll}{0,2} ${SCO}|(?<!\p{L})Секретариат\p{Ll}{0,2}(?! (?:ООН|СНГ|СВМДА|Делов))`,
      'gu',
    ),
    matches: ['Секретариат ШОС', 'Секретариат и этот комитет'],
    ignores: ['Секретариат ООН', 'его секретариат'],
  },
  {
    id: 'name-of-rats',
    code: 'rats',
    mark: 'rats',
    pattern: new RegExp(
      String.raw`(?:Исполнительн\p{Ll}+ комитет\p{Ll}{0,2} |Исполком\p{Ll}{0,2} )?(?:Региональн\p{Ll}+ антитеррористическ\p{Ll}+ структур\p{Ll}+(?: \(РАТС(?: ШОС)?\))?|(?<!\p{L})РАТС(?!\p{L}))${OF_SCO}`,
      'gu',
    ),
    matches: ['Исполнительного комитета РАТС', 'Региональная антитеррористическая структура (РАТС)'],
    ignores: ['антитеррористические меры', 'Исполнительный комитет СНГ'],
  },
  {
    id: 'name-of-business-council',
    code: 'business_council',
    mark: 'body',
    pattern: new RegExp(String.raw`Делов\p{Ll}+ совет\p{Ll}{0,2} ${SCO}`, 'gu'),
    matches: ['Деловой совет ШОС', 'Делового совета ШОС'],
    ignores: ['Деловой совет БРИКС'],
  },
  {
    id: 'name-of-interbank-consortium',
    code: 'interbank_consortium',
    mark: 'body',
    pattern: new RegExp(String.raw`Межбанковск\p{Ll}+ объединени\p{Ll}+ ${SCO}|(?<!\p{L})МБО ШОС`, 'gu'),
    matches: ['Межбанковское объединение ШОС', 'МБО ШОС'],
    ignores: ['межбанковский рынок'],
  },
  {
    id: 'name-of-development-bank',
    code: 'development_bank',
    mark: 'body',
    pattern: new RegExp(String.raw`Банк\p{Ll}{0,2} развития ${SCO}`, 'gu'),
    matches: ['Банк развития ШОС', 'Банка развития ШОС'],
    ignores: ['Азиатский банк развития'],
  },
  {
    id: 'name-of-universal-centre',
    code: 'universal_centre',
    mark: 'body',
    pattern: new RegExp(
      String.raw`Универсальн\p{Ll}+ центр\p{Ll}{0,2}(?: по противодействию вызовам и угрозам безопасности)?${OF_SCO}`,
      'gu',
    ),
    matches: ['Универсальный центр по противодействию вызовам и угрозам безопасности'],
    ignores: ['универсальный центр'],
  },
  {
    id: 'name-of-organised-crime-centre',
    code: 'organised_crime_centre',
    mark: 'body',
    pattern: /Центр\p{Ll}{0,2} по борьбе с (?:транснациональной|международной) организованной преступностью/gu,
    matches: ['Центр по борьбе с транснациональной организованной преступностью'],
    ignores: ['борьба с преступностью'],
  },
  {
    id: 'name-of-information-security-centre',
    code: 'information_security_centre',
    mark: 'body',
    pattern: /Центр\p{Ll}{0,2} информационной безопасности/gu,
    matches: ['Центр информационной безопасности'],
    ignores: ['информационная безопасность'],
  },
  {
    id: 'name-of-anti-drug-centre',
    code: 'anti_drug_centre',
    mark: 'body',
    pattern: new RegExp(
      String.raw`Антинаркотическ\p{Ll}+ центр\p{Ll}{0,2}${OF_SCO}|центр\p{Ll}{0,2} по борьбе с наркотиками`,
      'gu',
    ),
    matches: ['Антинаркотический центр ШОС', 'для центра по борьбе с наркотиками'],
    ignores: ['антинаркотическая стратегия'],
  },
  {
    id: 'name-of-heads-of-state',
    code: 'heads_of_state',
    mark: 'council',
    pattern: new RegExp(
      String.raw`Совет\p{Ll}{0,2} глав государств(?:-членов)?${OF_SCO}|(?<!\p{L})СГГ(?: ШОС)?(?!\p{L})`,
      'gu',
    ),
    matches: ['Совете глав государств ШОС', 'СГГ ШОС'],
    ignores: ['главы государств', 'Совет глав правительств'],
  },
  {
    id: 'name-of-heads-of-government',
    code: 'heads_of_government',
    mark: 'council',
    pattern: new RegExp(
      String.raw`Совет\p{Ll}{0,2} глав правительств(?: \(премьер-министров\))?${OF_SCO}|(?<!\p{L})СГП(?: ШОС)?(?!\p{L})`,
      'gu',
    ),
    matches: ['Совете глав правительств', 'Совет глав правительств (премьер-министров) государств-членов ШОС'],
    ignores: ['главы правительств', 'Совет глав государств'],
  },
];
