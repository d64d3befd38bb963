import type { DossierState } from '../dossier-life.ts';

/** What an agency says of a nominee. */
export const OPINIONS = ['favourable', 'reserved', 'unfavourable'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** How a request for opinions stands as a whole; `drafted` until its letter is issued: the agencies do not see it yet. */
export const CONSULTATION_STATES = ['drafted', 'waiting', 'overdue', 'answered', 'withdrawn'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** How one agency stands to it. */
export const AGENCY_STATES = [
  'drafted',
  'waiting',
  'overdue',
  'answered',
  'answered-late',
  'withdrawn',
] as const;
export type AgencyState = (typeof AGENCY_STATES)[number];

/** The dossiers whose nominees agencies may be asked about and lists of which may be posted. */
export const ASKABLE_STATES: readonly DossierState[] = ['accepted', 'in-appraisal', 'appraised'];

/**
 * The dossiers that an answer still reaches: also those that were sent back meanwhile, but not what has gone to the council or further,
 * which voted on what it saw.
 */
export const ANSWERABLE_STATES: readonly DossierState[] = ['sent', 'returned', ...ASKABLE_STATES];

/** Whether an opinion needs words of its own. */
export function needsNote(opinion: Opinion): boolean {
  return opinion !== 'favourable';
}
