import { FirstRelease1764000000000 } from './1764000000000-first-release';
import { LineFigures1764100000000 } from './1764100000000-line-figures';
import { LineFormulas1764110000000 } from './1764110000000-line-formulas';
import { VersionsAndWorkflow1764120000000 } from './1764120000000-versions-and-workflow';
import { BudgetChanges1764125000000 } from './1764125000000-budget-changes';
import { PeriodsAndPostings1764130000000 } from './1764130000000-periods-and-postings';
import { PlanningRounds1764135000000 } from './1764135000000-planning-rounds';
import { BudgetControl1764137000000 } from './1764137000000-budget-control';
import { Commitments1764140000000 } from './1764140000000-commitments';
import { PostingBatches1764145000000 } from './1764145000000-posting-batches';
import { ImportProfiles1764145500000 } from './1764145500000-import-profiles';
import { AssignmentRules1764146000000 } from './1764146000000-assignment-rules';
import { ExportBatches1764160000000 } from './1764160000000-export-batches';
import { DatevSettings1764161000000 } from './1764161000000-datev-settings';
import { UnaccruedReceipts1764170000000 } from './1764170000000-unaccrued-receipts';
import { IdentityByMonth1764200000000 } from './1764200000000-identity-by-month';

/** Every migration, oldest first; imported by name because the api is bundled. */
export const MIGRATIONS = [
  FirstRelease1764000000000,
  LineFigures1764100000000,
  LineFormulas1764110000000,
  VersionsAndWorkflow1764120000000,
  BudgetChanges1764125000000,
  PeriodsAndPostings1764130000000,
  PlanningRounds1764135000000,
  BudgetControl1764137000000,
  Commitments1764140000000,
  PostingBatches1764145000000,
  ImportProfiles1764145500000,
  AssignmentRules1764146000000,
  ExportBatches1764160000000,
  DatevSettings1764161000000,
  UnaccruedReceipts1764170000000,
  IdentityByMonth1764200000000,
];
