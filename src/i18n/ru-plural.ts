const rules = new Intl.PluralRules('ru');

/** The form of a word behind a number: 1 файл, 2 файла, 5 файлов. */
export function plural(number: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return forms[rules.select(number)] ?? many;
}

/** A number with the word that it counts. */
export function count(number: number, one: string, few: string, many: string): string {
  return `${number} ${plural(number, one, few, many)}`;
}
