/** The five roles; a person may hold several, each granted on a cost centre for its subtree. */
export const ROLES = ['administrator', 'controller', 'budget-owner', 'finance', 'leadership'] as const;

export type Role = (typeof ROLES)[number];
