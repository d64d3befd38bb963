import { serialize } from 'node:v8';
import type { OfficialDocument } from '../official/official-document.ts';
import { DocumentError } from '../read/document-error.ts';
import { runLimited } from '../read/run-limited.ts';
import { TemplateError, type TemplateErrorCode, type TemplatePlace } from './template-error.ts';

/** Greatest size of a template in bytes. */
export const MAX_TEMPLATE_BYTES = 5 * 1024 * 1024;

/** What the thread is given: without a document it only looks at the template. */
export interface TemplateTask {
  template: Uint8Array;
  document: OfficialDocument | null;
}

export type TemplateAnswer =
  | { filled: Uint8Array | null; tags: string[] }
  | { error: TemplateErrorCode; names: string[]; place: TemplatePlace | null };

/**
 * Looks at an office's .docx before it is taken into use: whether it is safe and whole, whether every placeholder in it means something
 * and can be filled where it stands, and whether the required ones are there.
 * @param template the whole file
 * @returns the placeholders in it
 * @throws TemplateError
 */
export async function checkTemplate(template: Uint8Array): Promise<string[]> {
  return (await run({ template, document: null })).tags;
}

/**
 * Puts an official document into an office's .docx.
 * @param template a file that `checkTemplate` took, now or when it asked for less
 * @returns the filled .docx
 * @throws TemplateError
 */
export async function fillTemplate(template: Uint8Array, document: OfficialDocument): Promise<Buffer> {
  const { filled } = await run({ template, document });
  if (filled === null) throw new Error('nothing was filled');
  return Buffer.from(filled);
}

async function run(task: TemplateTask): Promise<Exclude<TemplateAnswer, { error: unknown }>> {
  if (task.template.length > MAX_TEMPLATE_BYTES) throw new TemplateError('template-too-large');
  const answer = await runLimited<TemplateAnswer>(
    new URL('./fill-template.worker.ts', import.meta.url),
    serialize(task),
  ).catch((error: unknown) => {
    throw error instanceof DocumentError
      ? new TemplateError('template-too-large', [], { cause: error })
      : error;
  });
  if ('error' in answer) throw new TemplateError(answer.error, answer.names, { place: answer.place });
  return answer;
}
