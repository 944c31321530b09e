import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import type { Stray, StrayKind } from '../reader/list-files.ts';

/**
 * What lies in the content folder and is no content is never published, and is not passed over in silence.
 * @says 符号链接、备份文件夹是错误；隐藏文件是警告；系统和编辑软件留下的文件是提示：都不会发布
 * @like `2-备份~`
 * @remedy 移到内容文件夹以外，或者改名
 */
export function* strays(content: Content): Iterable<Finding> {
  for (const stray of content.strays) yield { path: stray.path, ...problemOf(stray) };
}

type Problem = Pick<Finding, 'message' | 'remedy' | 'severity'>;

const problemOf = ({ path, kind, isFolder }: Stray): Problem => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isFolder && kind === 'backup' ? backupFolder(name) : problems[kind];
};

const problems: Record<StrayKind, Problem> = {
  lock: {
    message: '这是 Word 或 WPS 打开文件时留下的临时文件，不会发布',
    remedy: '关闭打开着的文件，它会自己消失；还在的话，删去',
    severity: 'hint',
  },
  backup: {
    message: '名字以 ~ 结尾的是备份文件，不会发布',
    remedy: '不需要就删去；要发布，去掉名字末尾的 ~',
    severity: 'hint',
  },
  system: {
    message: '这是系统自己留下的文件，不会发布',
    remedy: '可以删去，留着也不碍事',
    severity: 'hint',
  },
  hidden: {
    message: '名字以点开头的文件或文件夹是隐藏的，不会发布',
    remedy: '要发布，去掉名字开头的点；不公开的，移出内容文件夹',
    severity: 'warning',
  },
  link: {
    message: '这是符号链接（快捷方式），不是文件本身；它指向的内容不会发布',
    remedy: '删去它，把它所指的文件复制到这里',
  },
  special: {
    message: '这不是普通的文件，读不出内容',
    remedy: '移出内容文件夹',
  },
  unreadable: {
    message: '没有权限读取，没有检查，也不会发布',
    remedy: '请系统管理员给当前用户读取它的权限，再运行一次',
  },
};

const backupFolder = (name: string): Problem => ({
  message: `文件夹 ${name} 的名字以 ~ 结尾，是备份，里面的文件不会出现在网站上`,
  remedy: `移到内容文件夹以外；确实要发布，改名为 ${name.replace(/~+$/, '')}`,
});
