/** The main pages, by the names under which `tests/site/aria` has what Chromium finds: of which site, and where. */
export const mainPages = [
  ['front', 'site', ''],
  ['report', 'sample', '2019/'],
  ['subsection', 'site', '2024/2/3/'],
  ['search', 'site', `search/?q=${encodeURIComponent('文明交通')}`],
  ['comparison', 'sample', 'compare/2019/2021/'],
  ['figures', 'site', '2024/figures/'],
] as const;
