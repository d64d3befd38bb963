import { Alert } from '@mantine/core';
import { useState } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { EnvelopesView } from '../../server/ballot.schema.ts';
import { type Choice, ChoiceList } from '../ballot/choice-list.tsx';
import classes from '../council.module.css';
import { castPooled, isUnsure, pooled } from './post-pool.ts';

const messages = defineMessages({
  vi: {
    sheet: (number: number, of: number) => `Tờ phiếu ${number}/${of}`,
    left: (count: number) => `Còn ${count} phiếu chưa nhập`,
    key: (key: string) => `mã khóa ${key}`,
    first: 'Người kiểm phiếu thứ nhất nhập',
    second: 'Người kiểm phiếu thứ hai nhập lại chính phiếu đó; lựa chọn của người thứ nhất không hiện ra.',
    invalid: 'Dòng không điền hoặc không hợp lệ thì chọn Không đồng ý: dòng đó không được tính là đồng ý.',
    next: 'Chuyển người kiểm phiếu thứ hai',
    cast: 'Bỏ phiếu này vào hòm phiếu',
    missing: 'Hãy chọn cho mọi mục của phiếu.',
    differ: (numbers: string) =>
      `Hai lần nhập khác nhau ở mục ${numbers}. Hãy xem lại phiếu và nhập lại từ đầu.`,
    done: 'Phiếu đã vào hòm phiếu.',
    unsure: 'Phiếu nhập lần trước có thể chưa vào hòm phiếu. Hãy nhập lại chính phiếu đó.',
    came: 'Phiếu nhập lần trước đã vào hòm phiếu. Phiếu vừa nhập chưa được bỏ: nếu là phiếu khác, hãy nhập lại.',
  },
  en: {
    sheet: (number: number, of: number) => `Sheet ${number} of ${of}`,
    left: (count: number) => `${plural(count, 'ballot')} to type in`,
    key: (key: string) => `key ${key}`,
    first: 'The first teller types',
    second: 'The second teller types the same ballot again; what the first chose is not shown.',
    invalid: 'For a line left blank or invalid choose “Do not agree”: it does not count as agreeing.',
    next: 'On to the second teller',
    cast: 'Put this ballot into the urn',
    missing: 'Choose for every item of the ballot.',
    differ: (numbers: string) =>
      `The two differ at item ${numbers}. Look at the ballot and type it in again.`,
    done: 'The ballot is in the urn.',
    unsure: 'The last ballot may not have come to the urn. Type in that same ballot again.',
    came: 'The last ballot had come to the urn. This one is not cast: if it is another, type it in again.',
  },
});

type Choices = Record<string, Choice>;

interface Props {
  voteId: string;
  sheet: EnvelopesView['sheets'][number];
  /** Of the sheet, and how many sheets the vote has. */
  number: number;
  of: number;
  onCast: () => void;
}

/** Two tellers type one paper after the other, each paper twice; it is cast when both agree, and forgotten here. */
export function PaperEntry({ voteId, sheet, number, of, onCast }: Props) {
  const words = useMessages(messages);
  const [first, setFirst] = useState<Choices | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { items } = sheet;
  const start = (text: string | null) => {
    setFirst(null);
    setChoices({});
    setProblem(text);
  };
  const cast = async () => {
    setBusy(true);
    try {
      const digits = items.map(({ id }) => (choices[id] === 'yes' ? '1' : '0')).join('');
      const done = await castPooled(sheet.id, digits);
      start(done ? null : words.came);
      if (done) toast.done(words.done);
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
      onCast();
    }
  };
  const next = () => {
    if (items.some(({ id }) => choices[id] === undefined)) return setProblem(words.missing);
    setProblem(null);
    if (first === null) {
      setFirst(choices);
      return setChoices({});
    }
    const differing = items.flatMap(({ id }, index) => (first[id] === choices[id] ? [] : [index + 1]));
    if (differing.length > 0) return start(words.differ(differing.join(', ')));
    void cast();
  };
  return (
    <section className={classes.stack} aria-label={words.sheet(number, of)}>
      <h3>{words.sheet(number, of)}</h3>
      <p role="status">
        {words.left(pooled(sheet.id))} · {words.key(sheet.key)}
      </p>
      {isUnsure(sheet.id) && !busy && <Alert color="amber">{words.unsure}</Alert>}
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <p>{first === null ? words.first : words.second}</p>
      <p className={classes.quiet}>{words.invalid}</p>
      <ChoiceList voteId={voteId} items={items} choices={choices} onChange={setChoices} disabled={busy} />
      <div>
        <ActButton loading={busy} onClick={next}>
          {first === null ? words.next : words.cast}
        </ActButton>
      </div>
    </section>
  );
}
