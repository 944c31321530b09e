import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { proseOf } from '../reader/prose.ts';
import { typoFinder } from '../usage/find-typos.ts';
import { ownWords } from '../usage/own-words.ts';
import { type Typo, typos, variantForms } from '../usage/typos.ts';

/**
 * Misspelt words, and those of the bureau's own list in `words.yaml`. Forms that are only not the recommended ones
 * (《第一批异形词整理表》) are hints.
 * @says 警告：错别字，`words.yaml` 里的词；提示：不是推荐的写法
 * @like `截止目前`；`帐目`
 * @remedy 改成“截至目前”；“账目”
 * @standard 《现代汉语词典》（第7版）
 * @standard 《第一批异形词整理表》（GF 1001—2001，2002年3月31日起试行）
 * @example 截止目前，部署完成。 → “截止目前”应为“截至目前”
 * @example 认真布署工作。 → “布署”应为“部署”
 * @example 粮食欠收。 → “欠收”应为“歉收”
 * @example 己于6月底竣工。 → “己”应为“已”
 * @example 帐目清楚。 → “帐目”宜写作“账目”
 * @right 发布署名文章，公布署名，追缴欠收水费，既使用电力又节能，全部份额，蚊帐目前缺货，一座落成的大桥，搬迁徒步道。
 * @right 以经济建设为中心，创建全国文明城市，自己于6月返回，做为民服务的好干部，2024年未发生事故，报名截止2025年。
 */
export function* wording(content: Content): Iterable<Finding> {
  const finders = new Map<number, ReturnType<typeof typoFinder>>();
  for (const { path, text, pointAt } of proseOf(content)) {
    const year = Number(path.slice(0, 4));
    const find =
      finders.get(year) ?? typoFinder([...ownWords(content, year), ...typos, ...variantForms]);
    finders.set(year, find);
    for (const { typo, index } of find(text)) {
      yield { path, ...pointAt(index), excerpt: typo.wrong, ...said(typo) };
    }
  }
}

const variants = new Set(variantForms);

function said(typo: Typo): Pick<Finding, 'message' | 'remedy' | 'severity'> {
  const { wrong, right, source } = typo;
  return variants.has(typo)
    ? {
        message: `“${wrong}”宜写作“${right}”`,
        remedy: `依据${source}`,
        severity: 'hint',
      }
    : {
        message: `“${wrong}”应为“${right}”`,
        remedy: `依据${source}；原文如此的，在栏目 acknowledged 里写明`,
        severity: 'warning',
      };
}
