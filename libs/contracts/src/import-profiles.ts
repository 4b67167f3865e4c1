import * as z from 'zod';
import { ImportKindSchema } from './exchange';
import { IdSchema, InstantSchema, pageOf } from './platform/primitives';

/** Settings under a name, found again by the headings of a file. */
export const ImportProfileSchema = z.object({
  id: IdSchema,
  kind: ImportKindSchema,
  name: z.string(),
  updatedAt: InstantSchema,
  updatedBy: z.string().nullable(),
});
export type ImportProfile = z.infer<typeof ImportProfileSchema>;
export const ImportProfilePageSchema = pageOf(ImportProfileSchema);
/** PUT imports/:id/profile : a profile of the same kind and name is replaced. DELETE reads the file as if there were none. */
export const ImportProfileSaveSchema = z.object({ name: z.string().trim().min(1).max(100) });
