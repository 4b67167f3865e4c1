import type { ImpactDetail, ImpactFigures, ImpactList, Initiative, Problem } from '@etat/contracts';
import type { Member } from './tenant';

/** The months of cost that tests of impact ask for. */
export const YEAR = '?from=2026-01&to=2026-12';

export const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;

export const detail = async (by: Member, initiative: Initiative, query = YEAR) =>
  (await by.get<ImpactDetail>(`impact/${initiative.id}${query}`)).body;
export const list = async (by: Member, query = YEAR) => (await by.get<ImpactList>(`impact${query}`)).body;
export const inList = async (
  by: Member,
  initiative: Initiative,
  query = YEAR,
): Promise<ImpactFigures | undefined> =>
  (await list(by, query)).items.find(({ initiativeId }) => initiativeId === initiative.id);
