import { expect, test } from 'vitest';
import { installedBrowsers } from '../../../src/browser/find-browser.ts';

test('on Windows, Chrome and Edge are found for all users, and for one', () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\甲\\AppData\\Local',
  };
  const paths = installedBrowsers({ platform: 'win32', env, home: 'C:\\Users\\甲' });
  expect(paths).toEqual(
    expect.arrayContaining([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\甲\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ]),
  );
  expect(installedBrowsers({ platform: 'win32', env: {}, home: '' })).toEqual([]);
});

test('on macOS, for all users and for one', () => {
  expect(installedBrowsers({ platform: 'darwin', env: {}, home: '/Users/甲' })).toEqual(
    expect.arrayContaining([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/甲/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]),
  );
});

test.each(['chromium', 'chromium-browser', 'google-chrome-stable', 'microsoft-edge'])(
  'on Linux, %s is found on the PATH before the places of the system, and there without a PATH',
  (command) => {
    const machine = { platform: 'linux' as const, home: '/home/jia' };
    const paths = installedBrowsers({ ...machine, env: { PATH: '/opt/bin:/usr/bin' } });
    expect(paths.indexOf(`/opt/bin/${command}`)).toBeGreaterThanOrEqual(0);
    expect(paths.indexOf(`/opt/bin/${command}`)).toBeLessThan(paths.indexOf(`/usr/bin/${command}`));
    expect(installedBrowsers({ ...machine, env: {} })).toContain(`/snap/bin/${command}`);
  },
);
