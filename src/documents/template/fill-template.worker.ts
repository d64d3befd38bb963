import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import {
  MalformedFileError,
  MaxXmlDepthError,
  type Tag,
  TagDisposition,
  TemplateHandler,
  TemplateSyntaxError,
} from 'easy-template-x';
import { printDocument } from '../official/print-document.ts';
import type { WorkerAnswer } from '../read/run-limited.ts';
import { inspectTemplate } from './check-template.ts';
import type { TemplateAnswer, TemplateTask } from './fill-template.ts';
import { inspectWords } from './inspect-words.ts';
import { templateData } from './template-data.ts';
import { TemplateError } from './template-error.ts';
import { TEMPLATE_LOOPS, TEMPLATE_REQUIRED, TEMPLATE_TAGS } from './template-tags.ts';

/** Runs in a thread of its own: one template in, what became of it out. */
async function answer(bytes: Uint8Array): Promise<WorkerAnswer<TemplateAnswer>> {
  const { template, document } = deserialize(bytes) as TemplateTask;
  try {
    const files = await inspectTemplate(template);
    // What is in use already was looked at by the rules of its day, and goes on being filled.
    if (document === null) inspectWords(files);
    const handler = new TemplateHandler({ maxXmlDepth: 60 });
    const tags = checkTags(await handler.parseTags(Buffer.from(template)));
    if (document === null) checkRequired(tags);
    const filled =
      document === null
        ? null
        : await handler.process(Buffer.from(template), templateData(printDocument(document)));
    return { ok: true, value: { filled, tags } };
  } catch (error) {
    if (error instanceof TemplateError) return refusal(error);
    if (error instanceof RangeError || error instanceof MaxXmlDepthError)
      return { ok: false, code: 'file-too-complex' };
    if (error instanceof TemplateSyntaxError) return refusal(new TemplateError('template-broken-tags'));
    if (error instanceof MalformedFileError) return refusal(new TemplateError('template-no-docx'));
    return { ok: false, failure: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

function refusal({ code, names, place }: TemplateError): WorkerAnswer<TemplateAnswer> {
  return { ok: true, value: { error: code, names: [...names], place } };
}

/** The names of the placeholders of all parts: text, headers, footers. @throws TemplateError */
function checkTags(tags: readonly Tag[]): string[] {
  const names = new Set<string>();
  const unknown = new Set<string>();
  const open: string[] = [];
  for (const { name, disposition, rawText } of tags) {
    if (disposition === TagDisposition.Close) {
      const opened = open.pop();
      if (opened === undefined || (name !== '' && name !== opened))
        throw new TemplateError('template-broken-tags', [rawText]);
      continue;
    }
    names.add(name);
    const inside = open.some((loop) => Object.hasOwn(TEMPLATE_LOOPS[loop]?.inside ?? {}, name));
    const isLoop = disposition === TagDisposition.Open;
    if (isLoop) open.push(name);
    if (!(isLoop ? Object.hasOwn(TEMPLATE_LOOPS, name) : inside || Object.hasOwn(TEMPLATE_TAGS, name)))
      unknown.add(rawText);
  }
  if (open.length > 0)
    throw new TemplateError(
      'template-broken-tags',
      open.map((loop) => `{#${loop}}`),
    );
  if (unknown.size > 0) throw new TemplateError('template-unknown-tags', [...unknown].slice(0, 50));
  if (names.size === 0) throw new TemplateError('template-no-tags');
  return [...names];
}

/** @throws TemplateError `template-missing-tags` naming a placeholder of each group that is not there */
function checkRequired(tags: readonly string[]): void {
  const missing = TEMPLATE_REQUIRED.filter((group) => !group.some((tag) => tags.includes(tag)));
  if (missing.length > 0)
    throw new TemplateError(
      'template-missing-tags',
      missing.map(([first]) => `{${first}}`),
    );
}

parentPort?.postMessage(await answer(workerData as Uint8Array));
