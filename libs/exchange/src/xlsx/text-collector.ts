import { LIMITS } from './limits';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Gathers the text of a string item: its runs one behind the other, without what only says how they are pronounced.
 * A text longer than a cell may hold is kept just long enough to tell that it is.
 */
export function createTextCollector() {
  let pieces = '';
  let isInText = false;
  let isPhonetic = false;
  return {
    start(): void {
      pieces = '';
      isInText = isPhonetic = false;
    },
    open(name: string): void {
      if (name === 't') isInText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(text: string): void {
      if (isInText && pieces.length <= LIMITS.cellLength)
        pieces += text.slice(0, LIMITS.cellLength + 1 - pieces.length);
    },
    close(name: string): void {
      if (name === 't') isInText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    take: (): string => toPlainText(pieces),
  };
}

/**
 * Characters that XML cannot hold are written as `_x000D_`.
 *
 * @example toPlainText('a_x000D_b') //=> 'a\rb'
 */
export function toPlainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
