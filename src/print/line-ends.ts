import type { Page } from 'playwright';

/**
 * Ends lines as a compositor does: none begins with the mark of a note, none holds only the last character of a
 * paragraph, and no page begins with its last four or fewer.
 */
export async function keepLineEnds(page: Page): Promise<void> {
  await page.evaluate(keepNoteMarks);
  await page.evaluate(keepLastCharacters);
}

/** In the page: holds the mark of each note to the character before it. */
function keepNoteMarks(): void {
  for (const mark of document.querySelectorAll('.report-text sup')) {
    const before = mark.previousSibling;
    if (!(before instanceof Text)) continue;
    const last = Array.from(before.data).at(-1) ?? '';
    const joined = document.createElement('span');
    joined.className = 'joined';
    mark.replaceWith(joined);
    before.data = before.data.slice(0, before.length - last.length);
    joined.append(last, mark);
  }
}

/**
 * In the page: where the last character of a paragraph would stand alone in a line, the one before goes with it, and
 * the line that it leaves is set wider by a character, as lines are that would end before a comma.
 */
function keepLastCharacters(): void {
  /** The last two letters or digits of a block, the last one first. */
  const lastLetters = (block: HTMLElement): Range[] => {
    const letters: Range[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.lastChild(); node; node = walker.previousNode()) {
      const isRead = node.parentElement?.checkVisibility() && !node.parentElement.closest('sup');
      if (!(node instanceof Text && isRead)) continue;
      for (const { index, 0: letter } of [...node.data.matchAll(/[\p{L}\p{N}]/gu)].reverse()) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + letter.length);
        if (letters.push(range) === 2) return letters;
      }
    }
    return letters;
  };
  const blocks = document.querySelectorAll<HTMLElement>(
    ':is(.report-text, .notes) :is(p, li):not(table *, :has(p, ol, ul))',
  );
  const ends = Array.from(blocks, (block) => {
    const { display, fontSize } = getComputedStyle(block);
    const box = (display === 'inline' && block.closest<HTMLElement>('.run-in')) || block;
    const { left, top } = box.getBoundingClientRect();
    const [last, before] = lastLetters(block);
    const at = last?.getBoundingClientRect();
    const isAlone = at && before && before.getBoundingClientRect().bottom < at.top;
    const width = at && at.top > top + at.height ? at.right - left : Number.POSITIVE_INFINITY;
    const isShort = width < 4.5 * Number.parseFloat(fontSize);
    return { block, box, start: isAlone ? before : undefined, isShort };
  });
  for (const { block, box, start, isShort } of ends) {
    if (isShort) box.style.widows = '2';
    if (start?.startContainer.parentNode !== block) continue;
    const joined = document.createElement('span');
    joined.className = 'joined';
    start.setEnd(block, block.childNodes.length);
    start.surroundContents(joined);
  }
}
