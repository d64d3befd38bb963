import { Button } from '@mantine/core';
import { useLanguage } from '../i18n/language.ts';
import type { Bilingual } from '../i18n/messages.ts';
import { ActButton } from '../page/act-button.tsx';

interface StepButtonsProps<S extends string> {
  /** The steps that are allowed now, in the order of their buttons. */
  steps: readonly S[];
  words: Readonly<Record<S, Bilingual>>;
  /** Those that bring the object forward: the act of the page. */
  main: readonly S[];
  /** Whether forward must wait, such as for an empty list. */
  mainDisabled?: boolean;
  onStep: (step: S) => void;
}

/** A button for each step that may be taken now. */
export function StepButtons<S extends string>({
  steps,
  words,
  main,
  mainDisabled,
  onStep,
}: StepButtonsProps<S>) {
  const language = useLanguage();
  return steps.map((step) =>
    main.includes(step) ? (
      <ActButton key={step} disabled={mainDisabled} onClick={() => onStep(step)}>
        {words[step][language]}
      </ActButton>
    ) : (
      <Button key={step} onClick={() => onStep(step)}>
        {words[step][language]}
      </Button>
    ),
  );
}
