import type { APIRoute } from 'astro';
import { type Tints, tintsOf } from '../report/accent.ts';
import { site } from '../site/site.ts';

/** The accent colour of `site.yaml` and its tints, over those of `tokens.css`. */
export const getStaticPaths = () =>
  site.accent ? [{ params: { accent: 'accent' }, props: { colour: site.accent } }] : [];

export const GET: APIRoute<{ colour: string }> = ({ props }) => {
  const { light, dark } = tintsOf(props.colour);
  const rules = [
    `html:root{${declarations(light)}}`,
    `@media screen{html:root[data-theme="dark"]{${declarations(dark)}}}`,
    `@media screen and (prefers-color-scheme:dark){html:root:not([data-theme="light"]){${declarations(dark)}}}`,
  ];
  return new Response(`${rules.join('\n')}\n`, { headers: { 'content-type': 'text/css' } });
};

const declarations = ({ accent, accentSoft, onAccent }: Tints): string =>
  `--accent:${accent};--accent-soft:${accentSoft};--on-accent:${onAccent}`;
