import type { Award, AwardCatalogue, Span } from './award.ts';
import { type Condition, type ConditionNode, conditionsOf } from './condition.ts';
import { overlaps } from './merge-catalogue.ts';
import type { TermList } from './terms.ts';

/** Something in an award that does not agree with the rest of the catalogue; `path` begins at the award. */
export interface AwardProblem {
  path: readonly (string | number)[];
  message: string;
}

/** Which list of terms the codes of a field belong to, per kind of condition. */
const CODE_FIELDS: Readonly<Record<string, Readonly<Record<string, TermList>>>> = {
  evaluation: { grade: 'grades' },
  initiative: { scope: 'initiativeScopes', accepts: 'initiativeKinds', recognisedBy: 'recognisers' },
  discipline: { noneFrom: 'disciplineLevels', window: 'windows' },
  quota: { of: 'populations', per: 'spans' },
  council_vote: { council: 'councils', of: 'voteBases', absent: 'absences' },
  service_years: { field: 'serviceFields' },
  rank_in_block: { position: 'positions', organiser: 'organisers', among: 'among' },
  movement: { launchedBy: 'launchers', stage: 'stages', result: 'results' },
  achievement: { type: 'achievements', scope: 'reaches', rank: 'achievementRanks' },
  assessment: { code: 'assessments', by: 'assessors' },
  eligibility: { who: 'who' },
  once_only: { per: 'repeats' },
};
const AWARD_FIELDS: Readonly<Record<string, readonly string[]>> = {
  prior_award: ['award', 'after'],
  interval: ['sinceAward'],
  member_count: ['award'],
};

/** Everything in one award that the catalogue around it contradicts: references, periods, figures that say nothing. */
export function problemsOf(award: Award, catalogue: AwardCatalogue): AwardProblem[] {
  const problems: AwardProblem[] = [];
  const report = (path: AwardProblem['path'], message: string) => problems.push({ path, message });
  const terms = (list: TermList, code: string | null | undefined, path: AwardProblem['path']) => {
    if (code !== null && code !== undefined && catalogue.terms[list][code] === undefined)
      report(path, `award-terms.yaml không có "${code}" trong ${list} / no such term`);
  };
  const law = (id: string, path: AwardProblem['path']) => {
    if (!catalogue.laws.some((each) => each.id === id))
      report(path, `không có văn bản nào mã "${id}" / no law of this id`);
  };
  const evidence = (ids: readonly string[] | undefined, path: AwardProblem['path']) => {
    for (const id of ids ?? [])
      if (!catalogue.evidence.some((each) => each.id === id))
        report([...path, 'evidence'], `không có nguồn "${id}" / no evidence of this id`);
  };

  terms('categories', award.category, ['id']);
  terms('levels', award.level, ['level']);
  terms('sectors', award.sector, ['sector']);
  terms('periodicities', award.periodicity, ['periodicity']);
  award.authority.forEach((each, i) => {
    terms('authorities', each.who, ['authority', i, 'who']);
    evidence(each.evidence, ['authority', i]);
  });
  award.validity.forEach((each, i) => {
    law(each.law, ['validity', i, 'law']);
  });
  award.bonus.forEach((each, i) => {
    evidence(each.evidence, ['bonus', i]);
  });
  evidence(award.dossier.evidence, ['dossier']);
  if (catalogue.dossierSets[award.dossier.set] === undefined)
    report(['dossier', 'set'], `không có bộ hồ sơ "${award.dossier.set}" / no such dossier set`);
  award.dossier.extra?.forEach((code, i) => {
    terms('dossierParts', code, ['dossier', 'extra', i]);
  });
  award.versions.forEach((version, i) => {
    law(version.law, ['versions', i, 'law']);
    evidence(version.evidence, ['versions', i]);
    for (const { path, condition } of placesOf(version.conditions, ['versions', i, 'conditions'])) {
      evidence(condition.evidence, path);
      checkCondition(condition, path, catalogue, report, terms);
    }
  });
  checkPeriods(award, report);
  return problems;
}

/** What a tree of conditions names that the catalogue does not have; `path` begins at the tree. */
export function conditionProblems(node: ConditionNode, catalogue: AwardCatalogue): AwardProblem[] {
  const problems: AwardProblem[] = [];
  const report = (path: AwardProblem['path'], message: string) => problems.push({ path, message });
  for (const { path, condition } of placesOf(node, []))
    checkCondition(condition, path, catalogue, report, (list, code, at) => {
      if (code !== null && code !== undefined && catalogue.terms[list][code] === undefined)
        report(at, `không có "${code}" trong ${list} / no such term`);
    });
  return problems;
}

