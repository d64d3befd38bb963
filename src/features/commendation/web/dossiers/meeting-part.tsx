import { api } from '../../../../ui/api/api.ts';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { FileList } from '../../../../ui/file/file-list.tsx';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { DOSSIER_FILES } from './dossier-files.ts';
import { useTakeDossier } from './dossier-queries.ts';
import { SavedNote } from './saved-note.tsx';
import { useAutosave } from './use-autosave.ts';

const messages = defineMessages({
  vi: {
    title: 'Họp xét của đơn vị',
    intro: 'Kết quả cuộc họp bình xét của đơn vị trước khi trình; biên bản đính kèm ở dưới.',
    heldOn: 'Ngày họp',
    chair: 'Người chủ trì',
    members: 'Tổng số thành viên',
    present: 'Số có mặt',
    inFavour: 'Số đồng ý với danh sách',
    note: 'Ghi chú, ý kiến khác',
    save: 'Lưu',
    wrong: 'Hãy nhập số nguyên từ 0 trở lên.',
    minutes: 'Biên bản họp',
    add: 'Tải biên bản lên',
    none: 'Chưa ghi kết quả họp xét.',
    figures: (inFavour: number, members: number, present: number) =>
      `${inFavour}/${members} đồng ý; ${present}/${members} có mặt`,
  },
  en: {
    title: 'The unit’s own meeting',
    intro: 'What the unit’s own meeting decided before sending; the minutes are attached below.',
    heldOn: 'Held on',
    chair: 'Chaired by',
    members: 'Members in all',
    present: 'Present',
    inFavour: 'In favour of the list',
    note: 'Notes, other opinions',
    save: 'Save',
    wrong: 'Enter a whole number, 0 or more.',
    minutes: 'Minutes',
    add: 'Upload the minutes',
    none: 'No record of the meeting yet.',
    figures: (inFavour: number, members: number, present: number) =>
      `${inFavour}/${members} in favour; ${present}/${members} present`,
  },
});

/** The record of the unit's own meeting and its minutes. */
export function MeetingPart({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const take = useTakeDossier();
  const open = dossier.mayChange.includes('meeting');
  const meeting = dossier.ownMeeting;
  const minutes = dossier.files.filter(({ kind }) => kind === 'minutes');
  return (
    <>
      <Section title={words.title}>
        {open ? (
          <MeetingForm dossier={dossier} />
        ) : meeting === null ? (
          <p>{words.none}</p>
        ) : (
          <FactList columns>
            <Fact label={words.heldOn}>{formatDay(meeting.heldOn)}</Fact>
            <Fact label={words.chair}>{meeting.chair}</Fact>
            <Fact label={words.inFavour}>
              {words.figures(meeting.inFavour, meeting.members, meeting.present)}
            </Fact>
          </FactList>
        )}
      </Section>
      <Section title={words.minutes}>
        <FileList
          label={words.minutes}
          files={minutes.map((file) => ({ ...file, href: `/api/dossiers/${dossier.id}/files/${file.id}` }))}
        />
        {open && (
          <FileUpload<DossierView>
            label={words.add}
            path={`/api/dossiers/${dossier.id}/files`}
            fields={{ kind: 'minutes' }}
            {...DOSSIER_FILES}
            onUploaded={take}
          />
        )}
      </Section>
    </>
  );
}

const NUMBER = /^\d{1,4}$/;

function MeetingForm({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const take = useTakeDossier();
  const meeting = dossier.ownMeeting;
  const form = useServerForm({
    id: `dossier.meeting.${dossier.id}`,
    initial: {
      heldOn: (meeting?.heldOn ?? null) as string | null,
      chair: meeting?.chair ?? '',
      members: meeting === null ? '' : String(meeting.members),
      present: meeting === null ? '' : String(meeting.present),
      inFavour: meeting === null ? '' : String(meeting.inFavour),
      note: meeting?.note ?? '',
      version: dossier.version,
    },
    validate: ({ members, present, inFavour }) => ({
      members: NUMBER.test(members) ? undefined : words.wrong,
      present: NUMBER.test(present) ? undefined : words.wrong,
      inFavour: NUMBER.test(inFavour) ? undefined : words.wrong,
    }),
    submit: ({ version, heldOn, chair, members, present, inFavour, note }, { key }) =>
      api.patch<DossierView>(
        `/api/dossiers/${dossier.id}`,
        {
          version,
          ownMeeting: {
            heldOn,
            chair,
            members: Number(members),
            present: Number(present),
            inFavour: Number(inFavour),
            note: note || null,
          },
        },
        { key },
      ),
    onSuccess: take,
  });
  const { heldOn, chair, members, present, inFavour } = form.values;
  const numbers = [members, present, inFavour];
  const ready =
    /^\d{4}-\d\d-\d\d$/.test(heldOn ?? '') &&
    chair.trim() !== '' &&
    numbers.every((text) => NUMBER.test(text)) &&
    Number(members) > 0 &&
    Number(present) > 0 &&
    Number(present) <= Number(members) &&
    Number(inFavour) <= Number(members);
  const savedAt = useAutosave(form, ready);
  return (
    <Form form={form} submitLabel={words.save}>
      <p>{words.intro}</p>
      <DayField form={form} name="heldOn" label={words.heldOn} />
      <TextField form={form} name="chair" label={words.chair} maxLength={200} />
      <TextField form={form} name="members" label={words.members} inputMode="numeric" width="8rem" />
      <TextField form={form} name="present" label={words.present} inputMode="numeric" width="8rem" />
      <TextField form={form} name="inFavour" label={words.inFavour} inputMode="numeric" width="8rem" />
      <TextareaField form={form} name="note" label={words.note} maxLength={5000} optional />
      <SavedNote at={savedAt} />
    </Form>
  );
}
