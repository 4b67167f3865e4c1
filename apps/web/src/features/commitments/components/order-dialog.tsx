import type { Order, OrderFinding } from '@etat/contracts';
import type { OrderStep } from '../model/to-order-steps';
import { NoticeDialog } from './notice-dialog';
import { PlanDialog } from './plan-dialog';
import { RenewDialog } from './renew-dialog';
import { TransitionDialog } from './transition-dialog';

interface OrderDialogProps {
  step: Exclude<OrderStep, 'edit' | 'delete'>;
  order: Order;
  onClose: () => void;
  /** Budgets that are exceeded and that control only warns of. */
  onWarnings: (warnings: OrderFinding[]) => void;
}

/** Asks what a step needs, and takes it. */
export function OrderDialog({ step, ...rest }: OrderDialogProps) {
  switch (step) {
    case 'renew':
      return <RenewDialog {...rest} />;
    case 'give-notice':
      return <NoticeDialog order={rest.order} onClose={rest.onClose} />;
    case 'plan':
      return <PlanDialog order={rest.order} onClose={rest.onClose} />;
    case 'place':
    case 'close':
    case 'cancel':
    case 'reopen':
      return <TransitionDialog step={step} {...rest} />;
  }
}
