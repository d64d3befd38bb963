import type { Condition, ConditionKind, ConditionNode } from '../../../law/awards/index.ts';
import { CONDITION_FORMS, type ConditionField } from './condition-forms.ts';

/** What a form holds of a condition: texts, marks and choices by the field's name. */
export type TypedFields = Readonly<Record<string, unknown>>;

/** The condition that the fields say, as the catalogue writes it; what is left empty is left out. */
export function buildCondition(kind: ConditionKind, typed: TypedFields): Record<string, unknown> {
  const built: Record<string, unknown> = { kind, confidence: 'verified' };
  for (const { name, as } of CONDITION_FORMS[kind].fields) {
    const value = typedValue(as, typed[name]);
    if (value !== undefined) built[name] = value;
  }
  return built;
}

/** Names of the fields that must be filled and are not, or do not hold a number where one is asked. */
export function wrongFields(
  kind: ConditionKind,
  typed: TypedFields,
): { name: string; wrong: 'missing' | 'number' }[] {
  return [...emptyCap(kind, typed), ...wrongAlone(kind, typed)];
}

/** A cap without a figure caps nothing; a share is a share of something. */
function emptyCap(kind: ConditionKind, typed: TypedFields): { name: string; wrong: 'missing' }[] {
  if (kind !== 'quota') return [];
  const filled = (name: string) => typedValue('term', typed[name]) !== undefined;
  if (!filled('maxPercent') && !filled('maxCount')) return [{ name: 'maxPercent', wrong: 'missing' }];
  return filled('maxPercent') && !filled('of') ? [{ name: 'of', wrong: 'missing' }] : [];
}

function wrongAlone(
  kind: ConditionKind,
  typed: TypedFields,
): { name: string; wrong: 'missing' | 'number' }[] {
  return CONDITION_FORMS[kind].fields.flatMap<{ name: string; wrong: 'missing' | 'number' }>(
    ({ name, as, optional }) => {
      const value = typedValue(as, typed[name]);
      if (value === undefined) return optional || as === 'flag' ? [] : [{ name, wrong: 'missing' as const }];
      const number = as === 'count' || as === 'number';
      const fine = typeof value === 'number' && value > 0 && (as === 'number' || Number.isInteger(value));
      return number && !fine ? [{ name, wrong: 'number' as const }] : [];
    },
  );
}

function typedValue(as: ConditionField['as'], value: unknown): unknown {
  if (as === 'flag') return value === true ? true : undefined;
  if (as === 'awards' || as === 'terms') {
    const codes = Array.isArray(value) ? value.map((each: { value: string }) => each.value) : [];
    return codes.length === 0 ? undefined : codes;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return undefined;
  return as === 'count' || as === 'number' ? Number(text.replace(',', '.')) : text;
}

/**
 * A condition as a form holds it: what `buildCondition` made it from.
 * @param labelOf what a code of `field` is called
 */
export function typedFields(
  condition: Condition,
  labelOf: (field: ConditionField, code: string) => string,
): Record<string, unknown> {
  const said = condition as unknown as Record<string, unknown>;
  return Object.fromEntries(
    CONDITION_FORMS[condition.kind].fields.map((field) => {
      const value = said[field.name] ?? null;
      if (field.as === 'flag') return [field.name, value === true];
      if (field.as === 'awards' || field.as === 'terms') {
        const codes = (Array.isArray(value) ? value : value === null ? [] : [value]).map(String);
        return [field.name, codes.map((code) => ({ value: code, label: labelOf(field, code) }))];
      }
      return [field.name, value === null ? '' : String(value).replace('.', ',')];
    }),
  );
}

/** Conditions that all must be met, each in one of its ways; null for a tree that is deeper than a form shows. */
export function conditionGroups(node: ConditionNode): Condition[][] | null {
  const groups = ('all' in node ? node.all : [node]).map((each) => {
    const ways = 'any' in each ? each.any : [each];
    const leaves = ways.flatMap((way) => ('all' in way || 'any' in way ? [] : [way]));
    return leaves.length === ways.length ? leaves : null;
  });
  return groups.includes(null) ? null : groups.filter((group) => group !== null);
}
