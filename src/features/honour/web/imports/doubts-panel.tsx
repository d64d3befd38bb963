import { Button } from '@mantine/core';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { unitOfAllTimesPicker } from '../../../organisation/web/index.ts';
import { SUBJECT_WORDS } from '../../model/honour-words.ts';
import type { DecideMany, DoubtsView } from '../../server/imports/import.schema.ts';
import { searchAwards, useAwards } from '../honour-queries.ts';
import { ChooseKind, Doubt, PickOne, SayWho } from './doubt-answers.tsx';
import { useDoubts, useImportAct } from './import-queries.ts';
import classes from './imports.module.css';
import { OneOrTwo } from './one-or-two.tsx';

const messages = defineMessages({
  vi: {
    title: 'Quyết định cho nhiều hàng cùng lúc',
    about:
      'Mỗi quyết định áp dụng cho mọi hàng có cùng điểm nghi vấn; cách gọi đã xác nhận được nhớ cho lần sau.',
    rows: (count: number) => `${formatNumber(count)} hàng`,
    award: (text: string) => `“${text}” là danh hiệu, hình thức nào?`,
    unit: (text: string) => `“${text}” là đơn vị nào?`,
    authority: (name: string) => `Ai quyết định tặng “${name}”?`,
    one: 'Chỉ có một người trùng tên trong phạm vi',
    oneAct: 'Nhận là người đó',
    sameDay: 'Cùng họ tên (chỉ khác y và i), cùng ngày sinh, cùng đơn vị',
    sameDayAct: (count: number) => `Coi là cùng một người (${formatNumber(count)} hàng)`,
    accept: (count: number) => `Chấp nhận ${formatNumber(count)} hàng như đã đọc`,
    leaveOut: (count: number) => `Bỏ qua ${formatNumber(count)} hàng`,
    otherAward: 'Chọn trong danh mục',
    otherUnit: 'Chọn đơn vị',
    nothing: 'Không còn điểm nào quyết định chung được; hãy xem từng hàng bên dưới.',
  },
  en: {
    title: 'Decide for many rows at once',
    about: 'Each decision serves all rows with the same doubt; confirmed spellings are remembered.',
    rows: (count: number) => plural(formatNumber(count), 'row'),
    award: (text: string) => `Which award is “${text}”?`,
    unit: (text: string) => `Which unit is “${text}”?`,
    authority: (name: string) => `Who granted “${name}”?`,
    one: 'Just one person has this name',
    oneAct: 'Take it for that person',
    sameDay: 'The same name but for y and i, the same birth and unit',
    sameDayAct: (count: number) => `Take each for the same person (${plural(formatNumber(count), 'row')})`,
    accept: (count: number) => `Accept ${plural(formatNumber(count), 'row')} as read`,
    leaveOut: (count: number) => `Leave ${plural(formatNumber(count), 'row')} out`,
    otherAward: 'Choose from the catalogue',
    otherUnit: 'Choose a unit',
    nothing: 'Nothing is left to decide for many rows; see each row below.',
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
    ...(doubts.sameDayRows > 0
      ? [
          <Doubt key="same-day" title={words.sameDay} count={doubts.sameDayRows} code="spelled-alike">
            <Button disabled={act.isPending} onClick={() => send({ about: 'same-person' })}>
              {words.sameDayAct(doubts.sameDayRows)}
            </Button>
          </Doubt>,
        ]
      : []),
    ...doubts.spellings.map((spelling) => (
      <OneOrTwo
        key={`spelling ${spelling.row}`}
        spelling={spelling}
        busy={act.isPending}
        onApply={(about) => send({ about, row: spelling.row })}
      />
    )),
    ...doubts.accepts.map(({ code, count, message }) => (
      <Doubt key={code} title={message} count={count} code={code}>
        <Button disabled={act.isPending} onClick={() => send({ about: 'accept', code })}>
          {words.accept(count)}
        </Button>
      </Doubt>
    )),
    ...doubts.others.map(({ code, count, message }) => (
      <Doubt key={code} title={message} count={count} code={code}>
        <Button disabled={act.isPending} onClick={() => send({ about: 'leave-out', code })}>
          {words.leaveOut(count)}
        </Button>
      </Doubt>
    )),
  ];
  return groups.length === 0 ? <p>{words.nothing}</p> : <ul className={classes.doubts}>{groups}</ul>;
}
