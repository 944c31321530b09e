const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, caption';

/** Reads the official text aloud with the browser's own voice; absent where the browser has none. */
export function readAloud(panel: HTMLElement): void {
  const button = panel.querySelector<HTMLButtonElement>('[data-read-aloud]');
  const text = document.querySelector('[data-report-text]');
  if (!button || !text || !('speechSynthesis' in window)) return;
  const speech = window.speechSynthesis;
  let isReading = false;
  const show = (reading: boolean): void => {
    isReading = reading;
    button.textContent = reading ? '停止朗读' : '朗读正文';
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    speech.cancel();
    show(!isReading);
    if (!isReading) return;
    const pieces = piecesOf(text);
    pieces.forEach((piece, i) => {
      const utterance = new SpeechSynthesisUtterance(piece);
      utterance.lang = 'zh-CN';
      if (i === pieces.length - 1) utterance.onend = () => show(false);
      speech.speak(utterance);
    });
  });
  window.addEventListener('pagehide', () => speech.cancel());
}

/** The text in pieces of one block each: browsers cut long utterances off after some seconds. */
function piecesOf(text: Element): string[] {
  const pieces: string[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let last: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = node.parentElement?.closest(blocks);
    if (block !== last || pieces.length === 0) pieces.push('');
    pieces[pieces.length - 1] += node.textContent ?? '';
    last = block;
  }
  return pieces.filter((piece) => piece.trim());
}
