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

/** The tabs of administration and strategy, each a screen of its own. */
export const TAB_SCREENS = [
  'strategy',
  'strategy?tab=initiatives',
  'strategy?tab=channels',
  'plan/rounds',
  'plan/rounds?tab=reserve',
  'plan/rounds?tab=cut',
  'plan/rounds?tab=split&year=2027',
  'plan/control',
  'actuals/accruals',
  'actuals/periods',
  'actuals/keys',
  'exchange',
  ...TABS,
];
