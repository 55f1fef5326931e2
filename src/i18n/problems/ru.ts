import { count, plural } from '../ru-plural.ts';
import { firstOf, problemFormatter } from './problem-formatter.ts';

const grouped = new Intl.NumberFormat('ru');

/** Where the wrong metadata are. */
const place = (sideFile: string | null) => sideFile ?? 'метаданные в начале файла';

/** Behind "больше": a number with its word in the genitive, 1 строки, 2 строк, 21 строки. */
const moreThan = (number: number, one: string, many: string) =>
  `больше ${grouped.format(number)} ${plural(number, one, many, many)}`;

export const problemInRussian = problemFormatter((formatProblem) => ({
  'other-kind': ({ endings }) => `файлы такого вида не читаются (только ${endings.join(', ')})`,
  empty: 'файл пуст',
  binary: 'двоичный файл, а не текст',
  'unknown-encoding': 'не текст или кодировку не определить: UTF-8, UTF-16, GB18030, Big5, Windows-1251, KOI8-R',
  'no-text': 'в нём нет текста',
  'no-words': 'в нём нет слов, по которым его можно найти',
  'too-large': ({ megabytes }) => `больше ${megabytes} МБ`,
  'too-many-lines': ({ most }) => `в нём ${moreThan(most, 'строки', 'строк')}`,
  'too-many-paragraphs': ({ most }) => `в нём ${moreThan(most, 'абзаца', 'абзацев')}`,
  'too-many-elements': ({ most }) => `в нём ${moreThan(most, 'элемента', 'элементов')}`,
  'lists-too-deep': 'слишком глубокая вложенность списков или цитат',
  'elements-too-deep': 'слишком глубокая вложенность элементов HTML',
  'parts-too-deep': 'слишком глубокая вложенность частей',
  'too-slow': ({ seconds }) => `чтение занимает больше ${seconds} с`,
  'too-much-memory': ({ megabytes }) => `чтение занимает больше ${megabytes} МБ памяти`,
  'not-pdf': 'не PDF, хотя так назван',
  'pdf-cut-off': 'PDF обрезан: нет его конца',
  'pdf-locked': 'PDF зашифрован, нужен пароль',
  'pdf-damaged': 'PDF повреждён, прочитать его нельзя',
  'pdf-letters-unknown': 'буквы не распознать: в шрифтах нет соответствия Unicode',
  'pdf-scan': ({ pages }) => `скан: ${count(pages, 'страница', 'страницы', 'страниц')} с изображением и без текста`,
  'not-word': 'не файл Word (.docx)',
  'word-damaged': 'не файл Word (.docx) или повреждён',
  'word-locked': 'защищён паролем',
  'word-document-type': 'не файл Word (.docx): в его XML объявлен тип документа',
  'word-old': 'старый файл Word (.doc); сохраните его как .docx',
  'unpacks-too-large': ({ megabytes }) => `после распаковки больше ${megabytes} МБ`,
  'unpacks-too-much': ({ times }) => `после распаковки больше прежнего размера в ${count(times, 'раз', 'раза', 'раз')}`,
  'metadata-too-large': ({ sideFile }) => `${place(sideFile)}: слишком большой файл`,
  'metadata-no-fields': ({ sideFile }) => `${place(sideFile)}: не список полей`,
  'metadata-not-one-line': ({ field, sideFile }) => `${place(sideFile)}: «${field}» должно быть одной строкой текста`,
  'metadata-language': ({ language, sideFile }) => `${place(sideFile)}: язык «${language}» — не zh, не ru и не en`,
  'metadata-not-yaml': ({ error, sideFile }) => `${place(sideFile)}: не YAML (${error})`,
  'damaged-lines': ({ lines }) =>
    lines.length === 1
      ? `повреждена и не учтена строка ${lines[0]}`
      : `повреждённые строки не учтены: ${firstOf(lines, ', ')}`,
  'too-many-questions': ({ most, lines }) =>
    `у абзаца ${moreThan(most, 'вопроса', 'вопросов')}: лишние не учтены (${lines.length === 1 ? 'строка' : 'строки'} ${firstOf(lines, ', ')})`,
  'kept-as-before': ({ because }) => `${formatProblem(because)}; действует то, что прочитано раньше`,
  'side-file-alone': 'рядом нет документа, к которому он относится, или у того уже есть другой такой файл',
  'same-words': ({ id }) => `в нём те же слова, что в ${id}`,
  missing: 'не существует',
  'not-a-folder': 'это не папка',
  'no-permission': 'нет прав доступа',
  'symbolic-link': 'это символическая ссылка',
  changing: 'изменился во время чтения',
  unread: ({ error }) => `прочитать нельзя (${error})`,
  'unreadable-folder': ({ because, folder }) => `Папку «${folder}» прочитать нельзя: ${formatProblem(because)}`,
}));
