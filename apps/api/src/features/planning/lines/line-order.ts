/** The order of a version's lines while a batch moves them about. Positions change only where the order demands it. */
export class LineOrder {
  private readonly ids: string[];
  private readonly before: ReadonlyMap<string, number>;

  constructor(lines: readonly { id: string; position: number }[]) {
    this.ids = lines.map(({ id }) => id);
    this.before = new Map(lines.map(({ id, position }) => [id, position]));
  }

  /** Puts a line, new or not, behind another; null puts it first, an unknown one last. */
  place(id: string, afterId: string | null): void {
    this.remove(id);
    const at = afterId === null ? 0 : this.ids.indexOf(afterId) + 1;
    this.ids.splice(afterId !== null && at === 0 ? this.ids.length : at, 0, id);
  }

  append(id: string): void {
    this.ids.push(id);
  }

  remove(id: string): void {
    const at = this.ids.indexOf(id);
    if (at >= 0) this.ids.splice(at, 1);
  }

  /** The positions that are new or have to change, so that all rise from first to last. */
  toPositions(): Map<string, number> {
    const positions = new Map<string, number>();
    let last = 0;
    for (const [at, id] of this.ids.entries()) {
      const before = this.before.get(id);
      const next = this.before.get(this.ids[at + 1] ?? '');
      // A line that was moved forward must not push everything behind it: it fits in before its new successor.
      const fits = before !== undefined && before > last && (next === undefined || before < next);
      const position = fits ? before : last + 1;
      if (position !== before) positions.set(id, position);
      last = position;
    }
    return positions;
  }
}
