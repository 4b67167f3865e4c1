/** What must hold of a posting; null asks for nothing. All that are given must hold together. */
export interface AssignmentConditions {
  vendorId: string | null;
  /** A cost centre with everything below it. */
  costCentreIds: ReadonlySet<string> | null;
  /** A cost category with everything below it. */
  categoryIds: ReadonlySet<string> | null;
  /** A ledger account, or the beginning of one. */
  glAccount: string | null;
  /** Part of the document number or of the number of the order. */
  documentContains: string | null;
  textContains: string | null;
}

/** Where a posting goes that a rule matches; a null category leaves the posting in its own. */
export interface AssignmentTarget {
  initiativeId: string;
  /** It takes postings of its own kind only: hours are no invoice. */
  category: { id: string; kind: 'internal' | 'external' } | null;
}

export interface AssignmentRule {
  id: string;
  position: number;
  isActive: boolean;
  conditions: AssignmentConditions;
  target: AssignmentTarget;
}

/** What rules look at in a posting. */
export interface AssignablePosting {
  kind: 'internal' | 'external';
  vendorId: string | null;
  costCentreId: string;
  categoryId: string;
  glAccount: string | null;
  document: string;
  orderNumber: string | null;
  text: string;
}
