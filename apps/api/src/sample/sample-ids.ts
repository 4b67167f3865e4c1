/** Ids of what the sample created, by the story's codes and names. */
export interface SampleIds {
  root: string;
  costCentres: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
  vendors: ReadonlyMap<string, string>;
  roles: ReadonlyMap<string, string>;
  initiatives: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

/** @throws {RangeError} when the story names something it never created */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`The sample has no ${key}`);
  return id;
}
