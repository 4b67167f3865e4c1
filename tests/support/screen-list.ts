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

/** The tabs of administration and strategy and the screens beside the plan, each a screen of its own. */
export const TAB_SCREENS = [
  'strategy',
  'strategy?tab=initiatives',
  'strategy?tab=channels',
  'exchange',
  'plan/approval',
  'plan/changes',
  'plan/compare',
  'plan/rules',
  ...TABS,
];
