import type { Finding } from '../../finding.ts';

/**
 * What is wrong with the name of a file or folder, so that addresses on the web, Windows, or people who read it would
 * take it for another.
 */
export function nameProblem(name: string): Pick<Finding, 'message' | 'remedy'> | undefined {
  const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(name)?.[0];
  if (unseen !== undefined) {
    const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      message: `名字里有看不见的字符 U+${code}：${name}`,
      remedy: '给它重新起名，整个名字重新打一遍',
    };
  }
  if (/[#?%\\:*"<>|]/.test(name)) {
    return {
      message: `名字里不能有 # ? % \\ : * " < > |：${name}`,
      remedy: '去掉这些符号，或者改用中文符号',
    };
  }
  if (/[. ]$/.test(name) || reserved.test(name)) {
    return { message: `Windows 不能用这个名字：${name}`, remedy: '换一个名字，末尾没有句点和空格' };
  }
  return undefined;
}

/** Names of devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The same for names that people, or a computer, take for the same: of other case, or of other code points. */
export const sameName = (name: string): string => name.normalize('NFC').toLowerCase();
