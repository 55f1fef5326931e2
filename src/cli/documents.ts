import { type Characters, type DateSource, type Document, type LeftOut, lostLetters } from '../corpus/document.ts';
import { formatOf } from '../corpus/formats/formats.ts';
import { onOneLine } from '../text/lines.ts';
import { truncateCodePoints } from '../text/truncate.ts';
import type { SkippedFile } from '../corpus/read/read-folder.ts';
import { type Library, openLibrary } from '../app/library.ts';
import { type Style, indented } from '../reply/render-text.ts';
import { screenOf } from '../terminal/screen.ts';
import { buildReport, expansionsReport } from '../app/start-report.ts';
import { en } from '../i18n/en.ts';
import { type Subcommand, WrongUse, parseCommandLine } from './subcommand.ts';

export const documents: Subcommand = {
  name: 'documents',
  usage: [
    '[DIR] [--json | --passages]',
    'add URL [--folder NAME] [--docs DIR] [--yes]',
    'refresh [DOCUMENT] [--docs DIR] [--yes]',
  ],
  help: `Tells what became of each file of a folder, and what was left out of it and why. DIR is the folder, else DOCS_DIR, else seeds.
"add" takes one page or file from the web, "refresh" takes such documents again; both show what they found and ask first. A folder
of one of these names is ./add or ./refresh.

  --json       the same as JSON
  --passages   instead, each passage as a line of JSON, with its key and the questions of its expansions
  --docs DIR   the folder to put it in, else DOCS_DIR, else seeds
  --folder NAME   a folder below that
  --yes        do not ask

Exit status: 0; 1 a file, or a line of expansions, could not be used (a copy of another file is no loss); 2 wrong use, or a folder
that cannot be read. Of add and refresh: 0 done, or nothing new; 1 not done, or not for all.`,
  run: async (args, shell) => {
    const [verb, ...rest] = args;
    if (verb === 'add') return (await import('./change-documents.ts')).addFromWeb(rest, shell);
    if (verb === 'refresh') return (await import('./change-documents.ts')).refreshFromWeb(rest, shell);
    const { folder, json, byPassage } = readArguments(args);
    const settings = shell.readSettings();
    const library = await openLibrary(folder ?? settings.docsDir, settings.largestDocument, settings.expansionsFile);
    if (byPassage) for (const line of passageLines(library)) shell.stdout.write(`${JSON.stringify(line)}\n`);
    else shell.stdout.write(`${json ? toJson(library) : toText(library, screenOf(shell.stdout, settings))}\n`);
    // A copy of another document is no loss.
    const isLess = library.corpus().skipped.some(({ sameAs }) => sameAs === undefined);
    return isLess || library.expansions().problems.length > 0 ? 1 : 0;
  },
};

/** What became of one file, under the names that scripts rely on. */
type FileReport = {
  readonly id: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly language: string | null;
  readonly title: string | null;
  readonly date: string | null;
  /** Where the date is from; the names are those of `DateSource`. */
  readonly dateFrom: DateSource | null;
  readonly publisher: string | null;
  readonly passages: number;
  readonly leftOut: readonly Pick<LeftOut, 'text' | 'why'>[];
  readonly characters: Characters | null;
  /** Why the file is not in use. */
  readonly problem: string | null;
};

/** @throws WrongUse */
function readArguments(args: readonly string[]) {
  const { values, positionals } = parseCommandLine(args, {
    json: { type: 'boolean', default: false },
    passages: { type: 'boolean', default: false },
  });
  if (positionals.length > 1) throw new WrongUse('one folder at a time');
  if (positionals[0] === '') throw new WrongUse('the name of the folder is empty');
  return { folder: positionals[0], json: values.json, byPassage: values.passages };
}

/** The passages in the order of the documents: for each of them a line of expansions can be written. */
function* passageLines(library: Library) {
  const { of } = library.expansions();
  for (const { id, passages } of library.corpus().documents) {
    for (const passage of passages) {
      const { key, questions } = of(passage);
      yield { passage: key, document: id, heading: passage.locator.heading, text: passage.text, questions };
    }
  }
}

function filesOf(library: Library): FileReport[] {
  const { documents: usable, skipped } = library.corpus();
  return [...usable.map(reportOf), ...skipped.map(reportOfSkipped)].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toJson(library: Library): string {
  const { owned, unowned, problems } = library.expansions();
  const told = problems.map(({ file, problem }) => ({ file, problem: en.problem(problem) }));
  return JSON.stringify({ documents: filesOf(library), expansions: { owned, unowned, problems: told } }, null, 2);
}

function toText(library: Library, style: Style): string {
  const totals = [...expansionsReport(library), buildReport(library)].map((line) => indented(line, style));
  return [...filesOf(library).map((file) => fileText(file, style)), totals.join('\n')].join('\n\n');
}

function reportOf(document: Document): FileReport {
  const { id, format, encoding, language, title, date, dateFrom, publisher, characters } = document;
  const leftOut = document.leftOut.map(({ text, why }) => ({ text, why }));
  const passages = document.passages.length;
  return {
    id,
    format,
    encoding,
    language,
    title,
    date,
    dateFrom,
    publisher,
    passages,
    leftOut,
    characters,
    problem: null,
  };
}

function reportOfSkipped({ id, problem }: SkippedFile): FileReport {
  const unknown = { encoding: null, language: null, title: null, date: null, dateFrom: null, publisher: null };
  const nothing = { passages: 0, leftOut: [], characters: null };
  return { id, format: formatOf(id)?.name ?? null, ...unknown, ...nothing, problem: en.problem(problem) };
}

function fileText({ id, problem, leftOut, characters, ...file }: FileReport, style: Style): string {
  const { format, encoding, language, title, date, dateFrom, publisher, passages } = file;
  const dated = date === null ? 'no date' : `${date} (${dateFrom})`;
  const known = [format, encoding, language, dated, publisher, `${passages} passages`].filter((part) => part !== null);
  const about = problem === null ? [`  ${title}`, `  ${known.join(' · ')}`] : [`  not in use: ${problem}`];
  const left = leftOut.map(({ text, why }) => `  left out (${why}): ${truncateCodePoints(onOneLine(text), 80)}`);
  const lost = characters === null ? 0 : lostLetters({ characters });
  const count =
    lost === 0 ? [] : [`  ${Math.abs(lost)} letters ${lost > 0 ? 'lost' : 'too many'}, and nothing says where`];
  return [id, ...about, ...count, ...left].map((line) => indented(line, style)).join('\n');
}