function checkCondition(
  condition: Condition,
  path: AwardProblem['path'],
  { awards, terms }: AwardCatalogue,
  report: (path: AwardProblem['path'], message: string) => void,
  checkTerm: (list: TermList, code: string | null | undefined, path: AwardProblem['path']) => void,
): void {
  const fields: Readonly<Record<string, unknown>> = { ...condition };
  const codesIn = (field: string) => [fields[field]].flat().filter((code) => typeof code === 'string');
  for (const [field, list] of Object.entries(CODE_FIELDS[condition.kind] ?? {}))
    for (const code of codesIn(field)) checkTerm(list, code, [...path, field]);
  for (const field of AWARD_FIELDS[condition.kind] ?? [])
    for (const id of codesIn(field))
      if (!awards.some((award) => award.id === id))
        report([...path, field], `không có danh hiệu, hình thức nào mã "${id}" / no award of this id`);
  if (condition.kind === 'member_ratio') {
    const { what, minPercent, minPercentExclusive } = condition;
    if (terms.memberStandards[what] === undefined && !awards.some((award) => award.id === what))
      report([...path, 'what'], `không có danh hiệu hay tiêu chuẩn "${what}" / no such award or standard`);
    if ((minPercent === undefined) === (minPercentExclusive === undefined))
      report(path, 'cần đúng một ngưỡng tỷ lệ / exactly one of the two thresholds');
  }
}

/** Versions in force, bonuses and validity neither overlap nor leave a hole that `unrecorded` does not mark. */
function checkPeriods(award: Award, report: (path: AwardProblem['path'], message: string) => void): void {
  const overlap = 'trùng thời gian với một mục ở trên / overlaps one above';
  const inForce = award.versions.map((version) => (version.status === 'in-force' ? version : null));
  const lists: [string, readonly (Span | null)[]][] = [
    ['validity', award.validity],
    ['versions', inForce],
    ['bonus', award.bonus],
  ];
  for (const [name, list] of lists)
    list.forEach((each, i) => {
      if (each && list.slice(0, i).some((other) => other && overlaps(other, each)))
        report([name, i, 'from'], overlap);
    });
  award.authority.forEach((each, i) => {
    if (award.authority.slice(0, i).some((other) => other.who === each.who && overlaps(other, each)))
      report(['authority', i, 'from'], overlap);
  });
  const parts: [keyof Award['unrecorded'], readonly Span[]][] = [
    ['versions', inForce.filter((each) => each !== null)],
    ['bonus', award.bonus],
    ['authority', award.authority],
  ];
  for (const [name, recorded] of parts) {
    const marked = award.unrecorded[name] ?? [];
    for (const { from, to } of holesIn(award.validity, [...recorded, ...marked]))
      report(
        [name],
        `không có gì từ ${from ?? '…'} đến ${to ?? '…'}; hãy bổ sung hoặc ghi vào unrecorded.${name} / nothing for that time; add it or mark it`,
      );
    marked.forEach((each, i) => {
      if (recorded.some((other) => overlaps(other, each))) report(['unrecorded', name, i], overlap);
    });
  }
}

/** The times of `whole` that no part covers. */
export function holesIn(whole: readonly Span[], parts: readonly Span[]): Span[] {
  const EVER = '9999-12-31';
  const sorted = parts
    .map(({ from, to }) => ({ from: from ?? '', to: to ?? EVER }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const holes: Span[] = [];
  for (const { from, to } of whole) {
    let at = from ?? '';
    const end = to ?? EVER;
    for (const part of sorted) {
      if (part.to <= at || part.from >= end) continue;
      if (part.from > at) holes.push({ from: at || null, to: part.from });
      at = part.to;
    }
    if (at < end) holes.push({ from: at || null, to });
  }
  return holes;
}

function placesOf(
  node: ConditionNode,
  path: AwardProblem['path'],
): { path: AwardProblem['path']; condition: Condition }[] {
  if ('all' in node) return node.all.flatMap((each, i) => placesOf(each, [...path, 'all', i]));
  if ('any' in node) return node.any.flatMap((each, i) => placesOf(each, [...path, 'any', i]));
  return conditionsOf(node).map((condition) => ({ path, condition }));
}
