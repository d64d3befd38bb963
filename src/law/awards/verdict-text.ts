import { formatDay } from '../calendar/day.ts';
import { formatNumber } from '../calendar/number.ts';
import type { Award, AwardCatalogue, BonusRate, Confidence } from './award.ts';
import { explainConditions } from './explain-gap.ts';
import type { Language } from './terms.ts';
import type { Bonus, NodeResult, Verdict, VerdictOutcome, Warning } from './verdict.ts';

const OUTCOMES: Readonly<Record<VerdictOutcome, Readonly<Record<Language, string>>>> = {
  eligible: { vi: 'ĐỦ ĐIỀU KIỆN', en: 'ELIGIBLE' },
  'not-eligible': { vi: 'CHƯA ĐỦ ĐIỀU KIỆN', en: 'NOT ELIGIBLE' },
  'needs-review': { vi: 'CẦN NGƯỜI XEM XÉT', en: 'NEEDS REVIEW' },
};
const WARNINGS: Readonly<Record<Warning, Readonly<Record<Language, string>>>> = {
  'review-required': {
    vi: 'Luật sửa đổi đã có hiệu lực: phải đối chiếu văn bản trước khi dùng.',
    en: 'The amended law is in force: check the rule against the text before use.',
  },
  recalled: {
    vi: 'Có quy định ghi theo trí nhớ, cần xác nhận.',
    en: 'Some rules are recalled and need confirmation.',
  },
  uncertain: {
    vi: 'Quy định này chưa chắc chắn, cần xác nhận.',
    en: 'This rule is not certain and needs confirmation.',
  },
};
const MARKS = new Map<boolean | null, string>([
  [true, '✔'],
  [false, '✘'],
  [null, '?'],
]);
const GROUPS = {
  vi: {
    all: 'tất cả',
    any: 'một trong',
    deferred: 'Do thủ tục kiểm tra sau',
    missing: 'Còn thiếu',
    unsure: 'cần xác nhận',
    none: 'chưa có mức',
    bonus: 'Tiền thưởng',
  },
  en: {
    all: 'all of',
    any: 'one of',
    deferred: 'Checked later by the procedure',
    missing: 'Missing',
    unsure: 'needs confirmation',
    none: 'no rate known',
    bonus: 'Bonus',
  },
} as const;

/** A verdict for a person at a terminal. */
export function describeVerdict(
  catalogue: AwardCatalogue,
  award: Award,
  verdict: Verdict,
  language: Language,
): string {
  const words = GROUPS[language];
  const lines = [`${award.name[language]}: ${OUTCOMES[verdict.verdict][language]}`];
  if (verdict.reason !== undefined) lines.push(verdict.reason);
  for (const warning of verdict.warnings) lines.push(`! ${WARNINGS[warning][language]}`);
  lines.push(...linesOf(verdict.conditions, language, ''));
  if (verdict.deferred.length > 0) lines.push('', `${words.deferred}:`);
  for (const { text } of verdict.deferred) lines.push(`  · ${text}`);
  const missing = explainConditions(catalogue, verdict, language);
  if (verdict.verdict !== 'eligible' && missing.length > 0)
    lines.push('', `${words.missing}:`, ...missing.map((each) => `  – ${each}`));
  if (verdict.bonus !== null)
    lines.push('', describeBonus(award, verdict.bonus, verdict.bonusRate, language));
  return lines.join('\n');
}

/** A bonus for a person at a terminal. */
export function describeBonus(
  award: Award,
  bonus: Bonus,
  rate: BonusRate | null,
  language: Language,
): string {
  const words = GROUPS[language];
  if (bonus.amount === null || bonus.factor === null || bonus.baseSalary === null)
    return `${words.bonus} (${award.name[language]}): ${words.none}`;
  const most = rate?.ceiling ? (language === 'vi' ? 'tối đa ' : 'at most ') : '';
  const number = (value: number) => (language === 'vi' ? formatNumber(value) : value.toLocaleString('en'));
  return `${words.bonus}: ${most}${number(bonus.amount)} đồng (${number(bonus.factor)} × ${number(bonus.baseSalary)})${unsure(rate?.confidence, language)}`;
}

function linesOf(node: NodeResult, language: Language, indent: string): string[] {
  if ('kind' in node) {
    const until = node.day && node.met === false ? ` → ${formatDay(node.day)}` : '';
    return [`${indent}${MARKS.get(node.met)} ${node.text}${unsure(node.confidence, language)}${until}`];
  }
  const [op, members] = 'all' in node ? (['all', node.all] as const) : (['any', node.any] as const);
  if (members.length === 0) return [];
  return [
    `${indent}${MARKS.get(node.met)} ${GROUPS[language][op]}:`,
    ...members.flatMap((each) => linesOf(each, language, `${indent}  `)),
  ];
}

function unsure(confidence: Confidence | undefined, language: Language): string {
  return confidence === undefined || confidence === 'verified' ? '' : ` [${GROUPS[language].unsure}]`;
}
