import { Button, Group, Modal, Text } from '@mantine/core';
import { formatNumber } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { ActButton } from '../page/act-button.tsx';
import classes from './form.module.css';
import { differingFields, type FormValues } from './form-state.ts';
import type { ServerForm } from './use-server-form.ts';

const messages = defineMessages({
  vi: {
    title: 'Nội dung vừa được người khác sửa',
    text: 'Trong lúc bạn nhập, người khác đã lưu một bản mới. Hãy so sánh rồi chọn; chưa có gì bị mất.',
    caption: 'Những chỗ khác nhau',
    field: 'Mục',
    theirs: 'Bản mới trên hệ thống',
    mine: 'Bạn đã nhập',
    takeTheirs: 'Lấy bản mới',
    takeMine: 'Ghi bản của tôi',
    later: 'Quay lại sửa tiếp',
    same: 'Các mục bạn nhập giống bản mới; chỉ cần lấy bản mới.',
    close: 'Đóng',
    yes: 'Có',
    no: 'Không',
    nothing: '(trống)',
  },
  en: {
    title: 'Somebody else has just changed this',
    text: 'While you were typing somebody saved a new version. Compare and choose; nothing is lost yet.',
    caption: 'Where they differ',
    field: 'Field',
    theirs: 'The new version',
    mine: 'What you typed',
    takeTheirs: 'Take the new version',
    takeMine: 'Save mine',
    later: 'Go on editing',
    same: 'What you typed equals the new version; just take it.',
    close: 'Close',
    yes: 'Yes',
    no: 'No',
    nothing: '(empty)',
  },
});

/** Shows both versions when somebody else was faster, and lets the person choose. */
export function ConflictDialog<V extends FormValues>({ form }: { form: ServerForm<V> }) {
  const words = useMessages(messages);
  const theirs: FormValues = form.conflict ?? {};
  const differing = differingFields(theirs, theirs, form.values);
  const show = (values: FormValues, name: string): string => {
    const value = (values as Record<string, unknown>)[name];
    const field = form.fields.get(name);
    if (field?.show !== undefined) return field.show(value as never);
    if (value === true || value === false) return value ? words.yes : words.no;
    if (typeof value === 'number') return formatNumber(value);
    if (value === undefined || value === null || value === '') return words.nothing;
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return (
    <Modal
      opened={form.conflict !== null}
      onClose={() => form.resolveConflict('later')}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Text>{words.text}</Text>
      {differing.length === 0 ? (
        <Text mt="sm">{words.same}</Text>
      ) : (
        <table className={classes.compare}>
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.mine}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name}>
                <th scope="row">{form.fields.get(name)?.label ?? name}</th>
                <td>{show(theirs, name)}</td>
                <td>{show(form.values, name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="subtle" onClick={() => form.resolveConflict('later')}>
          {words.later}
        </Button>
        <Button onClick={() => form.resolveConflict('theirs')}>{words.takeTheirs}</Button>
        {differing.length > 0 && (
          <ActButton onClick={() => form.resolveConflict('mine')}>{words.takeMine}</ActButton>
        )}
      </Group>
    </Modal>
  );
}
