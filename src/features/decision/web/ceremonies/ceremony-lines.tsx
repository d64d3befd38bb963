import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { ClearFilters, SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { Pager } from '../../../../ui/table/pager.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import {
  CEREMONY_ORDERS,
  type CeremonyOrder,
  PRESENCE_WORDS,
  PRESENCES,
} from '../../model/ceremonies/presence.ts';
import type {
  CeremonyLine,
  CeremonyLinesView,
  CeremonyView,
} from '../../server/ceremonies/ceremony.schema.ts';
import classes from './ceremonies.module.css';
import { CeremonyLineItem } from './ceremony-line.tsx';
import { ceremonyKey, useTakeCeremony } from './ceremony-queries.ts';
import { PresentersDialog } from './presenters-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thứ tự trao',
    hint: 'Kéo một dòng để đổi chỗ, hoặc dùng nút lên, xuống.',
    presence: 'Có mặt',
    award: 'Danh hiệu, hình thức',
    handed: 'Đã trao',
    yes: 'Đã trao',
    no: 'Chưa trao',
    presenters: 'Ghi người trao',
    orders: { decision: 'Xếp theo quyết định', award: 'Xếp theo danh hiệu', unit: 'Xếp theo đơn vị' },
    list: 'Danh sách trao',
    none: 'Không có ai trong danh sách này.',
    ordered: 'Đã xếp lại danh sách.',
  },
  en: {
    title: 'Running order',
    hint: 'Drag a line to another place, or use the buttons.',
    presence: 'Presence',
    award: 'Award',
    handed: 'Handed over',
    yes: 'Handed over',
    no: 'Not yet',
    presenters: 'Name presenters',
    orders: { decision: 'Order by decision', award: 'Order by award', unit: 'Order by unit' },
    list: 'Who receives',
    none: 'Nobody in this list.',
    ordered: 'The list is put in order.',
  },
});

/** Who receives what from whom: put in order before, ticked off on the day, on a phone too. */
export function CeremonyLines({ ceremony }: { ceremony: CeremonyView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeCeremony();
  const kept = useKeptFocus<HTMLOListElement>();
  const { busy, run: act } = useAct();
  const [naming, setNaming] = useState(false);
  const [dragged, setDragged] = useState<CeremonyLine | null>(null);
  const list = useListQuery({ filters: ['presence', 'award', 'handed'] });
  const answer = useList<CeremonyLine, CeremonyLinesView>(
    [...ceremonyKey(ceremony.id), 'lines'],
    `/api/ceremonies/${ceremony.id}/lines`,
    list,
  );
  const mayEdit = ceremony.allowed.includes('edit');
  const run = (work: Promise<CeremonyView>, done?: string) => {
    act(
      work.then((next) => {
        take(next);
        if (done !== undefined) toast.done(done);
      }),
    );
  };
  const { version } = ceremony;
  const move = (line: CeremonyLine, afterId: string | null) =>
    run(api.post<CeremonyView>(`/api/ceremony-lines/${line.id}/move`, { version, afterId }));
  const drop = (target: CeremonyLine) => {
    if (dragged === null || dragged.id === target.id) return;
    // Downwards it comes behind the line it is dropped on, upwards before it.
    move(dragged, dragged.position < target.position ? target.id : target.previousId);
    setDragged(null);
  };
  const order = (by: CeremonyOrder) =>
    run(api.post<CeremonyView>(`/api/ceremonies/${ceremony.id}/order`, { version, by }), words.ordered);
  return (
    <Section
      title={words.title}
      acts={
        mayEdit && (
          <div className={classes.tools}>
            {CEREMONY_ORDERS.map((by) => (
              <Button key={by} variant="subtle" disabled={busy} onClick={() => order(by)}>
                {words.orders[by]}
              </Button>
            ))}
            <Button onClick={() => setNaming(true)}>{words.presenters}</Button>
          </div>
        )
      }
    >
      <div className={classes.filters}>
        <SearchFilter list={list} />
        <SelectFilter
          list={list}
          name="presence"
          label={words.presence}
          options={optionsOf(PRESENCE_WORDS, language, PRESENCES)}
        />
        {ceremony.awards.length > 1 && (
          <SelectFilter
            list={list}
            name="award"
            label={words.award}
            options={ceremony.awards.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <SelectFilter
          list={list}
          name="handed"
          label={words.handed}
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
        <ClearFilters list={list} />
      </div>
      {mayEdit && <p className={classes.quiet}>{words.hint}</p>}
      <Loaded query={answer}>
        {({ items, page, size, total }) => (
          <>
            {items.length === 0 && <p>{words.none}</p>}
            <ol className={classes.lines} aria-label={words.list} {...kept}>
              {items.map((line) => (
                <CeremonyLineItem
                  key={line.id}
                  ceremonyId={ceremony.id}
                  line={line}
                  mayEdit={mayEdit}
                  mayMove={mayEdit && !busy}
                  mayDrag={mayEdit && !busy && !list.filtered}
                  isDragging={dragged !== null}
                  onMove={(afterId) => move(line, afterId)}
                  onDrag={() => setDragged(line)}
                  onDrop={() => drop(line)}
                  onRemove={() =>
                    run(api.post<CeremonyView>(`/api/ceremony-lines/${line.id}/removal`, { version }))
                  }
                />
              ))}
            </ol>
            {total > size && (
              <Pager page={page} size={size} total={total} onPage={list.setPage} label={words.title} />
            )}
          </>
        )}
      </Loaded>
      {naming && <PresentersDialog ceremony={ceremony} onClose={() => setNaming(false)} />}
    </Section>
  );
}
