import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/react-virtual';
import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';

const OVERSCAN = 8;
/** What is drawn of a table that is not laid out yet, CSS pixels. */
const FIRST_HEIGHT = 600;

export interface RowWindow {
  /** The rows that have to be drawn. */
  indexes: readonly number[];
  /** Height of the rows left out, CSS pixels. */
  above: number;
  below: number;
}

/** Which rows of a long table are in sight; tells whoever listens when others are. */
class RowWindowStore {
  private readonly listeners = new Set<() => void>();
  private readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  private present: RowWindow;

  constructor(
    frame: RefObject<HTMLDivElement | null>,
    count: number,
    private readonly rowHeight: number,
  ) {
    this.virtualizer = new Virtualizer<HTMLDivElement, Element>({
      count,
      getScrollElement: () => frame.current,
      estimateSize: () => rowHeight,
      overscan: OVERSCAN,
      initialRect: { width: 0, height: FIRST_HEIGHT },
      scrollToFn: elementScroll,
      observeElementOffset,
      observeElementRect: (instance, tell) =>
        observeElementRect(instance, (rect) =>
          tell(rect.height === 0 ? { ...rect, height: FIRST_HEIGHT } : rect),
        ),
      onChange: () => this.refresh(),
    });
    this.present = this.read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly get = (): RowWindow => this.present;

  attach(): () => void {
    const leave = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
    return leave;
  }

  setCount(count: number): void {
    if (count === this.virtualizer.options.count) return;
    this.virtualizer.setOptions({ ...this.virtualizer.options, count });
    this.virtualizer._willUpdate();
    this.refresh();
  }

  private refresh(): void {
    const next = this.read();
    const { indexes, below } = this.present;
    if (next.below === below && String(next.indexes) === String(indexes)) return;
    this.present = next;
    for (const listener of this.listeners) listener();
  }

  private read(): RowWindow {
    const items = this.virtualizer.getVirtualItems();
    const last = items.at(-1);
    return {
      indexes: items.map(({ index }) => index),
      above: items[0]?.start ?? 0,
      below: last ? (this.virtualizer.options.count - last.index - 1) * this.rowHeight : 0,
    };
  }
}

/** The rows that have to be drawn of a long table, and the height of those left out above and below. */
export function useRowWindow(
  frame: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [store] = useState(() => new RowWindowStore(frame, count, rowHeight));
  useLayoutEffect(() => store.attach(), [store]);
  useLayoutEffect(() => store.setCount(count), [store, count]);
  const present = useSyncExternalStore(store.subscribe, store.get);
  const isCurrent = present.indexes.every((index) => index < count);
  return isCurrent ? present : { ...present, indexes: present.indexes.filter((index) => index < count) };
}
