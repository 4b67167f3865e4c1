/** Name of the item with this id; a dash when there is none. */
export function nameOf(
  items: readonly { id: string; name: string }[] | undefined,
  id: string | null,
): string {
  return (id !== null && items?.find((item) => item.id === id)?.name) || '–';
}
