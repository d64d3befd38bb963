import type { Option } from '../../../../ui/form/fields.tsx';
import { today } from '../../../../ui/i18n/format.ts';
import type { UnitKind } from '../../../organisation/index.ts';
import type { RoundView } from '../../server/rounds/round.schema.ts';

/** Kinds of units that send dossiers, in the order of the form. */
export const SENDERS = [
  'commune',
  'department',
  'school',
  'enterprise',
  'organisation',
] as const satisfies UnitKind[];
type Sender = (typeof SENDERS)[number];
type CutoffName = `cutoff-${Sender}`;

/** The field of the last day that senders of a kind have for themselves. */
export const cutoffName = (kind: Sender): CutoffName => `cutoff-${kind}`;

export type RoundValues = ReturnType<typeof roundValues>;

/** What the form begins with: the round's own values, or those that are usual for a new one of the unit. */
export function roundValues(round: RoundView | null, unitId: string) {
  const cutoffs = Object.fromEntries(
    SENDERS.map((kind) => [
      cutoffName(kind),
      round?.cutoffs.find(({ unitKind }) => unitKind === kind)?.day ?? null,
    ]),
  ) as Record<CutoffName, string | null>;
  return {
    unitId,
    kind: 'year-end' as string,
    year: today().slice(0, 4),
    ordinal: '1',
    name: round?.name ?? '',
    basis: (round?.basis ?? 'cong-trang') as string,
    opensOn: (round?.opensOn ?? today()) as string | null,
    closesOn: (round?.closesOn ?? null) as string | null,
    senderKinds: (round?.senderKinds ?? []) as string[],
    ...cutoffs,
    taskId: optionOf(round?.task),
    meetingId: optionOf(round?.meeting),
    version: round?.version ?? 1,
  };
}

/** What both a new and a changed round send to the server. */
export function roundBody(values: RoundValues) {
  return {
    name: values.name,
    basis: values.basis,
    opensOn: values.opensOn,
    closesOn: values.closesOn,
    senderKinds: values.senderKinds,
    cutoffs: SENDERS.flatMap((kind) => {
      const day = values[cutoffName(kind)];
      return day === null || day === '' ? [] : [{ unitKind: kind, day }];
    }),
    taskId: values.taskId?.value ?? null,
    meetingId: values.meetingId?.value ?? null,
  };
}

function optionOf(link: { id: string; label: string } | null | undefined): Option | null {
  return link === null || link === undefined ? null : { value: link.id, label: link.label };
}
