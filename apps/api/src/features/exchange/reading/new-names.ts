import { createHash } from 'node:crypto';
import type { CostKind } from '@etat/contracts';

/** A row that is there already, or one that the import will create. */
export type Ref = { id: string } | { create: string };

export interface NewCostCentre {
  code: string;
  name: string;
}
export interface NewCategory {
  code: string;
  name: string;
  kind: CostKind;
}
export interface NewInitiative {
  code: string;
  name: string;
  costCentre: Ref;
}
export interface NewVendor {
  name: string;
}

/** What an import creates, by the key its rows refer to. */
export interface NewNames {
  costCentres: Map<string, NewCostCentre>;
  categories: Map<string, NewCategory>;
  initiatives: Map<string, NewInitiative>;
  vendors: Map<string, NewVendor>;
}

export const emptyNewNames = (): NewNames => ({
  costCentres: new Map(),
  categories: new Map(),
  initiatives: new Map(),
  vendors: new Map(),
});

const LONGEST_CODE = 60;
const KEPT = 51;

/** A code from a text: itself where it fits, else its beginning and what tells it from others that begin the same. */
export function toCode(text: string): string {
  if (text.length <= LONGEST_CODE) return text;
  return `${text.slice(0, KEPT)}~${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** The key of something to be created: spelling differs by case only, so does not make two. */
export const toCreateKey = (text: string): string => text.toLowerCase();
