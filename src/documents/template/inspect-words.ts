import { walkXml } from '../read/xml.ts';
import { TemplateError } from './template-error.ts';
import { PARAGRAPH_TAGS } from './template-tags.ts';
import { findXmlFault } from './xml-fault.ts';

const MAIN = 'word/document.xml';
const FILLED = /^word\/(?:document|header\d*|footer\d*)\.xml$/i;
/** Parts that are printed, but never filled. */
const UNFILLED = /^word\/(?:footnotes|endnotes)\.xml$/i;
const TAG = /\{[^{}]*\}/g;
const EXCERPT = 60;

interface Paragraph {
  words: string;
  /** For each character: which element holds its run. */
  holders: number[];
}

/**
 * Looks at what Word and the filling would stumble over in a new template: damaged XML, and placeholders that are broken or stand where
 * they cannot be filled.
 * @param files the parts of a .docx that `inspectTemplate` took
 * @throws TemplateError `template-damaged`, `template-broken-tags`, `template-split-tags`, `template-misplaced-tags`, with the place
 * @throws RangeError, DocumentError where a part is nested too deeply
 */
export function inspectWords(files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const xml = textOf(name, bytes);
    const fault = findXmlFault(xml);
    if (fault !== null) {
      const excerpt = xml.slice(Math.max(0, fault - EXCERPT / 2), fault + EXCERPT / 2);
      throw new TemplateError('template-damaged', [], { place: { part: name, excerpt } });
    }
    if (!FILLED.test(name) && !UNFILLED.test(name)) continue;
    for (const paragraph of paragraphsOf(xml)) inspectParagraph(name, paragraph);
  }
}

function textOf(part: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new TemplateError('template-damaged', [], { cause, place: { part, excerpt: '' } });
  }
}

function inspectParagraph(part: string, { words, holders }: Paragraph): void {
  const excerpt = words.trim().length > EXCERPT ? `${words.trim().slice(0, EXCERPT)}…` : words.trim();
  const refuse = (
    code: 'template-broken-tags' | 'template-split-tags' | 'template-misplaced-tags',
    tag?: string,
  ) => new TemplateError(code, tag === undefined ? [] : [tag], { place: { part, excerpt } });
  // A brace that its paragraph does not close, or one of Chinese type, would stay in the text of every document.
  if (/[{}｛｝]/.test(words.replace(TAG, ''))) throw refuse('template-broken-tags');
  for (const { 0: tag, index } of words.matchAll(TAG)) {
    if (UNFILLED.test(part)) throw refuse('template-misplaced-tags', tag);
    if (new Set(holders.slice(index, index + tag.length)).size > 1) throw refuse('template-split-tags', tag);
    const alone = words.trim() === tag && part === MAIN;
    if (PARAGRAPH_TAGS.includes(tag.slice(1, -1).trim()) && !alone)
      throw refuse('template-misplaced-tags', tag);
  }
}

/** The words of all paragraphs, those of text boxes on their own. */
function paragraphsOf(xml: string): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Paragraph[] = [];
  const path: { name: string; id: number }[] = [];
  let ids = 0;
  walkXml(xml, {
    open(name) {
      path.push({ name, id: ids++ });
      if (name === 'w:p') open.push({ words: '', holders: [] });
    },
    close(name) {
      path.pop();
      const paragraph = name === 'w:p' ? open.pop() : undefined;
      if (paragraph !== undefined) found.push(paragraph);
    },
    text(text) {
      const paragraph = open.at(-1);
      if (paragraph === undefined || path.at(-1)?.name !== 'w:t') return;
      const holder = path.at(-3)?.id ?? 0;
      paragraph.words += text;
      for (let i = 0; i < text.length; i++) paragraph.holders.push(holder);
    },
  });
  return found;
}
