export interface Option {
  id: string;
  /** Empty when the thing has no code. */
  code: string;
  name: string;
}

function rank({ code, name }: Option, typed: string): number {
  const [foldedCode, foldedName] = [code.toLocaleLowerCase(), name.toLocaleLowerCase()];
  if (foldedCode === typed) return 0;
  if (foldedName === typed) return 1;
  if (foldedCode.startsWith(typed)) return 2;
  if (foldedName.startsWith(typed)) return 3;
  if (foldedName.split(/[\s\-/]+/).some((word) => word.startsWith(typed))) return 4;
  if (foldedCode.includes(typed) || foldedName.includes(typed)) return 5;
  return 9;
}

/** Options for what was typed, the best first: an exact code, then beginnings, then anything that contains it. */
export function matchOptions<T extends Option>(options: readonly T[], typed: string): T[] {
  const text = typed.trim().toLocaleLowerCase();
  if (text === '') return [...options];
  return options
    .map((option) => ({ option, rank: rank(option, text) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}
