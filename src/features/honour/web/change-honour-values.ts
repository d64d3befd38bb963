import type { Option } from '../../../ui/form/fields.tsx';
import { today } from '../../../ui/i18n/format.ts';
import type { HonourChangeKind } from '../model/honour-life.ts';
import type { HonourView } from '../server/honour.schema.ts';
import { numberOrNull } from './number-or-null.ts';

/** What the form of a change holds: the honour as it stands. */
export function changeValues(honour: HonourView) {
  return {
    decisionNumber: '',
    decidedOn: today() as string | null,
    authority: '',
    reason: '',
    'changes.subjectName': honour.subjectName,
    'changes.subjectDetail': honour.subjectDetail ?? '',
    'changes.award': { value: honour.award, label: honour.awardName } as Option | null,
    'changes.year': String(honour.year),
    'changes.decisionNumber': honour.decisionNumber ?? '',
    'changes.decidedOn': honour.decidedOn as string | null,
    'changes.authority': honour.authority,
    'changes.bonus': honour.bonus === null ? '' : String(honour.bonus),
    'changes.certificate': honour.certificate ?? '',
    version: honour.version,
  };
}

/** The change as the server takes it: a correction with all fields, a re-issue with the new certificate. */
export function changeBody(
  honour: HonourView,
  kind: HonourChangeKind,
  values: ReturnType<typeof changeValues>,
): object {
  const certificate = values['changes.certificate'];
  const corrected = {
    subjectName: values['changes.subjectName'],
    subjectDetail: values['changes.subjectDetail'],
    award: values['changes.award']?.value ?? honour.award,
    year: numberOrNull(values['changes.year']),
    decisionNumber: values['changes.decisionNumber'],
    decidedOn: values['changes.decidedOn'],
    authority: values['changes.authority'],
    bonus: numberOrNull(values['changes.bonus']),
    certificate,
  };
  return {
    kind,
    decisionNumber: values.decisionNumber,
    decidedOn: values.decidedOn,
    authority: values.authority,
    reason: values.reason,
    version: values.version,
    ...(kind === 'correction' && { changes: corrected }),
    ...(kind === 're-issue' && { changes: { certificate } }),
  };
}
