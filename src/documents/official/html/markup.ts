import type { Text } from '../official-document.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** An element; `inner` is HTML already. The classes of all parts of a document begin with `official-`. */
export function element(tag: string, part: string, inner: string, attributes = ''): string {
  return `<${tag} class="official-${part}"${attributes}>${inner}</${tag}>`;
}

/** A paragraph of plain words. */
export function words(part: string, text: string): string {
  return element('p', part, escapeHtml(text));
}

/** Runs with their look. */
export function runsHtml(text: Text): string {
  return text
    .map(({ text: inner, bold, italic }) => {
      const plain = escapeHtml(inner);
      const leaning = italic ? `<em>${plain}</em>` : plain;
      return bold ? `<strong>${leaning}</strong>` : leaning;
    })
    .join('');
}
