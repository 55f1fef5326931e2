import type { Answer } from '../answers/answer.ts';
import { sourceToJson } from './open-for-question.ts';

/** An answer under the names that scripts rely on. Offsets are UTF-16 units of the decoded text of the file. */
export function answerToJson(answer: Answer) {
  const passages = answer.quotes.map(({ number, keySentence, alsoIn, ...located }) => {
    return { number, ...passageToJson(located), keySentence, alsoIn: alsoIn.map(passageToJson) };
  });
  const { question, status, wanted, generation, uncovered, unknown, suggestions, searched } = answer;
  return { question, status, wanted, generation, passages, uncovered, unknown, suggestions, searched };
}

type Located = Answer['quotes'][number]['alsoIn'][number];

function passageToJson({ document, passage: { text, language, locator } }: Located) {
  return { text, language, document: sourceToJson(document), locator };
}
