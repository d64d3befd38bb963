import { DocumentError } from '../read/document-error.ts';
import { unzip } from '../read/unzip.ts';
import { TemplateError } from './template-error.ts';

const MAX_XML = 8 * 1024 * 1024;
const MAX_ROWS = 2_000;
/** Fields of Word that fetch something or start something. */
const ACTIVE_FIELDS = /\b(?:INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|MACROBUTTON|RD)\b/;
const PROGRAMS = /vbaProject|vbaData|\/activeX\/|\/embeddings\/|\/oleObject|\/ctrlProps\/|\/customUI/i;
const PROGRAM_TYPES = /macroEnabled|vbaProject|activeX|oleObject|\/package"/i;
const PROGRAM_RELATIONS = /vbaProject|activeX|oleObject|\/package"|aFChunk|attachedToolbars|frame"/i;

/**
 * Looks into an office's .docx before anything opens it: what is packed is counted as it comes out, and whatever could run or fetch
 * something is refused.
 * @returns the parts of the file by name
 * @throws TemplateError `template-no-docx`, `template-macros`, `template-external`, `template-too-large`, `template-damaged`
 */
export async function inspectTemplate(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = await openAll(bytes);
  const types = text(files, '[Content_Types].xml');
  if (!files.has('word/document.xml') || !types.includes('wordprocessingml.document.main+xml')) {
    throw new TemplateError(/macroEnabled/i.test(types) ? 'template-macros' : 'template-no-docx');
  }
  if ([...files.keys()].some((name) => PROGRAMS.test(name)) || PROGRAM_TYPES.test(types))
    throw new TemplateError('template-macros');
  for (const [name, content] of files) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const xml = Buffer.from(content).toString('utf8');
    // A document type may define names that grow without end, or files to fetch.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new TemplateError('template-too-large');
    if (xml.includes('\u0000'))
      throw new TemplateError('template-damaged', [], { place: { part: name, excerpt: '' } });
    if (xml.length > MAX_XML || (xml.match(/<w:tr[ >]/g)?.length ?? 0) > MAX_ROWS)
      throw new TemplateError('template-too-large');
    if (/\.rels$/i.test(name)) inspectRelations(xml);
    else inspectContent(xml);
  }
  return files;
}

function inspectRelations(xml: string): void {
  if (/TargetMode\s*=\s*["']External/i.test(xml)) throw new TemplateError('template-external');
  if (PROGRAM_RELATIONS.test(xml)) throw new TemplateError('template-macros');
  // A target with a scheme or on another machine is outside whatever its mode says.
  if (/Target\s*=\s*["'](?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(xml))
    throw new TemplateError('template-external');
}

function inspectContent(xml: string): void {
  if (/<(?:w:object|w:altChunk|w:control|o:OLEObject)[ />]/.test(xml))
    throw new TemplateError('template-macros');
  const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .join('');
  if (ACTIVE_FIELDS.test(fields)) throw new TemplateError('template-external');
}

async function openAll(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  try {
    const { names } = await unzip(bytes, []);
    const { files } = await unzip(
      bytes,
      [...names].filter((name) => !name.endsWith('/')),
    );
    return files;
  } catch (cause) {
    const large =
      cause instanceof DocumentError &&
      (cause.code === 'file-unpacks-too-large' || cause.code === 'file-too-complex');
    throw new TemplateError(large ? 'template-too-large' : 'template-no-docx', [], { cause });
  }
}

function text(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}
