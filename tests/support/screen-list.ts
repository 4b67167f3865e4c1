const TABS = [
  'people',
  'cost-centres',
  'categories',
  'staff-roles',
  'vendors',
  'settings',
  'tokens',
  'audit',
].map((tab) => `administration?tab=${tab}`);

/** The tabs of administration, strategy and commitments and the screens beside the plan, each a screen of its own. */
export const TAB_SCREENS = [
  'strategy',
  'strategy?tab=initiatives',
  'strategy?tab=channels',
  'exchange',
  'commitments',
  'commitments?tab=contracts',
  'commitments?tab=calendar',
  'commitments?tab=calendar&form=months',
  'commitments?tab=budget',
  'plan/capacity',
  'plan/rates',
  'plan/approval',
  'plan/changes',
  'plan/compare',
  'plan/rules',
  ...TABS,
];
