/** Booked, taken back, the opposite that took it back; moved by a split; taken off an accrual. */
export type PostingState = 'posted' | 'reversed' | 'reversal' | 'reclassification' | 'release';
