/** 朗读 is offered where the browser can speak; what reads is loaded when it is first wanted. */
const button = document.querySelector<HTMLButtonElement>('#listen');
const text = document.querySelector('[data-report-text]');

if (button && text && 'speechSynthesis' in window) {
  button.disabled = false;
  button.addEventListener('click', async () => {
    try {
      const { listen } = await import('./listening/bar.ts');
      await listen(text);
    } catch {
      button.textContent = '朗读没有载入，请再按一次';
    }
  });
}
