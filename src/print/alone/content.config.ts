// Astro looks for it in the folder whose pages it renders; there are none here (one-report.ts).
export { collections } from '../../content.config.ts';
