interface TransferItem {
  lineId: string;
  amountsMinor: number[];
}

/**
 * What two lines lose and gain when months move from one to the other: it always adds up to 0.
 *
 * @example toTransferItems('a', 'b', [100, 0]) //=> [{ lineId: 'a', amountsMinor: [-100, 0] }, { lineId: 'b', amountsMinor: [100, 0] }]
 */
export function toTransferItems(fromId: string, toId: string, months: readonly number[]): TransferItem[] {
  return [
    { lineId: fromId, amountsMinor: months.map((month) => 0 - month) },
    { lineId: toId, amountsMinor: [...months] },
  ];
}
