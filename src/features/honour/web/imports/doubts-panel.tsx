import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { AsyncPicker } from '../../../../ui/form/picker.tsx';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { unitOfAllTimesPicker } from '../../../organisation/web/index.ts';
import { SUBJECT_WORDS } from '../../model/honour-words.ts';
import type { DecideMany, DoubtsView } from '../../server/imports/import.schema.ts';
import { searchAwards, useAwards } from '../honour-queries.ts';
import { useDoubts, useImportAct } from './import-queries.ts';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    title: 'Quyết định cho nhiều hàng cùng lúc',
    about:
      'Mỗi quyết định áp dụng cho mọi hàng có cùng điểm nghi vấn; cách gọi đã xác nhận được nhớ cho lần sau.',
    rows: (count: number) => `${formatNumber(count)} hàng`,
    award: (text: string) => `“${text}” là danh hiệu, hình thức nào?`,
    unit: (text: string) => `“${text}” là đơn vị nào?`,
    authority: (name: string) => `Ai quyết định tặng “${name}”?`,
    authorityLabel: 'Người quyết định',
    authorityHint: 'Ví dụ: Chủ tịch Ủy ban nhân dân tỉnh',
    subject: 'Chưa rõ là cá nhân, tập thể hay hộ gia đình',
    subjectLabel: 'Đối tượng của các hàng này',
    one: 'Chỉ có một người trùng tên trong phạm vi',
    oneAct: 'Nhận là người đó',
    apply: (count: number) => `Áp dụng cho ${formatNumber(count)} hàng`,
    accept: (count: number) => `Chấp nhận ${formatNumber(count)} hàng như đã đọc`,
    leaveOut: (count: number) => `Bỏ qua ${formatNumber(count)} hàng`,
    otherAward: 'Chọn trong danh mục',
    otherUnit: 'Chọn đơn vị',
    show: 'Xem từng hàng',
    nothing: 'Không còn điểm nào quyết định chung được; hãy xem từng hàng bên dưới.',
    choose: '– Chọn –',
  },
  en: {
    title: 'Decide for many rows at once',
    about: 'Each decision serves all rows with the same doubt; confirmed spellings are remembered.',
    rows: (count: number) => `${formatNumber(count)} rows`,
    award: (text: string) => `Which award is “${text}”?`,
    unit: (text: string) => `Which unit is “${text}”?`,
    authority: (name: string) => `Who granted “${name}”?`,
    authorityLabel: 'Decided by',
    authorityHint: 'Such as: Chairperson of the province',
    subject: 'Whether it is a person, a collective or a household is not clear',
    subjectLabel: 'Kind of subject of these rows',
    one: 'Just one person has this name',
    oneAct: 'Take it for that person',
    apply: (count: number) => `Apply to ${formatNumber(count)} rows`,
    accept: (count: number) => `Accept ${formatNumber(count)} rows as read`,
    leaveOut: (count: number) => `Leave ${formatNumber(count)} rows out`,
    otherAward: 'Choose from the catalogue',
    otherUnit: 'Choose a unit',
    show: 'See each row',
    nothing: 'Nothing is left to decide for many rows; see each row below.',
    choose: '– Choose –',
  },
});

/** What one decision settles for many rows. */
export function DoubtsPanel({ importId }: { importId: string }) {
  const words = useMessages(messages);
  const kept = useKeptFocus();
  return (
    <Section title={words.title}>
      <p className={classes.about}>{words.about}</p>
      <section {...kept}>
        <Loaded query={useDoubts(importId)}>
          {(doubts) => <Doubts importId={importId} doubts={doubts} />}
        </Loaded>
      </section>
    </Section>
  );
}

