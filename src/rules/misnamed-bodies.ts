import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { misnamedBodies as bodies } from '../usage/bodies.ts';
import { ownWords } from '../usage/own-words.ts';
import { matchesIn, passagesOf } from './tools/matches.ts';

/**
 * Names of bodies as their reforms set them: 住房和城乡建设局, with 和. What the bureau's own list calls right is right.
 * @says 警告：机构的名称写错了
 * @like `市发展与改革委员会`
 * @remedy 照提示改；本地确实用这个名称的，在 `words.yaml` 里把它写作 right
 * @standard 《深化党和国家机构改革方案》（2018年3月）；《中国共产党章程》
 * @example 市住房与城乡建设局配合。 → “住房与城乡建设”应为“住房和城乡建设”
 * @example 在市发展与改革委员会的支持下立项。 → “发展与改革”应为“发展和改革”
 * @example 市纪律监察委员会驻局纪检组。 → “纪律监察委员会”应为“纪律检查委员会”
 * @right 市发展和改革委员会，发展与改革并重，市住房和城乡建设局，县医疗保险服务中心，市监察委员会。
 */
export function* misnamedBodies(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  for (const { wrong, right, source } of bodies) {
    for (const { found, passage, place } of matchesIn(passages, patternOf(wrong))) {
      if (ownWords(content, passage.year).some((own) => own.right.includes(found))) continue;
      yield {
        ...place,
        message: `“${found}”应为“${right}”`,
        remedy: `依据${source}；本地确实用这个名称的，在 words.yaml 里把它写作 right`,
        severity: 'warning',
      };
    }
  }
}

const patternOf = (wrong: string): RegExp =>
  new RegExp(`(?<=[省市县区州盟旗国家])(?:${wrong})`, 'g');
