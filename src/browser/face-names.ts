/** The faces of official documents (GB/T 9704-2012), by which a bureau's own fonts are named. */
export const faceNames = ['仿宋', '楷体', '黑体', '小标宋', '宋体'] as const;

export type FaceName = (typeof faceNames)[number];
