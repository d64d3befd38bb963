import { Button, Radio } from '@mantine/core';
import { useId } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { BallotView } from '../../server/vote.schema.ts';
import classes from '../council.module.css';

const messages = defineMessages({
  vi: {
    yes: 'Đồng ý',
    no: 'Không đồng ý',
    rest: 'Đồng ý tất cả mục chưa chọn',
    chosen: (done: number, all: number) => `Đã chọn ${done}/${all} mục`,
  },
  en: {
    yes: 'Agree',
    no: 'Do not agree',
    rest: 'Agree to all not yet chosen',
    chosen: (done: number, all: number) => `${done} of ${all} chosen`,
  },
});

export type Choice = 'yes' | 'no';

interface Props {
  items: BallotView['items'];
  choices: Readonly<Record<string, Choice>>;
  onChange: (choices: Record<string, Choice>) => void;
  disabled?: boolean;
}

/** So many items are ticked one by one without tiring. */
const SHORT = 8;

/** Everything that is voted on, on one screen; nothing is chosen before the member does. */
export function ChoiceList({ items, choices, onChange, disabled }: Props) {
  const words = useMessages(messages);
  const done = items.filter(({ id }) => choices[id] !== undefined).length;
  const agreeToRest = () =>
    onChange({
      ...Object.fromEntries(items.map(({ id }): [string, Choice] => [id, 'yes'])),
      ...choices,
    });
  return (
    <>
      <div className={classes.tools}>
        <span role="status">{words.chosen(done, items.length)}</span>
        {items.length > SHORT && (
          <Button
            variant="subtle"
            disabled={disabled === true || done === items.length}
            onClick={agreeToRest}
          >
            {words.rest}
          </Button>
        )}
      </div>
      <ol className={classes.choices}>
        {items.map((item, index) => (
          <ChoiceRow
            key={item.id}
            item={item}
            number={index + 1}
            value={choices[item.id]}
            disabled={disabled}
            onChange={(choice) => onChange({ ...choices, [item.id]: choice })}
          />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  item: Props['items'][number];
  number: number;
  value: Choice | undefined;
  disabled: boolean | undefined;
  onChange: (choice: Choice) => void;
}

function ChoiceRow({ item, number, value, disabled, onChange }: RowProps) {
  const words = useMessages(messages);
  const id = useId();
  return (
    <li className={classes.choice}>
      <div id={id}>
        <strong>
          {number}. {item.title}
        </strong>
        {item.unitName !== null && <span className={classes.quiet}>{item.unitName}</span>}
        {item.detail !== null && <span className={classes.quiet}>{item.detail}</span>}
      </div>
      <div role="radiogroup" aria-labelledby={id} className={classes.radios}>
        {(['yes', 'no'] as const).map((choice) => (
          <Radio
            key={choice}
            name={id}
            value={choice}
            label={words[choice]}
            checked={value === choice}
            disabled={disabled}
            onChange={() => onChange(choice)}
          />
        ))}
      </div>
    </li>
  );
}
