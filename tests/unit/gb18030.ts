/** Encodes text as Windows' Notepad does in China (the two-byte part of GB18030): Node only decodes it. */
export function gb18030(text: string): Uint8Array {
  const codes = table();
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

function table(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return codes;
}