function Doubts({ importId, doubts }: { importId: string; doubts: DoubtsView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const awards = useAwards().data?.items ?? [];
  const act = useImportAct(importId, '/decisions');
  const send = (body: DecideMany) => act.mutate(body);
  const { subjectRows, oneCandidateRows } = doubts;
  const groups = [
    ...doubts.awards.map(({ text, count, options }) => (
      <PickOne
        key={`award ${text}`}
        title={words.award(text)}
        label={words.otherAward}
        count={count}
        busy={act.isPending}
        offered={options.map(({ id, name }) => ({ value: id, label: name }))}
        searchKey={['honour', 'pick-award', awards.length]}
        search={searchAwards(awards)}
        onApply={(award) => send({ about: 'award', text, award })}
      />
    )),
    ...doubts.units.map(({ text, count, options }) => (
      <PickOne
        key={`unit ${text}`}
        title={words.unit(text)}
        label={words.otherUnit}
        count={count}
        busy={act.isPending}
        offered={options.map(({ id, name }) => ({ value: id, label: name }))}
        {...unitOfAllTimesPicker}
        onApply={(unitId) => send({ about: 'unit', text, unitId })}
      />
    )),
    ...doubts.authorities.map(({ award, count }) => (
      <SayWho
        key={`authority ${award.id}`}
        title={words.authority(award.name)}
        count={count}
        busy={act.isPending}
        onApply={(authority) => send({ about: 'authority', award: award.id, authority })}
      />
    )),
    ...(subjectRows > 0
      ? [
          <ChooseKind
            key="subject"
            count={subjectRows}
            busy={act.isPending}
            options={optionsOf(SUBJECT_WORDS, language)}
            onApply={(subject) => send({ about: 'subject', subject: subject as 'individual' })}
          />,
        ]
      : []),
    ...(oneCandidateRows > 0
      ? [
          <Doubt key="one" title={words.one} count={oneCandidateRows} code="person-unsure">
            <Button disabled={act.isPending} onClick={() => send({ about: 'one-candidate' })}>
              {`${words.oneAct} (${words.rows(oneCandidateRows)})`}
            </Button>
          </Doubt>,
        ]
      : []),
    ...doubts.accepts.map(({ code, count, message }) => (
      <Doubt key={code} title={message} count={count} code={code}>
        <Button disabled={act.isPending} onClick={() => send({ about: 'accept', code })}>
          {words.accept(count)}
        </Button>
      </Doubt>
    )),
    ...doubts.others.map(({ code, count, message }) => (
      <Doubt key={code} title={message} count={count} code={code}>
        <Button variant="subtle" disabled={act.isPending} onClick={() => send({ about: 'leave-out', code })}>
          {words.leaveOut(count)}
        </Button>
      </Doubt>
    )),
  ];
  return groups.length === 0 ? <p>{words.nothing}</p> : <ul className={classes.doubts}>{groups}</ul>;
}

function Doubt({
  title,
  count,
  code,
  children,
}: {
  title: string;
  count: number;
  code?: string;
  children: ReactNode;
}) {
  const words = useMessages(messages);
  return (
    <li className={classes.doubt}>
      <div>
        <strong>{title}</strong> <span className={classes.count}>{words.rows(count)}</span>{' '}
        {code !== undefined && (
          <TextLink to="." search={{ code, state: 'doubtful' }}>
            {words.show}
          </TextLink>
        )}
      </div>
      <div className={classes.answer}>{children}</div>
    </li>
  );
}

interface GroupProps<T> {
  title: string;
  count: number;
  busy: boolean;
  onApply: (value: T) => void;
}

/** One of what was found, or of everything. */
function PickOne({
  title,
  label,
  count,
  busy,
  offered,
  searchKey,
  search,
  onApply,
}: GroupProps<string> & {
  label: string;
  offered: readonly Option[];
  searchKey: readonly unknown[];
  search: (q: string, options: { signal: AbortSignal }) => Promise<readonly Option[]>;
}) {
  const words = useMessages(messages);
  const [chosen, setChosen] = useState<Option | null>(null);
  return (
    <Doubt title={title} count={count}>
      {offered.map((option) => (
        <Button key={option.value} size="compact-md" disabled={busy} onClick={() => onApply(option.value)}>
          {option.label}
        </Button>
      ))}
      <div className={classes.line}>
        <div className={classes.picker}>
          <AsyncPicker
            label={label}
            searchKey={searchKey}
            search={search}
            value={chosen}
            onChange={setChosen}
          />
        </div>
        <Button disabled={busy || chosen === null} onClick={() => chosen !== null && onApply(chosen.value)}>
          {words.apply(count)}
        </Button>
      </div>
    </Doubt>
  );
}

function SayWho({ title, count, busy, onApply }: GroupProps<string>) {
  const words = useMessages(messages);
  const [text, setText] = useState('');
  return (
    <Doubt title={title} count={count}>
      <TextInput
        className={classes.picker}
        label={words.authorityLabel}
        description={words.authorityHint}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button disabled={busy || text.trim() === ''} onClick={() => onApply(text.trim())}>
        {words.apply(count)}
      </Button>
    </Doubt>
  );
}

function ChooseKind({
  count,
  busy,
  options,
  onApply,
}: Omit<GroupProps<string>, 'title'> & { options: readonly Option[] }) {
  const words = useMessages(messages);
  const [value, setValue] = useState('');
  return (
    <Doubt title={words.subject} count={count} code="subject-unknown">
      <NativeSelect
        label={words.subjectLabel}
        value={value}
        data={[{ value: '', label: words.choose }, ...options]}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button disabled={busy || value === ''} onClick={() => onApply(value)}>
        {words.apply(count)}
      </Button>
    </Doubt>
  );
}
