/** The month a receipt belongs to unless somebody says otherwise: when it is due, or now when that is earlier. */
export const toServiceMonth = (dueMonth: string, now: string): string => (dueMonth < now ? dueMonth : now);
