import { Injectable } from '@nestjs/common';
import type { Access } from '../../platform/access/access';
import type { PlacedLine } from './order-with-lines';

/** A line after its receipt was entered. */
export interface ReceiptRequest extends PlacedLine {
  serviceMonth: string | undefined;
}

/** What was accrued by it, negative for what was released. */
export interface ReceiptResult {
  accrualMinor: number;
}

export interface ReceiptHandler {
  /** Takes the locks that posting needs, before those of the order. */
  begin: (access: Access) => Promise<void>;
  settle: (access: Access, request: ReceiptRequest) => Promise<ReceiptResult>;
}

/**
 * Told of every receipt, inside the same unit of work. Actuals stand above this feature and register themselves here;
 * until then a receipt reduces the commitment and nothing else.
 */
@Injectable()
export class ReceiptBooking {
  private handler: ReceiptHandler = {
    begin: () => Promise.resolve(),
    settle: () => Promise.resolve({ accrualMinor: 0 }),
  };

  use(handler: ReceiptHandler): void {
    this.handler = handler;
  }

  begin(access: Access): Promise<void> {
    return this.handler.begin(access);
  }

  settle(access: Access, request: ReceiptRequest): Promise<ReceiptResult> {
    return this.handler.settle(access, request);
  }
}
