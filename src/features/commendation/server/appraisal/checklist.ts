import { createHash } from 'node:crypto';
import {
  type AwardCatalogue,
  findAward,
  type Language,
  resultsOf,
  termText,
  type Verdict,
} from '../../../../law/awards/index.ts';
import { type Gate, needsConfirmation } from '../../../../law/procedures/index.ts';
import type { ChecklistItem } from './appraisal.schema.ts';

/**
 * What has to be looked at for an award, out of the catalogue: the papers of its dossier, then each condition that the engine left to a
 * person, then the general principles. `verdict` is the one in Vietnamese: the keys are made of its sentences, the words shown come from `shown`.
 */
export function checklistOf(
  catalogue: AwardCatalogue,
  awardId: string,
  { verdict, shown, gates }: { verdict: Verdict | null; shown: Verdict | null; gates: readonly Gate[] },
  language: Language,
): Omit<ChecklistItem, 'state'>[] {
  const dossier = findAward(catalogue, awardId)?.dossier;
  const set = dossier && catalogue.dossierSets[dossier.set];
  const papers = [
    ...(set?.parts ?? []).map((code) => ({ code, source: set })),
    ...(dossier?.extra ?? []).map((code) => ({ code, source: dossier })),
  ].map(({ code, source }) => ({
    id: `paper:${code}`,
    group: 'paper' as const,
    text: termText(catalogue.terms, 'dossierParts', code, language),
    source: source?.source ?? '',
    confirmed: source !== undefined && !needsConfirmation(source.confidence),
    note: null,
  }));
  const open = verdict === null ? [] : resultsOf(verdict.conditions);
  const words = shown === null ? open : resultsOf(shown.conditions);
  const judged = open.flatMap((condition, i) =>
    condition.met === null
      ? [
          {
            id: judgeKey(condition.text),
            group: 'judge' as const,
            text: words[i]?.text ?? condition.text,
            source: condition.source,
            confirmed: !needsConfirmation(condition.confidence),
            note: condition.note ?? null,
          },
        ]
      : [],
  );
  const principles = gates.map(({ id, text, source, confidence, note }) => ({
    id: `principle:${id}`,
    group: 'principle' as const,
    text: text[language],
    source,
    confirmed: !needsConfirmation(confidence),
    note: note ?? null,
  }));
  const seen = new Set<string>();
  return [...papers, ...judged, ...principles].filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The item of a condition, by its sentence in Vietnamese: the same as long as the law says the same. */
function judgeKey(text: string): string {
  return `judge:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
