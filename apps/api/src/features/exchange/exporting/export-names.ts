import type { MasterData } from '../reading/master-names';

/** Codes and names by id, as a file of ours writes them. */
export interface ExportNames {
  costCentre(id: string): string;
  category(id: string): string;
  initiative(id: string | null): string;
  vendor(id: string | null): string;
  role(id: string | null): string;
}

export function toExportNames(data: MasterData): ExportNames {
  const finder = (rows: readonly { id: string; code: string; name: string }[]) => {
    const texts = new Map(rows.map(({ id, code, name }) => [id, code === '' ? name : code]));
    return (id: string | null) => (id === null ? '' : (texts.get(id) ?? ''));
  };
  return {
    costCentre: finder(data.costCentres),
    category: finder(data.categories),
    initiative: finder(data.initiatives),
    vendor: finder(data.vendors),
    role: finder(data.roles),
  };
}
