import { z } from 'zod';
import { defineCommand, replyResult } from '../src/app/command.ts';
import type { Document } from '../src/corpus/document.ts';
import { LANGUAGES, type Language } from '../src/languages/language.ts';
import type { Library } from '../src/app/library.ts';
import { VERSION } from '../src/version.ts';
import type { Phrases } from '../src/i18n/phrases.ts';
import { skippedFiles } from '../src/reply/moderation-reply.ts';
import { listBlock, textBlock } from '../src/reply/reply.ts';

export const status = defineCommand({
  name: 'status',
  labels: ({ commands }) => commands.status,
  access: 'moderators',
  input: z.object({}),
  isPrivate: () => true,
  run: (_, { library, moderation, gateway, phrases }) => {
    const { documents, skipped, generation } = library.corpus();
    const { since, by } = library.inUse();
    const last = moderation.last();
    const times = library.answerTimes();
    const connection = gateway();
    const perLanguage = LANGUAGES.map((language) =>
      phrases.labelled(phrases.languages[language], counts(documents, language, phrases)),
    );
    return replyResult([
      textBlock(phrases.inUseSince(generation, since, by?.name ?? null)),
      listBlock([...perLanguage, ...expansions(library, phrases)]),
      listBlock([
        last === null
          ? phrases.noReloadYet
          : phrases.lastReload(
              phrases.moderatorActions[last.what],
              new Date(last.at),
              resultOf(last.result, phrases),
              `${last.from} → ${last.to}`,
            ),
        times === null
          ? phrases.noAnswersYet
          : phrases.answerTimes(milliseconds(times.median), milliseconds(times.percentile99), times.count),
        phrases.uptime(duration(process.uptime(), phrases)),
        phrases.version(VERSION, process.version),
        phrases.memory(Math.round(process.memoryUsage.rss() / 1024 / 1024)),
        connection === null
          ? phrases.noGateway
          : phrases.gateway(phrases.gatewayStates[connection.state], connection.ping),
      ]),
      ...skippedFiles(skipped, phrases),
    ]);
  },
});

function expansions(library: Library, phrases: Phrases): string[] {
  const { owned, unowned, problems } = library.expansions();
  if (owned + unowned + problems.length === 0) return [];
  return [
    phrases.expansions(owned, unowned),
    ...problems.map(({ file, problem }) => phrases.labelled(file, phrases.problem(problem))),
  ];
}

/** The audit log's names of results say nothing to a reader. */
function resultOf(result: string, { results }: Phrases): string {
  if (result === 'done') return results.done;
  return result.startsWith('unconfirmed') ? results.unconfirmed : results.failed;
}

/** A document counts for its main language, a passage for its own. */
function counts(documents: readonly Document[], language: Language, phrases: Phrases): string {
  const inLanguage = documents.filter((document) => document.language === language);
  const passages = documents.flatMap((document) =>
    document.passages.filter((passage) => passage.language === language),
  );
  return `${phrases.numberOf.documents(inLanguage.length)}, ${phrases.numberOf.passages(passages.length)}`;
}

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

function duration(seconds: number, phrases: Phrases): string {
  const minutes = Math.floor(seconds / 60);
  return phrases.duration(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
}
