const SIGNATURES: readonly [prefix: string, mediaType: string][] = [
  ['25504446', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['526172211a07', 'application/vnd.rar'],
];

/** Of today's office formats, by the ending of the name. */
export const OFFICE_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Old office files; programs to be installed begin with the same bytes. */
const OLD_OFFICE = { start: 'd0cf11e0a1b11ae1', endings: ['doc', 'xls', 'ppt'] };
/** What is read as text and started by nothing: pages, drawings and scripts are texts too. */
const TEXTS = ['txt', 'md', 'csv'];
/** What is none of what offices keep. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * The media type of `bytes` by their first bytes; where these say too little (office formats are all ZIP, scripts are text) the name must
 * say a kind that offices keep, or the file counts as unknown.
 */
export function sniffMediaType(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const known = SIGNATURES.find(([prefix]) => start.startsWith(prefix));
  if (known !== undefined) return known[1];
  const ending = name.toLowerCase().split('.').pop() ?? '';
  if (start.startsWith('504b0304'))
    return OFFICE_TYPES[ending] ?? (ending === 'zip' ? 'application/zip' : UNKNOWN_TYPE);
  if (start.startsWith(OLD_OFFICE.start))
    return OLD_OFFICE.endings.includes(ending) ? 'application/x-ole-storage' : UNKNOWN_TYPE;
  const isText = !bytes.subarray(0, 4096).includes(0);
  return isText && TEXTS.includes(ending) ? 'text/plain; charset=utf-8' : UNKNOWN_TYPE;
}
