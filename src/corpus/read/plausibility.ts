import { TextDecoder } from 'node:util';
import { lazy } from '../../text/lazy.ts';
import { memoize } from '../../text/memoize.ts';

/*
 * Natural logarithms of how frequent a character is in texts of the three languages, roughly. In the same bytes read in a
 * wrong encoding each character is hundreds of times rarer.
 */
const FREQUENT_HAN = -6;
const USUAL_HAN = -8.5;
const RARE_HAN = -17;
const MARK = -5;
const ASCII = -3.5;
/** Letters of other scripts, signs, box drawing. */
const ODD = -13;
/** Half a surrogate pair, control characters, private and unassigned ones. */
const IMPOSSIBLE = -40;
/** A capital behind a small letter, a Cyrillic letter behind a Latin one. */
const TWISTED = -6;
/** What a Han character may cost in what is taken for text, and any other, on average. */
const HAN_ALLOWANCE = 9;
const ALLOWANCE = 4.4;
/** How many Han characters at least are frequent ones; in Chinese texts half of them are. */
const LEAST_FREQUENT = 0.2;
/** How many characters may be odd ones. */
const MOST_ODD = 0.06;
/** Where the marks are all that is not ASCII: how many there may be. */
const MOST_MARKS = 0.2;
/** Fewer than these (a Han character counts twice) show nothing; where there are none, the marks decide. */
const FEWEST_LETTERS = 6;
/** How many characters are remembered: more than one text has. */
const MOST_KINDS = 50_000;

/** The most frequent characters of today's Chinese, then the traditional forms among them: more than half of any text. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界' +
    '這為個國時來們說對會發動學過種後經進著電裡現實體機當點從業應開還與樣關線數質氣變條沒結題軍問黨員總設長頭資邊級統較將組見計別論農區強幹戰則據處隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報鬥類離華確張馬節話傳廣記',
);

/** The characters that the two national standards put first, for general use: 3,755 and 5,401. */
const usual = lazy(() => new Set([...charactersOf('gb18030', 0xb0, 0xd7), ...charactersOf('big5', 0xa4, 0xc6)]));

/** Marks that texts of the three languages use, and the invisible ones of direction and joining. */
const MARKS = new Set(
  '\u00A0\u3000«»„“”‘’–—…№§©·•、。〈〉《》「」『』【】〔〕！（），．：；？～－％￥〇\uFEFF\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069',
);

/** Russian letters by their share of a text, in thousandths. */
const RUSSIAN = new Map(
  (
    'о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 ' +
    'э3 ф3 ъ0.4 ё1'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 1), Math.log(Number(entry.slice(1)) / 1000)]),
);

/**
 * The pairs of letters that make four fifths of Russian words, by their first letter. The same bytes in another Cyrillic
 * encoding have few of them, and a text in capitals shows its encoding by nothing else.
 */
const PAIRS = new Set(
  (
    'а:нстврлцмкзеяйд б:елоры в:еаоилы г:олаеи д:аеоуинлс е:нтдрлскзмйжг ж:де з:ао и:ятиензйсмлхчрвюка й:с к:оиае ' +
    'л:еьаиояюн м:иеоа н:иоаыент о:сврдмгтблпнйякежоч п:роае р:аеоигусы с:тоекянуасипл т:аовиьерснуы у:дснпт ц:ие ' +
    'ч:елиа ш:ое щ:еи ы:хем ь:няс я:т'
  )
    .split(' ')
    .flatMap((entry) => Array.from(entry.slice(2), (second) => entry.slice(0, 1) + second)),
);

/** What a pair of Russian letters says for a reading, or against it: the logarithm of how much more often it is there. */
const USUAL_PAIR = 1.1;
const UNUSUAL_PAIR = -1.3;

/** How likely it is that somebody wrote a text. */
type Plausibility = {
  /** The logarithm of a rough probability: of several readings of the same bytes the one with the largest is right. */
  readonly score: number;
  /** `no` where hardly anybody who writes Chinese, Russian or English wrote it. */
  readonly isText: 'yes' | 'too short to say' | 'no';
};

