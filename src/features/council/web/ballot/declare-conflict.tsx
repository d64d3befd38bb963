import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { CONFLICT_GROUNDS, CONFLICT_WORDS } from '../../model/council-words.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import classes from '../council.module.css';
import { useTakeVote, useVote } from '../council-queries.ts';

const messages = defineMessages({
  vi: {
    open: 'Khai quan hệ lợi ích của tôi',
    note: 'Chính mình và người thuộc đơn vị của bạn được nhận ra tự động. Người thân thì bạn tự khai, trước khi mở bỏ phiếu; bạn sẽ không bỏ phiếu các mục đã khai.',
    items: 'Các mục có quan hệ lợi ích',
    ground: 'Quan hệ',
    detail: 'Ghi rõ',
    save: 'Khai',
    saved: 'Đã ghi nhận; bạn không bỏ phiếu các mục này.',
    choose: 'Hãy chọn ít nhất một mục.',
  },
  en: {
    open: 'Declare my conflict of interest',
    note: 'Yourself and people of your unit are found by themselves. Family you declare, before the vote opens; you will not vote on these items.',
    items: 'Items with a conflict',
    ground: 'Ground',
    detail: 'Details',
    save: 'Declare',
    saved: 'Noted; you do not vote on these items.',
    choose: 'Choose at least one item.',
  },
});

/** A member declares, before the vote opens, on whom he may not vote. */
export function DeclareConflict({ voteId }: { voteId: string }) {
  const words = useMessages(messages);
  const [open, setOpen] = useState(false);
  const query = useVote(voteId);
  return (
    <Loaded query={query}>
      {(vote) =>
        vote.allowed.includes('declare') ? (
          <>
            <Button variant="default" onClick={() => setOpen(true)}>
              {words.open}
            </Button>
            <Dialog opened={open} onClose={() => setOpen(false)} title={words.open} size="lg">
              <DeclareForm vote={vote} onDone={() => setOpen(false)} />
            </Dialog>
          </>
        ) : null
      }
    </Loaded>
  );
}

function DeclareForm({ vote, onDone }: { vote: VoteView; onDone: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeVote();
  const form = useServerForm({
    id: `vote.declare.${vote.id}`,
    initial: { itemIds: [] as string[], ground: 'family', note: '' },
    validate: ({ itemIds }) => ({ itemIds: itemIds.length > 0 ? undefined : words.choose }),
    submit: (values, { key }) => api.post<VoteView>(`/api/votes/${vote.id}/conflicts`, values, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <p className={classes.quiet}>{words.note}</p>
      <Checkbox.Group
        label={words.items}
        value={form.values.itemIds}
        onChange={(itemIds) => form.set('itemIds', itemIds)}
        error={form.errorOf('itemIds')}
      >
        <div className={classes.checks}>
          {vote.items.map(({ id, title }) => (
            <Checkbox key={id} value={id} label={title} />
          ))}
        </div>
      </Checkbox.Group>
      <SelectField
        form={form}
        name="ground"
        label={words.ground}
        options={optionsOf(CONFLICT_WORDS, language, CONFLICT_GROUNDS)}
      />
      <TextField form={form} name="note" label={words.detail} optional maxLength={500} />
    </Form>
  );
}
