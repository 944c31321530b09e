// Runs before the first paint, so that a chosen size or theme never flashes; the choice is made in the page's 显示设置.
document.documentElement.dataset.scripted = '';
try {
  for (const name of ['size', 'theme']) {
    const value = localStorage.getItem(name);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage may be forbidden: the page then shows as the system asks.
}
