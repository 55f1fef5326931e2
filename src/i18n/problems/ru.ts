import { count, plural } from '../ru-plural.ts';
import type { Phrases } from '../phrases.ts';

const grouped = new Intl.NumberFormat('ru');

/** Where metadata stand that are wrong. */
const place = (sideFile: string | null) => sideFile ?? 'метаданные в начале файла';

/** Behind "больше": a number with its word in the genitive, 1 строки, 2 строк, 21 строки. */
const moreThan = (number: number, one: string, many: string) =>
  `больше ${grouped.format(number)} ${plural(number, one, many, many)}`;

export const problemInRussian: Phrases['problem'] = (problem) => {
  switch (problem.code) {
    case 'other-kind':
      return `файлы такого вида не читаются (только ${problem.endings.join(', ')})`;
    case 'empty':
      return 'файл пуст';
    case 'binary':
      return 'двоичный файл, а не текст';
    case 'unknown-encoding':
      return 'не текст или кодировку не определить: UTF-8, UTF-16, GB18030, Big5, Windows-1251, KOI8-R';
    case 'no-text':
      return 'в нём нет текста';
    case 'no-words':
      return 'в нём нет слов, по которым его можно найти';
    case 'too-large':
      return `больше ${problem.megabytes} МБ`;
    case 'too-many-lines':
      return `в нём ${moreThan(problem.most, 'строки', 'строк')}`;
    case 'too-many-paragraphs':
      return `в нём ${moreThan(problem.most, 'абзаца', 'абзацев')}`;
    case 'too-many-elements':
      return `в нём ${moreThan(problem.most, 'элемента', 'элементов')} HTML`;
    case 'lists-too-deep':
      return 'слишком глубокая вложенность списков или цитат';
    case 'elements-too-deep':
      return 'слишком глубокая вложенность элементов HTML';
    case 'parts-too-deep':
      return 'слишком глубокая вложенность частей';
    case 'too-slow':
      return `чтение занимает больше ${problem.seconds} с`;
    case 'too-much-memory':
      return `чтение занимает больше ${problem.megabytes} МБ памяти`;
    case 'not-pdf':
      return 'не PDF, хотя так назван';
    case 'pdf-cut-off':
      return 'PDF обрезан: нет его конца';
    case 'pdf-locked':
      return 'PDF зашифрован, нужен пароль';
    case 'pdf-damaged':
      return 'PDF повреждён, прочитать его нельзя';
    case 'pdf-letters-unknown':
      return 'буквы не распознать: в шрифтах нет соответствия Unicode';
    case 'pdf-scan':
      return `скан: ${count(problem.pages, 'страница', 'страницы', 'страниц')} с изображением и без текста`;
    case 'not-word':
      return 'не файл Word (.docx)';
    case 'word-damaged':
      return 'не файл Word (.docx) или повреждён';
    case 'word-locked':
      return 'защищён паролем';
    case 'word-document-type':
      return 'не файл Word (.docx): в его XML объявлен тип документа';
    case 'word-old':
      return 'старый файл Word (.doc); сохраните его как .docx';
    case 'unpacks-too-large':
      return `после распаковки больше ${problem.megabytes} МБ`;
    case 'unpacks-too-much':
      return `после распаковки больше прежнего размера в ${count(problem.times, 'раз', 'раза', 'раз')}`;
    case 'metadata-no-fields':
      return `${place(problem.sideFile)}: не список полей`;
    case 'metadata-not-one-line':
      return `${place(problem.sideFile)}: «${problem.field}» должно быть одной строкой текста`;
    case 'metadata-language':
      return `${place(problem.sideFile)}: язык «${problem.language}» — не zh, не ru и не en`;
    case 'metadata-not-yaml':
      return `${place(problem.sideFile)}: не YAML (${problem.error})`;
    case 'side-file-alone':
      return 'рядом нет документа, к которому он относится, или у того уже есть другой такой файл';
    case 'same-words':
      return `в нём те же слова, что в ${problem.id}`;
    case 'missing':
      return 'не существует';
    case 'not-a-folder':
      return 'это не папка';
    case 'no-permission':
      return 'нет прав доступа';
    case 'symbolic-link':
      return 'это символическая ссылка';
    case 'changing':
      return 'изменился во время чтения';
    case 'unread':
      return `прочитать нельзя (${problem.error})`;
    case 'unreadable-folder':
      return `Папку «${problem.folder}» прочитать нельзя: ${problemInRussian(problem.because)}`;
  }
};
