import type { BilingualText } from '../../../law/awards/index.ts';

/** A word of a state with its colour. */
export interface Badge extends Readonly<BilingualText> {
  readonly tone: 'green' | 'amber' | 'red' | 'blue' | 'grey';
}
