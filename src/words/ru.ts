import type { Words } from './words.ts';

const rules = new Intl.PluralRules('ru');

function count(number: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${number} ${forms[rules.select(number)] ?? many}`;
}

export const ru: Words = {
  numberOf: {
    documents: (number) => count(number, 'документ', 'документа', 'документов'),
    passages: (number) => count(number, 'отрывок', 'отрывка', 'отрывков'),
    files: (number) => count(number, 'файл', 'файла', 'файлов'),
  },
  separator: ', ',
  answered: 'Точные слова документов:',
  partial: (missing) => `В документах говорится лишь о части вопроса. В лучшем отрывке нет: ${missing}.`,
  partialInKind: 'Документы говорят об этом, но в лучшем отрывке может не быть того, о чём спрошено.',
  notFound: 'В документах этого не найдено.',
  searched: (documents, passages) => `Просмотрено: ${documents}, ${passages}.`,
  missing: (words) => `В ближайшем по смыслу отрывке нет: ${words}.`,
  nowhere: (words) => `В документах не нашлось слов для: ${words}.`,
  didYouMean: (names) => `Возможно, имелось в виду: ${names}.`,
  askOtherwise: 'Попробуйте другие слова или название из документов; /sources покажет список документов.',
  paragraph: (number) => `¶${number}`,
  lines: (from, to) => (from === to ? `строка ${from}` : `строки ${from}–${to}`),
  page: (number) => `стр. ${number}`,
  openSource: 'Открыть источник',
  noSuchDocument: (id) => `Документа «${id}» нет. /sources покажет список документов.`,
  sources: (documents, passages) => `Основа ответов: ${documents}, ${passages}.`,
  skipped: (files) => `Не использовано: ${files}.`,
  generation: (generation) => `Версия ${generation}`,
  reloaded: (milliseconds) => `Перечитано за ${milliseconds} мс.`,
  unchanged: 'Изменений нет.',
  added: (ids) => `Добавлено: ${ids}`,
  changed: (ids) => `Изменено: ${ids}`,
  removed: (ids) => `Убрано: ${ids}`,
  reloadBusy: 'Документы уже перечитываются. Если вы только что изменили файл, повторите команду позже.',
  reloadKept: (reason) => `Не перечитано: ${reason}. Прежние документы остаются в работе.`,
  moderatorsOnly: 'Эта команда — для модераторов домашнего сервера бота.',
  unknownCommand: (name) => `Команды /${name} нет. /help покажет список команд.`,
  missingInput: (option) => `Не хватает «${option}». /help объясняет команды.`,
  tooLong: (option, most) => `В «${option}» может быть не больше ${most} знаков.`,
  badInput: (option) => `Это не подходит для «${option}». /help объясняет команды.`,
  apology: (id) => `У меня что-то сломалось. Если это повторится, сообщите модераторам номер: ${id}`,
  restInFile: 'Остальное не поместилось; всё целиком — в приложенном файле.',
  help: 'Спрашивайте о документах Шанхайской организации сотрудничества на китайском, русском или английском. Ответ — их точные слова и место, где они стоят.',
  tips: ['Слова в кавычках должны стоять в отрывке именно так.', 'Чего нет в документах, того бот не скажет.'],
  chatHint: 'Строка — это вопрос. /help покажет команды, Tab дополняет, Ctrl-D — выход.',
};
