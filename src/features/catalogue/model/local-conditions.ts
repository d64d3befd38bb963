import type { ConditionNode } from '../../../law/awards/index.ts';

/** A field of a condition that a local rule must fill in; `path` begins at the tree. */
export interface MissingFigure {
  path: readonly (string | number)[];
  message: { vi: string; en: string };
}

/** Figures of conditions, by kind; the national law may leave them open, a local rule that does so says nothing. */
const FIGURES: Readonly<Record<string, string>> = {
  prior_award: 'count',
  evaluation: 'years',
  interval: 'minYears',
  council_vote: 'minPercent',
  service_years: 'min',
};

/** The figures without which a condition of a local rule would bind nobody. */
export function missingFigures(node: ConditionNode, path: MissingFigure['path'] = []): MissingFigure[] {
  if ('all' in node) return node.all.flatMap((each, i) => missingFigures(each, [...path, 'all', i]));
  if ('any' in node) return node.any.flatMap((each, i) => missingFigures(each, [...path, 'any', i]));
  const missing = (field: string, message: MissingFigure['message']) => [{ path: [...path, field], message }];
  if (node.kind === 'quota') {
    const percent = node.maxPercent ?? null;
    if (percent === null && (node.maxCount ?? null) === null)
      return missing('maxPercent', {
        vi: 'Hãy ghi tỷ lệ hoặc số lượng tối đa; giới hạn không có con số thì không giới hạn gì.',
        en: 'Give the greatest share or number; a cap without a figure caps nothing.',
      });
    if (percent !== null && node.of === undefined)
      return missing('of', {
        vi: 'Hãy chọn tỷ lệ này tính trên tổng số nào.',
        en: 'Choose of what the share is.',
      });
    return [];
  }
  const field = FIGURES[node.kind];
  if (field === undefined || (node as unknown as Record<string, unknown>)[field] !== null) return [];
  return missing(field, {
    vi: 'Hãy ghi con số mà quy định yêu cầu.',
    en: 'Give the figure that the rule asks for.',
  });
}

/** The same tree without groups of one. */
export function withoutSingleGroups(node: ConditionNode): ConditionNode {
  if (!('all' in node) && !('any' in node)) return node;
  const members = ('all' in node ? node.all : node.any).map(withoutSingleGroups);
  const [only] = members;
  if (only !== undefined && members.length === 1) return only;
  return 'all' in node ? { all: members } : { any: members };
}
