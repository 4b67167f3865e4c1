/**
 * Counts how often each text has occurred so far, itself included: 1 for the first, 2 for its first repetition.
 *
 * Two equal ads are two postings, and the same file twice adds none: text and number together identify a row. A counter
 * instead of a list, because a file is read in pieces.
 * Units: a count from 1.
 * @see DOMAIN.md 6: content hash + occurrence number
 * @example const numberOf = createOccurrenceCounter(); ['a', 'b', 'a'].map(numberOf) //=> [1, 1, 2]
 */
export function createOccurrenceCounter(): (text: string) => number {
  const counts = new Map<string, number>();
  return (text) => {
    const occurrence = (counts.get(text) ?? 0) + 1;
    counts.set(text, occurrence);
    return occurrence;
  };
}
