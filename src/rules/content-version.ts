import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { contentVersionOf, upgrades, versionAfter } from '../reader/content-version.ts';
import { keyPoint } from '../reader/settings-place.ts';

/**
 * The content is written as this version of the program reads it: an older one is brought up by a command, a newer one
 * needs a newer program. Nothing else is said then, for it would be said of rules that do not hold.
 * @says 错误：内容的写法比程序旧，或者比程序新
 * @like `contentVersion: 9`，程序只认识到第1版
 * @remedy 旧的运行 `npm run upgrade`；新的换上新程序
 * @param steps the changes of how content is written
 */
export function* contentVersion(content: Content, steps = upgrades): Iterable<Finding> {
  const { site } = content;
  const [is, wanted] = [contentVersionOf(content), versionAfter(steps)];
  if (is === wanted) return;
  const place = { path: site.path, ...keyPoint(site, ['contentVersion']) };
  if (is > wanted)
    yield {
      ...place,
      message: `内容是第${is}版的写法，这个程序只认识到第${wanted}版`,
      remedy: '换上更新的程序：照 content/部署.md 的“升级”做，然后再检查；内容不用改',
    };
  else
    yield {
      ...place,
      message: `内容是第${is}版的写法，这个程序要第${wanted}版`,
      remedy: `运行 npm run upgrade，由程序改好：${steps
        .slice(is - 1)
        .map(({ about }) => about)
        .join('；')}`,
    };
}
