import { readdirSync, readFileSync } from 'node:fs';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** What to set in type. */
export interface TypstJob {
  /** Folder of the templates, as a file URL; each `.typ` in it is known to the others by its name. */
  templates: string;
  /** The template to begin with, such as `official.typ`. */
  main: string;
  /** JSON that templates read as `document.json`; it is data and never code. */
  data: string;
  /** Milliseconds since 1970, for the file's properties: the same job gives the same bytes. */
  createdAt: number;
  /** Pictures that templates read by these names, which have nothing but letters, digits, `-` and `.`. */
  files?: Readonly<Record<string, Uint8Array>>;
  /** A PDF if not given; `svg`: the pages below each other as one picture. */
  format?: 'pdf' | 'svg';
}

export type TypstResult =
  | { ok: true; bytes: Uint8Array }
  /** Pieces of text that Tinos has no letters for. */
  | { ok: false; unprintable: string[] }
  | { ok: false; failure: string };

const ROOT = '/typst';
const FONT_FILES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];
/** How many further documents a remembered piece outlives: enough for the templates; the rest is of no use to the next document. */
const CACHE_AGE = 1;

/** The Typst compiler with fonts loaded once. It works in the thread that calls it; servers use `typeset`. */
export interface Compiler {
  make(job: TypstJob): TypstResult;
  /**
   * The same pages below each other as one SVG, for reference images.
   * @throws Error when the templates do not compile
   */
  svg(job: TypstJob): string;
}

/** A compiler with our typefaces that can read nothing but what it is handed. */
export function createCompiler(): Compiler {
  const fontBlobs = FONT_FILES.map((name) =>
    readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/tinos/${name}`))),
  );
  // The folder does not exist, so templates can read nothing but what is put there in memory.
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
  const known = new Set<string>();

  function load(templates: string): string {
    const folder = `${ROOT}/${Buffer.from(templates).toString('hex')}`;
    if (!known.has(folder)) {
      for (const name of readdirSync(new URL(templates)))
        if (name.endsWith('.typ'))
          compiler.addSource(`${folder}/${name}`, readFileSync(new URL(name, templates), 'utf8'));
      known.add(folder);
    }
    return folder;
  }

  function compile(folder: string, { main, data, files = {} }: TypstJob): NodeTypstDocument {
    compiler.mapShadow(`${folder}/document.json`, Buffer.from(data));
    for (const [name, bytes] of Object.entries(files))
      compiler.mapShadow(`${folder}/${name}`, Buffer.from(bytes));
    const compiled = compiler.compile({ mainFilePath: `${folder}/${main}` });
    const diagnostics = compiled.takeDiagnostics();
    if (compiled.result === null) {
      const words = diagnostics ? compiler.fetchDiagnostics(diagnostics) : [];
      throw new Error(`Typst: ${JSON.stringify(words).slice(0, 2000)}`);
    }
    return compiled.result;
  }

  return {
    svg(job) {
      return compiler.plainSvg(compile(load(job.templates), job));
    },
    make(job) {
      const folder = load(job.templates);
      try {
        const document = compile(folder, job);
        if (job.format === 'svg') return { ok: true, bytes: Buffer.from(compiler.plainSvg(document)) };
        const bytes = compiler.pdf(document, {
          pdfStandard: PdfStandard.A_2b,
          pdfTags: true,
          creationTimestamp: Math.floor(job.createdAt / 1000),
        });
        return { ok: true, bytes };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const unprintable = unprintableOf(message);
        return unprintable.length > 0 ? { ok: false, unprintable } : { ok: false, failure: message };
      } finally {
        for (const name of Object.keys(job.files ?? {})) compiler.unmapShadow(`${folder}/${name}`);
        compiler.evictCache(CACHE_AGE);
      }
    },
  };
}

/** From the compiler's words: ``the text `"😀"` could not be displayed``. */
function unprintableOf(message: string): string[] {
  const found = message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gs);
  return [...new Set(Array.from(found, ([, text]) => text ?? ''))].slice(0, 10);
}
