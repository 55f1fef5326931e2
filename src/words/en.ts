import type { Words } from './words.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const en: Words = {
  numberOf: {
    documents: (number) => count(number, 'document', 'documents'),
    passages: (number) => count(number, 'passage', 'passages'),
    files: (number) => count(number, 'file', 'files'),
  },
  separator: ', ',
  answered: 'Exact words of the documents:',
  partial: (missing) => `The documents speak of a part of this. No passage found speaks of: ${missing}.`,
  notFound: 'Not found in the documents.',
  searched: (documents, passages) => `Searched: ${documents}, ${passages}.`,
  missing: (words) => `Not found together in any passage: ${words}.`,
  askOtherwise: 'Other words or a name that the documents use may help; /sources lists the documents.',
  paragraph: (number) => `¶${number}`,
  lines: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  page: (number) => `page ${number}`,
  openSource: 'Open source',
  noSuchDocument: (id) => `There is no document "${id}". /sources lists the documents.`,
  sources: (documents, passages) => `The bot answers from ${documents}, ${passages}.`,
  skipped: (files) => `${files} left out:`,
  generation: (generation) => `Generation ${generation}`,
  reloaded: (milliseconds) => `Reloaded in ${milliseconds} ms.`,
  unchanged: 'Nothing has changed.',
  added: (ids) => `Added: ${ids}`,
  changed: (ids) => `Changed: ${ids}`,
  removed: (ids) => `Removed: ${ids}`,
  reloadBusy: 'Another reload is under way. If you have just changed a file, reload again when it is done.',
  reloadKept: (reason) => `Not reloaded: ${reason}. The documents in use stay as they were.`,
  moderatorsOnly: 'This command is for moderators of the bot’s home server.',
  unknownCommand: (name) => `There is no command /${name}. /help lists the commands.`,
  badInput: (option) => `That cannot be used as "${option}". /help shows what the command takes.`,
  apology: (id) => `Something went wrong on my side. If it happens again, tell the moderators this number: ${id}`,
  restInFile: 'The rest did not fit; all of it is in the attached file.',
  help: 'Ask about the documents of the Shanghai Cooperation Organisation in Chinese, Russian or English. The answer is their exact words, and where they stand.',
  tips: [
    'Words in quotation marks must stand in the passage as they are.',
    'What the documents do not say, the bot does not say either.',
  ],
  chatHint: 'A line is a question. /help shows the commands, Tab completes, Ctrl-D leaves.',
};
