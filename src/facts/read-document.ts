import type { Document } from '../corpus/document.ts';
import { anyRule } from '../languages/any-rule.ts';
import { namesOrganisation } from '../meetings/extract/events.ts';
import { intervalOfIso, boundsOf } from '../text/interval.ts';
import { normalise } from '../text/normalise.ts';
import { markSentence } from './marked-sentence.ts';
import { type Said, factsIn } from './read-sentence.ts';

const word = anyRule(({ facts }) => [facts.word], 'iu');

/** Reads the facts of a document, sentence by sentence: the caller may pause between two. */
export function* readDocument(document: Document): Generator<undefined, readonly Said[]> {
  const found: Said[] = [];
  const today = writtenOn(document);
  const isAboutOrganisation = namesOrganisation(document.title);
  for (const passage of document.passages) {
    const isAbout = isAboutOrganisation || passage.locator.heading.some(namesOrganisation);
    for (const sentence of passage.sentences) {
      yield;
      const text = passage.text.slice(sentence.start, sentence.end);
      if ((!isAbout && !namesOrganisation(text)) || !word().test(normalise(text))) continue;
      found.push(...factsIn(markSentence(text, passage.language, today), { document, passage, sentence }));
    }
  }
  return found;
}

function writtenOn({ date }: Document): string | null {
  const interval = date === null ? null : intervalOfIso(date.slice(0, 10));
  return interval === null ? null : (boundsOf(interval)?.last ?? null);
}
