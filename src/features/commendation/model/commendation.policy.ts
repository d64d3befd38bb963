import { ROLES, type Role } from '../../account/index.ts';

/**
 * Acts on rounds, dossiers, opinions and postings, and the roles that permit them at their unit and its subtree. `dossier.receive` and
 * `dossier.appraise` are held at the receiving body of the round, the other dossier acts at the sending unit.
 */
export const commendationPolicy = {
  'round.read': ROLES,
  'round.write': ['standing-office'],
  'dossier.read': ['standing-office', 'unit-clerk', 'unit-head', 'council-chair', 'auditor', 'inspector'],
  'dossier.write': ['standing-office', 'unit-clerk', 'unit-head'],
  'dossier.approve': ['unit-head'],
  'dossier.receive': ['standing-office'],
  'dossier.appraise': ['standing-office'],
  /** Say which shares of direct workers, small collectives, leaders, women a body aims at. */
  'target-share.write': ['standing-office', 'administrator'],
  /** See what a body has asked agencies; an agency sees what it is asked by `consultation.answer`. */
  'consultation.read': [
    'standing-office',
    'unit-clerk',
    'unit-head',
    'council-chair',
    'auditor',
    'inspector',
    'consulted-agency',
  ],
  'consultation.write': ['standing-office'],
  /** Answer for the agency that was asked. */
  'consultation.answer': ['consulted-agency', 'unit-head'],
  'posting.read': ['standing-office', 'unit-head', 'council-chair', 'auditor', 'inspector'],
  'posting.write': ['standing-office'],
} as const satisfies Record<string, readonly Role[]>;
