import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Fact } from '../../../ui/facts/fact.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { ButtonLink, TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../ui/page/search-params.ts';
import { Section } from '../../../ui/page/section.tsx';
import { useMay } from '../../../ui/session/me.ts';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import type { PersonView } from '../server/person.schema.ts';
import { EditPersonForm } from './edit-person-form.tsx';
import classes from './organisation.module.css';
import { usePerson, usePersonHistory } from './organisation-queries.ts';
import { PersonPositions } from './person-positions.tsx';
import { AddPositionForm, ChangePositionForm } from './position-forms.tsx';
import { toTimeline } from './unit-history.tsx';

const messages = defineMessages({
  vi: {
    honours: 'Lịch sử khen thưởng',
    edit: 'Sửa thông tin',
    addPosition: 'Thêm chức vụ',
    changePosition: 'Sửa hoặc kết thúc chức vụ',
    facts: 'Thông tin',
    birthDate: 'Ngày sinh',
    gender: 'Giới tính',
    male: 'Nam',
    female: 'Nữ',
    email: 'Thư điện tử',
    phone: 'Điện thoại',
    code: 'Mã cán bộ',
    categories: 'Thuộc đối tượng',
    record: 'Ghi đối tượng, dữ liệu thành tích',
    none: 'Chưa ghi',
    history: 'Lịch sử thay đổi',
    noHistory: 'Chưa có thay đổi nào được ghi lại.',
  },
  en: {
    honours: 'History of honours',
    edit: 'Edit the facts',
    addPosition: 'Add a position',
    changePosition: 'Change or end the position',
    facts: 'Facts',
    birthDate: 'Date of birth',
    gender: 'Gender',
    male: 'Male',
    female: 'Female',
    email: 'E-mail',
    phone: 'Telephone',
    code: 'Staff number',
    categories: 'Kind of person',
    record: 'Record what the person is, and merits',
    none: 'Not recorded',
    history: 'History',
    noHistory: 'No change has been recorded yet.',
  },
});

/** A person with positions and history. */
export function Page() {
  const personId = usePathParam('personId');
  return (
    <Loaded query={usePerson(personId)}>{(person) => <Person key={person.id} person={person} />}</Loaded>
  );
}

function Person({ person }: { person: PersonView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayReadHonours = useMay('honour.read');
  const mayRecord = useMay('merit.write');
  const history = usePersonHistory(person.id);
  const [open, setOpen] = useSearchParam('viec');
  const close = () => setOpen(undefined);
  const position = person.positions.find(({ id }) => id === open);
  const facts = [
    [words.birthDate, person.birthDate === null ? null : formatDay(person.birthDate)],
    [words.gender, person.gender === null ? null : words[person.gender]],
    [words.email, person.email],
    [words.phone, person.phone],
    [words.code, person.code],
    [words.categories, person.categories.join('; ') || null],
  ] as const;
  const acts = (
    <>
      {mayReadHonours && (
        <ButtonLink to="/so-vang/nguoi/$personId" params={{ personId: person.id }}>
          {words.honours}
        </ButtonLink>
      )}
      {person.allowed.includes('update') && <Button onClick={() => setOpen('sua')}>{words.edit}</Button>}
      {person.allowed.includes('add-position') && (
        <ActButton onClick={() => setOpen('chuc-vu')}>{words.addPosition}</ActButton>
      )}
    </>
  );
  const dialog = (title: string, isOpen: boolean, content: ReactNode) => (
    <Dialog opened={isOpen} onClose={close} title={title} size="lg">
      {content}
    </Dialog>
  );
  return (
    <PageFrame title={person.fullName} acts={acts}>
      <Section title={words.facts}>
        <FactList>
          {facts.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value ?? <span className={classes.quiet}>{words.none}</span>}
            </Fact>
          ))}
        </FactList>
        {mayRecord && (
          <p data-screen-only>
            <TextLink to="/so-vang/thanh-tich/nguoi/$personId" params={{ personId: person.id }}>
              {words.record}
            </TextLink>
          </p>
        )}
      </Section>
      <PersonPositions person={person} onChange={(id) => setOpen(id)} />
      <Section title={words.history}>
        <Loaded query={history} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={classes.quiet}>{words.noHistory}</p>
            ) : (
              <Timeline
                label={words.history}
                entries={items.map((entry) => toTimeline(entry, language))}
                shown={5}
              />
            )
          }
        </Loaded>
      </Section>
      {dialog(
        words.edit,
        open === 'sua' && person.allowed.includes('update'),
        <EditPersonForm person={person} onDone={close} />,
      )}
      {dialog(
        words.addPosition,
        open === 'chuc-vu' && person.allowed.includes('add-position'),
        <AddPositionForm personId={person.id} onDone={close} />,
      )}
      {dialog(
        words.changePosition,
        position?.allowed.includes('change') === true,
        position && <ChangePositionForm position={position} onDone={close} />,
      )}
    </PageFrame>
  );
}
