import { walkXml } from './xml.ts';

/** What a paragraph style (or a paragraph itself) says about looks and numbering. */
export interface ParagraphLook {
  bold?: boolean;
  centred?: boolean;
  numId?: string;
  level?: number;
}

/** Style id -> look, with what the style is based on already taken in. */
export function readStyles(xml: string): Map<string, ParagraphLook> {
  const own = new Map<string, { basedOn?: string; look: ParagraphLook }>();
  let current: { basedOn?: string; look: ParagraphLook } | null = null;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.get('w:val');
      if (name === 'w:style') {
        current = { look: {} };
        own.set(attributes.get('w:styleId') ?? '', current);
      } else if (current && name === 'w:basedOn' && value) current.basedOn = value;
      else if (current) noteLook(current.look, name, value);
    },
    close(name) {
      if (name === 'w:style') current = null;
    },
    text() {},
  });
  const resolved = new Map<string, ParagraphLook>();
  for (const id of own.keys()) {
    const chain: ParagraphLook[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at && !seen.has(at); at = own.get(at)?.basedOn) {
      seen.add(at);
      chain.unshift(own.get(at)?.look ?? {});
    }
    resolved.set(id, Object.assign({}, ...chain));
  }
  return resolved;
}

/** Takes one property element into the look. */
export function noteLook(look: ParagraphLook, name: string, value: string | undefined): void {
  if (name === 'w:b') look.bold = isOn(value);
  else if (name === 'w:jc') look.centred = value === 'center';
  else if (name === 'w:numId' && value) look.numId = value;
  else if (name === 'w:ilvl' && value) look.level = Number(value);
}

/** A switch element is on when it stands there without a value or with a true one. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
