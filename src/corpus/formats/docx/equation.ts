/** A comma, or a semicolon where that is the list separator of the country. */
const SEPARATOR = /[,;，；]/;

const DEEPEST = 20;

/**
 * What an EQ field draws. Word has it in the instruction alone: older files write readings above Chinese characters
 * (`EQ \\o\\ad(\\s\\up 9(bǐ),比)`) and figures in circles (`EQ \\o\\ac(○,1)`) so.
 * @param instruction without the `EQ` at its head
 */
export function drawnEquation(instruction: string): string {
  const formatting = /\\\*\s*(?:"[^"]{0,200}"|[^\s\\"]{1,200})/g;
  return new Equation(instruction.replace(formatting, ' ')).read(0).trim();
}

/** A switch with its options and its arguments in brackets, or plain characters. */
class Equation {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Up to the end of the argument. */
  read(depth: number): string {
    let drawn = '';
    while (this.at < this.text.length) {
      const character = this.text[this.at] as string;
      if (depth > 0 && (character === ')' || SEPARATOR.test(character))) break;
      drawn += character === '\\' ? this.readSwitch(depth) : character;
      if (character !== '\\') this.at += 1;
    }
    return drawn;
  }

  private readSwitch(depth: number): string {
    const found = /^\\([a-z]{1,3}|.)(?:\s*\\(?:bc|lc|rc)\s*\\?.|\s*\\[a-z]{2}\s*-?\d*)*\s*/i.exec(
      this.text.slice(this.at, this.at + 200),
    );
    const name = found?.[1]?.toLowerCase() ?? '';
    // `\,` and `\(` are the characters themselves.
    if (!/^[a-z]/.test(name)) {
      this.at += 1 + name.length;
      return name;
    }
    this.at += found?.[0].length ?? 1;
    if (this.text[this.at] !== '(' || depth > DEEPEST) return '';
    const parts: string[] = [];
    do {
      this.at += 1;
      // What is raised above something else is the reading of it.
      const isReading = name === 'o' && /^\s*\\s\s*\\up/i.test(this.text.slice(this.at, this.at + 20));
      const part = this.read(depth + 1);
      if (!isReading) parts.push(part);
    } while (this.at < this.text.length && this.text[this.at] !== ')');
    this.at += 1;
    return drawnSwitch(name, parts);
  }
}

function drawnSwitch(name: string, parts: readonly string[]): string {
  switch (name) {
    case 'f':
      return parts.join('/');
    case 'r':
      return parts.length > 1 ? parts.join('√') : `√${parts.join('')}`;
    case 'b':
      return `(${parts.join('')})`;
    case 's':
    case 'a':
    case 'l':
      return parts.join(name === 'l' ? ', ' : ' ');
    default:
      return parts.join('').replace(/[○〇□△◇](?=.)/gu, '');
  }
}
