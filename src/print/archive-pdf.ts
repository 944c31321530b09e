import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';

/** What makes a PDF one for archives (ISO 19005-2, PDF/A-2a): its colours defined, and said what it is, in XMP. */

/** Defines the colours of a PDF (6.2.3) as those of sRGB, and lets its links be printed (6.3.2). */
export async function defineColours(pdf: PDFDocument): Promise<void> {
  const { context } = pdf;
  const profile = context.flateStream(await srgbProfile(), { N: 3 });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  for (const [, object] of context.enumerateIndirectObjects()) {
    const isLink =
      object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Link');
    if (isLink) object.set(PDFName.of('F'), context.obj(4));
  }
}

/** The profile of sRGB that libvips brings. */
async function srgbProfile(): Promise<Buffer> {
  const pixel = { width: 1, height: 1, channels: 3, background: '#fff' } as const;
  const image = await sharp({ create: pixel }).withIccProfile('srgb').jpeg().toBuffer();
  const { icc } = await sharp(image).metadata();
  if (!icc) throw new Error('libvips has no profile of sRGB.');
  return icc;
}

/** What a PDF says of itself in XML (XMP), the same as in its older dictionary. */
export function setXmp(
  pdf: PDFDocument,
  { date, version }: { date?: Date | undefined; version?: string | undefined },
): void {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  const said = (key: string): string => {
    const value = info.lookup(PDFName.of(key));
    const isText = value instanceof PDFString || value instanceof PDFHexString;
    return isText ? value.decodeText().replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`) : '';
  };
  const alternative = (key: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${said(key)}</rdf:li></rdf:Alt>`;
  const moment = date?.toISOString().replace(/\.\d+Z$/, 'Z');
  const xml = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${alternative('Title')}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${said('Author')}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternative('Subject')}</dc:description>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${said('Keywords')}</pdf:Keywords><pdf:Producer>${said('Producer')}</pdf:Producer>
<xmp:CreatorTool>${said('Creator')}</xmp:CreatorTool>${moment ? `<xmp:CreateDate>${moment}</xmp:CreateDate>` : ''}${version ? `<xmpMM:VersionID>${version}</xmpMM:VersionID>` : ''}
</rdf:Description>
${extension}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  const stream = pdf.context.stream(Buffer.from(xml), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** PDF/A knows no pdfuaid, and wants what it does not know described (6.6.2.3.3). */
const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