/**
 * @param isAsciiShared by the encodings in question: then only the other characters show whether the encoding is right
 */
export function plausibility(text: string, isAsciiShared: boolean): Plausibility {
  let score = 0;
  let excess = 0;
  let counted = 0;
  let letters = 0;
  let han = 0;
  let frequent = 0;
  let odd = 0;
  let isPossible = true;
  let before = NOTHING;
  for (const character of text) {
    const kind = kindOf(character);
    const cost = kind.cost + costOfCase(kind, before);
    score += cost + worthOfPair(before.russian, kind.russian);
    if (cost <= IMPOSSIBLE) isPossible = false;
    if (character >= '\u0080' || !isAsciiShared) {
      counted += 1;
      excess += cost + kind.allowance;
      if (kind.allowance === HAN_ALLOWANCE) han += 1;
      else if (kind.cost !== MARK) letters += 1;
      if (kind.cost === FREQUENT_HAN) frequent += 1;
      if (kind.cost === ODD) odd += 1;
    } else if (cost < kind.cost) {
      excess += TWISTED;
    }
    before = kind;
  }
  const isEnough =
    letters + 2 * han >= FEWEST_LETTERS || (letters + han === 0 && counted > 0 && counted <= text.length * MOST_MARKS);
  const isUsual = excess >= 0 && frequent >= Math.floor(han * LEAST_FREQUENT) && odd <= counted * MOST_ODD;
  return { score, isText: isPossible && isUsual ? (isEnough ? 'yes' : 'too short to say') : 'no' };
}

type Kind = {
  readonly cost: number;
  readonly allowance: number;
  readonly letter: 'none' | 'latin' | 'capital' | 'small';
  /** A Russian letter, as a small one. */
  readonly russian: string | null;
};

const NOTHING: Kind = { cost: 0, allowance: 0, letter: 'none', russian: null };

function worthOfPair(first: string | null, second: string | null): number {
  if (first === null || second === null) return 0;
  return PAIRS.has(first + second) ? USUAL_PAIR : UNUSUAL_PAIR;
}

function costOfCase({ letter }: Kind, before: Kind): number {
  if (letter === 'none' || before.letter === 'none') return letter === 'capital' ? -1.5 : 0;
  if ((letter === 'latin') !== (before.letter === 'latin')) return TWISTED;
  if (letter !== 'capital') return 0;
  return before.letter === 'capital' ? -0.5 : TWISTED;
}

/** Looked up once for each character. */
const kindOf = memoize((character: string): Kind => {
  const small = character.toLowerCase();
  const russian = RUSSIAN.get(small);
  if (russian !== undefined) {
    return { cost: russian, allowance: ALLOWANCE, letter: character === small ? 'small' : 'capital', russian: small };
  }
  const cost = costOf(character);
  const allowance = /\p{Script=Han}/u.test(character) ? HAN_ALLOWANCE : cost === MARK ? -MARK : ALLOWANCE;
  return { cost, allowance, letter: /[A-Za-z]/.test(character) ? 'latin' : 'none', russian: null };
}, MOST_KINDS);

function costOf(character: string): number {
  if (/[\t\n\f\r -~]/.test(character)) return ASCII;
  if (FREQUENT.has(character)) return FREQUENT_HAN;
  if (usual().has(character)) return USUAL_HAN;
  if (MARKS.has(character)) return MARK;
  if (/\p{Script=Han}/u.test(character)) return RARE_HAN;
  return /[\p{C}\uFFFD]/u.test(character) ? IMPOSSIBLE : ODD;
}

/** The characters of a two-byte encoding whose first byte is in a range. */
function charactersOf(encoding: string, from: number, to: number): string[] {
  const bytes: number[] = [];
  for (let first = from; first <= to; first += 1) {
    for (let second = 0xa1; second <= 0xfe; second += 1) bytes.push(first, second);
    if (encoding === 'big5') for (let second = 0x40; second <= 0x7e; second += 1) bytes.push(first, second);
  }
  return Array.from(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}
