import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { EtatRequest } from '../access/etat-request';
import type { RepeatMark } from '../access/repeat-mark';

/** What a creating request is recognised by when it comes again; null when it carries no `Idempotency-Key`. */
export const CurrentRepeatMark = createParamDecorator(
  (_: unknown, context: ExecutionContext): RepeatMark | null =>
    context.switchToHttp().getRequest<EtatRequest>().repeatMark ?? null,
);
