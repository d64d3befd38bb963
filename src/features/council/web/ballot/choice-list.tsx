import { Button, Radio } from '@mantine/core';
import { useId } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { BallotView } from '../../server/ballot.schema.ts';
import classes from '../council.module.css';
import { findItemPapers } from '../vote-papers.ts';

const messages = defineMessages({
  vi: {
    yes: 'Đồng ý',
    no: 'Không đồng ý',
    rest: 'Đồng ý tất cả mục chưa chọn',
    papers: 'Xem hồ sơ, thành tích',
    papersOf: (title: string) => `Xem hồ sơ, thành tích: ${title} (mở thẻ mới)`,
    chosen: (done: number, all: number) => `Đã chọn ${done}/${all} mục`,
  },
  en: {
    yes: 'Agree',
    no: 'Do not agree',
    rest: 'Agree to all not yet chosen',
    papers: 'Papers',
    papersOf: (title: string) => `Papers of ${title} (new tab)`,
    chosen: (done: number, all: number) => `${done} of ${all} chosen`,
  },
});

export type Choice = 'yes' | 'no';

interface Props {
  voteId: string;
  items: BallotView['items'];
  choices: Readonly<Record<string, Choice>>;
  onChange: (choices: Record<string, Choice>) => void;
  disabled?: boolean;
}

/** So many items are ticked one by one without tiring. */
const SHORT = 8;

/** Everything that is voted on, on one screen; nothing is chosen before the member does. */
export function ChoiceList({ voteId, items, choices, onChange, disabled }: Props) {
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
            voteId={voteId}
            item={item}
            group={item.group === items[index - 1]?.group ? null : item.group}
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
  voteId: string;
  /** The heading that begins with this item. */
  group: string | null;
  item: Props['items'][number];
  number: number;
  value: Choice | undefined;
  disabled: boolean | undefined;
  onChange: (choice: Choice) => void;
}

function ChoiceRow({ voteId, item, group, number, value, disabled, onChange }: RowProps) {
  const words = useMessages(messages);
  const id = useId();
  const papers = findItemPapers(voteId, item.ref);
  return (
    <li className={classes.choice}>
      {group !== null && <p className={classes.groupName}>{group}</p>}
      <div id={id}>
        <strong>
          {number}. {item.title}
        </strong>
        {item.unitName !== null && <span className={classes.quiet}>{item.unitName}</span>}
        {item.detail !== null && <span className={classes.quiet}>{item.detail}</span>}
      </div>
      {papers !== null && (
        // In a tab of its own, so that what is chosen stays.
        <a
          className={classes.papersLink}
          href={papers}
          target="_blank"
          rel="noreferrer"
          aria-label={words.papersOf(item.title)}
        >
          {words.papers}
        </a>
      )}
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
