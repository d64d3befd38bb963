import { DocumentError } from '../../read/document-error.ts';

/** What stands in the markup of an Office file, in its order. Prefixes of namespaces are left out. */
export interface XmlHandler {
  open(name: string, attributes: string, isEmpty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** Neither a tag nor the words of one cell are longer in what spreadsheet programs write. */
const MOST_HELD = 128 * 1024;
const NAME = /^[\w.-]+(?::([\w.-]+))?/;

/**
 * Goes over XML that comes in pieces, once, holding one tag or text at a time; what it costs grows with the length alone, however the
 * markup is nested or broken.
 * @throws DocumentError `file-damaged` for what no spreadsheet program writes, such as a document type
 */
export function createXmlScanner(handler: XmlHandler): { feed(piece: string): void; end(): void } {
  let held = '';
  const tag = (body: string): void => {
    if (body.startsWith('!') || body.startsWith('?')) {
      if (/^!DOCTYPE/i.test(body)) throw new DocumentError('file-damaged');
      return;
    }
    const isClosing = body.startsWith('/');
    const inner = isClosing ? body.slice(1) : body;
    const found = NAME.exec(inner);
    if (found === null) throw new DocumentError('file-damaged');
    const name = found[1] ?? found[0];
    if (isClosing) {
      handler.close(name);
      return;
    }
    const isEmpty = inner.endsWith('/');
    handler.open(name, inner.slice(found[0].length, isEmpty ? -1 : undefined), isEmpty);
    if (isEmpty) handler.close(name);
  };
  return {
    feed(piece) {
      const text = held + piece;
      let at = 0;
      for (;;) {
        const start = text.indexOf('<', at);
        if (start === -1) break;
        if (start > at) handler.text(decodeXml(text.slice(at, start)));
        at = start;
        const [until, skip] = text.startsWith('<![CDATA[', start)
          ? [']]>', 9]
          : text.startsWith('<!--', start)
            ? ['-->', 4]
            : ['>', 1];
        const end = text.indexOf(until, start + skip);
        if (end === -1) break;
        if (skip === 9) handler.text(text.slice(start + skip, end));
        else if (skip === 1) tag(text.slice(start + 1, end));
        at = end + until.length;
      }
      held = text.slice(at);
      if (held.length > MOST_HELD) throw new DocumentError('file-damaged');
    },
    end() {
      if (held.trim() !== '') throw new DocumentError('file-damaged');
    },
  };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references written out; `_x000D_` is how spreadsheets write a character that XML may not hold. */
function decodeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
        (all, hex?: string, dec?: string, name = '') => {
          if (hex === undefined && dec === undefined) return NAMED[name] ?? all;
          const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

/** An attribute's value by its name, without its prefix; null where it is missing. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? null : decodeXml(value);
}
