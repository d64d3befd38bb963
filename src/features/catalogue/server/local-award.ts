import type { Award, Span } from '../../../law/awards/index.ts';
import { searchText } from '../../organisation/index.ts';
import { withoutSingleGroups } from '../model/local-conditions.ts';
import type { CreateLocalAward } from './local-rule.schema.ts';

/** A local award as the catalogue holds it; `id` begins with the key of its rule. */
export function awardOf(id: string, input: CreateLocalAward, span: Span): Award {
  const sourced = { source: input.legalBasis, confidence: 'verified' as const };
  const law = `${id}-quy-dinh`;
  return {
    id,
    kind: input.kind,
    category: input.category,
    name: { vi: input.name, en: input.nameEn ?? input.name },
    abbreviations: input.abbreviations,
    level: input.level,
    subjects: input.subjects,
    sector: 'general',
    periodicity: null,
    cycleYears: 1,
    posthumous: false,
    authority: [{ who: input.authority, ...span, ...sourced }],
    validity: [{ law, ...span, confidence: 'verified' }],
    versions: [
      {
        law,
        ...span,
        ...sourced,
        status: 'in-force',
        summary: input.legalBasis,
        conditions: withoutSingleGroups(input.conditions),
      },
    ],
    dossier: { set: input.dossierSet, ...sourced },
    bonus: [{ ...span, ...input.bonus, ...sourced }],
    unrecorded: {},
  };
}

/** The name as an id: small letters, digits and hyphens. */
export function slug(name: string): string {
  const words = searchText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.slice(0, 60).replace(/-$/, '') || 'hinh-thuc';
}
