import { useState } from 'react';
import type { Opinion } from '../../model/opinions/consultation.ts';

/** An opinion on one nominee that differs from the one on all. */
export interface OwnOpinion {
  nominationId: string;
  name: string;
  opinion: Opinion;
  note: string;
}

/** The opinions on single nominees that are being written, before they are sent with the answer. */
export interface OwnOpinions {
  items: readonly OwnOpinion[];
  put(one: OwnOpinion): void;
  remove(nominationId: string): void;
  clear(): void;
}

/** The opinions typed so far about single nominees, which go out together. */
export function useOwnOpinions(): OwnOpinions {
  const [items, setItems] = useState<readonly OwnOpinion[]>([]);
  return {
    items,
    put: (one) =>
      setItems((all) => [...all.filter(({ nominationId }) => nominationId !== one.nominationId), one]),
    remove: (id) => setItems((all) => all.filter(({ nominationId }) => nominationId !== id)),
    clear: () => setItems([]),
  };
}
