import { answerQuestion } from '../src/app/answer-question.ts';
import { LONGEST_QUESTION, type MessageCommand, textResult } from '../src/app/command.ts';

/** Asks the text of a message as a question. */
export const findInDocuments: MessageCommand = {
  name: 'Find in SCO documents',
  label: ({ menu }) => menu.findInDocuments,
  run: (text, context) => {
    const question = questionOf(text);
    if (!/[\p{L}\p{N}]/u.test(question)) return textResult(context.phrases.noText);
    return answerQuestion(question, undefined, context);
  },
};

/** A message without mentions, emoji and addresses, cut between words to the length of a question. */
function questionOf(message: string): string {
  const text = message
    // Backslashes keep Discord from reading a mark as Markdown.
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/<(?:[@#:]|a:|t:)[^>]*>|https?:\/\/\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(text);
  if (characters.length <= LONGEST_QUESTION) return text;
  const cut = characters.slice(0, LONGEST_QUESTION).join('');
  return /^[\s\S]*[\s。！？，、；,.;!?]/u.exec(cut)?.[0].trim() ?? cut;
}
