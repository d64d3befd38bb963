import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { defaultLayout } from '../../model/certificates/default-layout.ts';
import type {
  TemplateListView,
  TemplateRow,
  TemplateView,
} from '../../server/certificates/template.schema.ts';
import { templatesKey, useTakeTemplate } from './certificate-queries.ts';
import classes from './certificates.module.css';
import { PAPER_WORDS, paperOf, paperOptions } from './paper-words.ts';

const messages = defineMessages({
  vi: {
    title: 'Mẫu bằng',
    intro:
      'Khổ giấy, vị trí và lời ghi trên bằng, giấy chứng nhận của cơ quan. Mẫu dành cho một danh hiệu được dùng trước mẫu chung; chưa có mẫu thì in theo cách trình bày thông dụng.',
    add: 'Tạo mẫu',
    name: 'Tên mẫu',
    unit: 'Cơ quan',
    paper: 'Khổ giấy',
    award: 'Dùng cho',
    all: 'Mọi danh hiệu, hình thức',
    background: 'có hình nền',
    emptyTitle: 'Chưa có mẫu nào',
    empty:
      'Bằng được in theo cách trình bày thông dụng. Tạo mẫu để đổi khổ giấy, vị trí, lời ghi hoặc thêm hình nền.',
    hint: 'Ví dụ: Giấy khen A4 ngang',
  },
  en: {
    title: 'Certificate templates',
    intro:
      'Paper, places and words of the certificates of an office. One for an award comes before one for all; without any, the usual layout is printed.',
    add: 'Make a template',
    name: 'Name',
    unit: 'Office',
    paper: 'Paper',
    award: 'For',
    all: 'All awards',
    background: 'with a background',
    emptyTitle: 'No templates yet',
    empty:
      'Certificates follow the usual layout. Make a template to change paper, places, words or to add a background.',
    hint: 'For example: Certificate A4 landscape',
  },
});

/** The certificate templates. */
export function Page() {
  const words = useMessages(messages);
  const [creating, setCreating] = useSearchParam('tao');
  const query = useQuery({
    queryKey: [...templatesKey, 'list'],
    queryFn: ({ signal }) => api.get<TemplateListView>('/api/certificate-templates', undefined, { signal }),
  });
  return (
    <Loaded query={query}>
      {({ items, units }) => (
        <PageFrame
          title={words.title}
          intro={words.intro}
          acts={
            <>
              {items.length > 0 && <SheetLink path="/api/certificate-templates" />}
              {units.length > 0 && <ActButton onClick={() => setCreating('1')}>{words.add}</ActButton>}
            </>
          }
        >
          {items.length === 0 ? (
            <Empty title={words.emptyTitle}>{words.empty}</Empty>
          ) : (
            <TemplateTable items={items} />
          )}
          {creating && units.length > 0 && (
            <CreateDialog units={units} onClose={() => setCreating(undefined)} />
          )}
        </PageFrame>
      )}
    </Loaded>
  );
}

function TemplateTable({ items }: { items: readonly TemplateRow[] }) {
  const words = useMessages(messages);
  const papers = useMessages(PAPER_WORDS);
  return (
    <table className={`sv-sheet ${classes.table}`}>
      <caption>{words.title}</caption>
      <thead>
        <tr>
          {[words.name, words.unit, words.award, words.paper].map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <TextLink to="/mau-bang/$templateId" params={{ templateId: item.id }}>
                {item.name}
              </TextLink>
            </th>
            <td>{item.unitName}</td>
            <td>{item.awardName ?? words.all}</td>
            <td>
              {papers.of(item.paper, item.orientation)}
              {item.hasBackground && `, ${words.background}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CreateDialog({ units, onClose }: { units: TemplateListView['units']; onClose: () => void }) {
  const words = useMessages(messages);
  const papers = useMessages(PAPER_WORDS);
  const goTo = useGoTo();
  const take = useTakeTemplate();
  const form = useServerForm({
    id: 'certificate-template.create',
    initial: { name: '', unitId: units[0]?.id ?? '', paper: 'a4 landscape' },
    submit: ({ name, unitId, paper }, { key }) => {
      const layout = defaultLayout(...paperOf(paper));
      return api.post<TemplateView>(
        '/api/certificate-templates',
        { unitId, name, award: null, layout },
        { key },
      );
    },
    onSuccess: (made) => {
      take(made);
      void goTo({ to: '/mau-bang/$templateId', params: { templateId: made.id } });
    },
  });
  return (
    <Dialog opened title={words.add} onClose={onClose}>
      <Form form={form} submitLabel={words.add} onCancel={onClose} guard={false}>
        <TextField form={form} name="name" label={words.name} description={words.hint} />
        {units.length > 1 && (
          <SelectField
            form={form}
            name="unitId"
            label={words.unit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <SelectField form={form} name="paper" label={words.paper} options={paperOptions(papers.of)} />
      </Form>
    </Dialog>
  );
}
