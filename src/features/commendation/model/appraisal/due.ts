/** How a dossier in the queue stands towards its due day, in the order of the queue; `stopped`: it lies with the sender. */
export const DUE_GROUPS = ['late', 'today', 'week', 'later', 'none', 'stopped'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** Whose work a dossier of the queue is. */
export const QUEUE_SIDES = ['mine', 'free', 'others'] as const;
export type QueueSide = (typeof QUEUE_SIDES)[number];

/** States in which a received dossier waits for the appraisal or is in it. */
export const QUEUE_STATES = ['sent', 'accepted', 'in-appraisal', 'returned'] as const;
