const SIGNATURES: readonly [prefix: string, mediaType: string][] = [
  ['25504446', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['d0cf11e0a1b11ae1', 'application/x-ole-storage'],
];

const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The media type of `bytes` by their first bytes; the name only tells office formats apart, which are all ZIP. */
export function sniffMediaType(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const known = SIGNATURES.find(([prefix]) => start.startsWith(prefix));
  if (known !== undefined) return known[1];
  const ending = name.toLowerCase().split('.').pop() ?? '';
  if (start.startsWith('504b0304')) return OFFICE[ending] ?? 'application/zip';
  const isText = !bytes.subarray(0, 4096).includes(0);
  return isText ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
