import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import {
  type Chosen,
  chosenAt,
  chosenId,
  placeId,
  type SourcePlace,
  sourceOf,
} from '../../model/source-links.ts';
import type { ImportView } from '../../server/imports/plan-import.schema.ts';
import { fieldId } from './field-ids.ts';
import { scrollIntoPane } from './scroll-into-pane.ts';

/** What is chosen, and where it stands in the source; choosing on one side brings the other into sight. */
export function useChosen(plan: RecognisedPlan, blocks: ImportView['source']['blocks']) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [place, setPlace] = useState<SourcePlace | null>(null);
  const [side, setSide] = useState<'source' | 'plan'>('plan');
  const after = useRef<(() => void) | null>(null);

  // What is to be brought into sight or focused is there only after it was drawn.
  useEffect(() => {
    const act = after.current;
    after.current = null;
    act?.();
  });
  const choose = useCallback(
    (next: Chosen | null, options: { focus?: string; show?: 'source' } = {}) => {
      const source = next === null ? null : sourceOf(plan, next);
      setChosen(next);
      setPlace(source);
      setSide(options.show ?? 'plan');
      after.current = () => {
        if (source !== null) scrollIntoPane(placeId(source));
        if (next === null || options.show === 'source') return;
        scrollIntoPane(chosenId(next));
        if (options.focus !== undefined) document.getElementById(fieldId(next, options.focus))?.focus();
      };
    },
    [plan],
  );
  const chooseSource = useCallback(
    (next: SourcePlace) => {
      const found = chosenAt(plan, next, blocks);
      setChosen(found);
      setPlace(next);
      setSide('plan');
      after.current = () => {
        scrollIntoPane(chosenId(found));
        const head = document.getElementById(chosenId(found))?.querySelector<HTMLElement>('button');
        head?.focus({ preventScroll: true });
      };
    },
    [plan, blocks],
  );
  return { chosen, place, side, setSide, choose, chooseSource };
}
