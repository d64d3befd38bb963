import { DocumentError } from './document-error.ts';

const MAX_DEPTH = 400;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What the reader of an office file's XML wants to hear. Names keep their prefix (`w:p`). */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Walks through XML once, without a tree. Only the five entities of XML itself are known: a document type with entities of
 * its own (which office programs never write) is refused, so nothing can be blown up.
 *
 * @throws DocumentError `file-damaged` when it is not well-formed, `file-too-complex` when nested too deeply
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  const path: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const end = start === -1 ? xml.length : start;
    if (end > at && path.length > 0) handler.text(decode(xml.slice(at, end)));
    if (start === -1) break;
    at = tag(xml, start, path, handler);
  }
  if (path.length > 0) throw new DocumentError('file-damaged');
}

/** Handles what begins at `start` and returns where to go on. */
function tag(xml: string, start: number, path: string[], handler: XmlHandler): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(xml, ']]>', start + 9);
    handler.text(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<?', start)) return after(xml, '?>', start + 2);
  if (xml.startsWith('<!', start)) throw new DocumentError('file-damaged');
  const end = endOfTag(xml, start + 1);
  const inner = xml.slice(start + 1, end - 1);
  if (inner.startsWith('/')) {
    const name = inner.slice(1).trim();
    if (path.pop() !== name) throw new DocumentError('file-damaged');
    handler.close(name);
    return end;
  }
  const alone = inner.endsWith('/');
  const name = /^[^\s/]+/.exec(inner)?.[0];
  if (!name) throw new DocumentError('file-damaged');
  handler.open(name, attributesOf(inner.slice(name.length)));
  if (alone) handler.close(name);
  else if (path.push(name) > MAX_DEPTH) throw new DocumentError('file-too-complex');
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new DocumentError('file-damaged');
  return at + mark.length;
}

/** Index behind the `>` of the tag; a `>` inside a quoted value does not count. */
function endOfTag(xml: string, from: number): number {
  let at = from;
  let quote = '';
  for (; at < xml.length; at++) {
    const c = xml[at];
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return at + 1;
  }
  throw new DocumentError('file-damaged');
}

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of source.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) found.set(name, decode(double ?? single ?? ''));
  }
  return found;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex?: string, dec?: string, name?: string) => {
      if (name) return NAMED[name] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
