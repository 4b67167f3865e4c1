import * as z from 'zod';

/** RFC 9457 problem document. `type` is stable (`/problems/<code>`), `detail` is a sentence for a controller. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.string(),
  requestId: z.string().optional(),
  /** Field paths with what is wrong there. */
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  /** The stored resource when an edit was stale, so that both values can be shown. */
  current: z.unknown().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;
