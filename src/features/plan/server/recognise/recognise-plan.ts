import type { SourceDocument } from '../../../../documents/read/source-document.ts';
import type { RecognisedAnnex, RecognisedPlan } from '../../model/recognised-plan.ts';
import { flatten } from './flat-text.ts';
import { readAnnex } from './read-annex.ts';
import { readDuties } from './read-duties.ts';
import { readHeader } from './read-header.ts';
import { readMovements } from './read-movements.ts';
import { readOutline } from './read-outline.ts';
import { splitParts } from './split-parts.ts';

/** Recognises an annual plan in a document. Never fails: what cannot be found is null and has a doubt. */
export function recognisePlan(source: SourceDocument): RecognisedPlan {
  const parts = splitParts(flatten(source));
  const { document, doubts } = readHeader(parts);
  const annexes: RecognisedAnnex[] = [];
  const { outline, body, doubts: outlineDoubts } = readOutline(parts.body);
  doubts.push(...outlineDoubts);
  for (const part of parts.annexes) {
    const read = readAnnex(part, document.year, source.format);
    annexes.push(read.annex);
    doubts.push(...read.doubts);
  }
  const { duties, doubts: dutyDoubts } = readDuties(body, document.year);
  doubts.push(...dutyDoubts);
  return { document, outline, annexes, duties, movements: readMovements(body), doubts };
}
