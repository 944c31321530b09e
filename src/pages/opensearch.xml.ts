import type { APIRoute } from 'astro';
import { fullAddress, site } from '../site/site.ts';

/** The description by which a browser offers this site's search (OpenSearch 1.1). */
export const GET: APIRoute = () => {
  const name = escaped(site.name);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(Array.from(site.name).slice(0, 16).join(''))}</ShortName>
  <Description>在${name}中逐字查找</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escaped(fullAddress('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${escaped(fullAddress('search/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
