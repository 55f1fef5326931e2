import { newStemmer } from 'snowball-stemmers';
import type { Stemmer } from '../../text/analyzer.ts';
import { lazy } from '../../text/lazy.ts';

const snowball = lazy(() => newStemmer('russian'));

/**
 * Nouns and participles whose last letters Snowball takes for the ending of a verb, in some of their forms only: саммит
 * would be "самм" and саммита "саммит", принят "прин" and приняты "принят", Китай "кита" and Китая "кит".
 */
const EXCEPTION =
  /^(устав|состав|беларус|вьетнам|кувейт|основ|голов|остров|готов|критери|сценари|комментари|санатори|евре|саммит|визит|лимит|кредит|дефицит|профицит|транзит|депозит|аудит|бандит|гранит|магнит|фаворит|реквизит|алфавит|обмен|феномен|экзамен|домен|режим|опыт|архив|прием|объем|правил|систем|проблем|музе|юбиле|лице|трофе|иде|кита|шанха|алта|уругва|парагва|дуба|сина|никола|карим|ибрагим|уильям|случа|обыча|урожа|трамва|хано|принят|снят|занят|поднят|открыт|закрыт)(?:[аеоуюяйиь]|ью|ы|ов|ев|ом|ем|ей|ой|ам|ям|ами|ями|ах|ях)?$/;

/** Names that have one form only, and that Snowball takes for forms of other words: Дели for дело. */
const UNINFLECTED = /^(?:дели|моди|гоа|чили|сочи|баку|перу|конго|тбилиси|карачи|хельсинки|сомали|бали|мали)$/;

/**
 * Nouns on whose stem Snowball leaves a letter that it takes off as an ending of verbs in others of their forms:
 * Таджикистан and Таджикистана are "таджикиста". Not behind the first vowel: план.
 */
const LONGER = /(?<=[аеиоуыэюя].*[ая])[нлв](?:у|ом|е|ы|ов|ам|ами|ах|ой)$/;

/**
 * An ending that Snowball takes off as one of the plural in one form of a name only: Токаев is "тока", Токаева "токаев".
 * Without it adjectives have the stem of their nouns: финансовый. Not where that is another word: Женева, передовой.
 */
const OF_PLURAL = /(?<=[аеиоуыэюя].*)(?<!^(?:жен|перед|так|как|восстан|дел|прав|корол))(?:и?ев|ов)$/;

export const stemmer: Stemmer = {
  script: 'cyrillic',
  stem(word) {
    if (UNINFLECTED.test(word)) return word;
    const known = EXCEPTION.exec(word)?.[1];
    if (known !== undefined) return known;
    const stem = snowball().stem(word);
    if (LONGER.test(word)) return stem.replace(/(?<=[ая])[нлв]$/, '');
    return stem.replace(OF_PLURAL, '');
  },
};
