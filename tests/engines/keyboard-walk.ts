/** The stops of the Tab key on a subsection page (report-2024, /2024/2/3/), the same in every engine. */

/** From the head of the page to its contents, whose frame is a stop in Firefox, since it scrolls. */
export const stops = [
  '跳到正文',
  '市xx局年度工作总结',
  '历年总结',
  '关于',
  '长辈版 · 显示设置',
  '搜索',
  '搜索',
  '首页',
  '2024年',
  '二、持续推进巩固全国文明城市成果常态化工作',
  '目录',
];

/** After 跳到正文. */
export const stopsAfterSkip = [
  '第1段的链接',
  '上一节（二）坚持脱真贫、真脱贫帮扶，全力推进以党建促脱贫攻坚工作',
  '下一节（四）立足本职完成城区绿化工作',
  'GB/T 7714',
  'BibTeX',
  'RIS',
  '逐段引用',
];

/** The name of what has the focus, as the body of a function that the page runs. */
export const focusedName = `const focused = document.activeElement;
  return focused.ariaLabel || focused.textContent.replace(/\\s+/g, ' ').trim();`;

/** Marks in the page what the Tab key must stop at, in the order of the page; how many. */
export const markStops = `window.stops = [...document.querySelectorAll(
    'a[href], button:enabled, input:enabled, select:enabled, summary')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }));
  return window.stops.length;`;

/**
 * The stop that has the focus, by its number; nothing while it is the last one still. -1 is a frame that scrolls, which is
 * a stop in Firefox. Less is a stop that does not show that it has the focus;
 * a window without a window manager, as WebKitGTK's here, has none to show.
 */
export const nextStop = `const focused = document.activeElement;
  if (focused === window.lastStop) return null;
  window.lastStop = focused;
  const isShown = !document.hasFocus() || getComputedStyle(focused).outlineStyle !== 'none';
  return isShown ? window.stops.indexOf(focused) : -2 - window.stops.indexOf(focused);`;
