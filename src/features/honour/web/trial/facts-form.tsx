import { Checkbox } from '@mantine/core';
import { type AwardCatalogue, recordedWho, type Subject, shortName } from '../../../../law/awards/index.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { AsyncMultiPicker } from '../../../../ui/form/picker.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { searchKey } from '../../../organisation/index.ts';
import { BASIS_WORDS } from '../../model/honour-words.ts';
import type { MeritKind } from '../../model/merit-kinds.ts';
import type { TypedFacts, TypedRow } from '../../model/trial.ts';
import type { TrialQuestions } from '../../model/trial-questions.ts';
import { MERIT_FORMS } from '../merit-fields.ts';
import { FactRows, type RowField } from './fact-rows.tsx';
import { JudgedFacts, SaidFacts } from './judged-facts.tsx';
import { MemberFacts } from './member-facts.tsx';
import classes from './trial.module.css';

const messages = defineMessages({
  vi: {
    who: 'Thuộc đối tượng',
    honours: 'Danh hiệu, hình thức đã được tặng',
    addHonour: 'Thêm danh hiệu, hình thức',
    standards: 'Đạt tiêu chuẩn của danh hiệu (chưa cần được tặng)',
    addStandard: 'Thêm danh hiệu đạt tiêu chuẩn',
    award: 'Danh hiệu, hình thức',
    year: 'Năm',
    basis: 'Loại khen',
    memberDiscipline: 'Kỷ luật của cá nhân trong tập thể',
    case: 'Đang bị xem xét kỷ luật, điều tra, thanh tra hoặc có đơn thư đang xác minh',
  },
  en: {
    who: 'Is',
    honours: 'Awards held',
    addHonour: 'Add an award',
    standards: 'Meets the standard of an award (without holding it)',
    addStandard: 'Add a standard met',
    award: 'Award',
    year: 'Year',
    basis: 'Granted for',
    memberDiscipline: 'Discipline of members',
    case: 'Under disciplinary proceedings, investigation, inspection, or a complaint is being verified',
  },
});

/** Fields of merit records that verdicts look at. */
const JUDGED_FIELDS = new Set([
  'grade',
  'kind',
  'scope',
  'year',
  'level',
  'decidedOn',
  'endedOn',
  'field',
  'from',
  'to',
]);

/** The facts that an award asks for, to be typed. */
export function FactsForm({
  catalogue,
  subject,
  questions,
  facts,
  onChange,
}: {
  catalogue: AwardCatalogue;
  subject: Subject;
  questions: TrialQuestions;
  facts: TypedFacts;
  onChange: (facts: TypedFacts) => void;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { terms } = catalogue;
  const set = (change: Partial<TypedFacts>) => onChange({ ...facts, ...change });
  const names = new Map(catalogue.awards.map(({ id, name }) => [id, name[language]]));
  const awards = { names, search: searchOf([...names].map(([value, label]) => ({ value, label }))) };
  const nameOf = (code: string) =>
    terms.memberStandards[code]?.[language] ?? shortName(names.get(code) ?? code);
  const whoOptions = codesOf(catalogue, subject).map((value) => ({
    value,
    label: terms.who[value]?.[language] ?? value,
  }));
  const awardFields: RowField[] = [
    { name: 'award', label: words.award, as: 'award' },
    { name: 'year', label: words.year, as: 'year' },
  ];
  const rows = (key: ListKey, title: string, add: string, fields: readonly RowField[], blank?: TypedRow) => (
    <FactRows
      title={title}
      add={add}
      fields={fields}
      rows={facts[key]}
      blank={blank}
      awards={awards}
      onChange={(next) => set({ [key]: next })}
    />
  );
  const merits = (key: ListKey, kind: MeritKind, title = MERIT_FORMS[kind].title[language]) =>
    rows(
      key,
      title,
      MERIT_FORMS[kind].add[language],
      MERIT_FORMS[kind].fields.flatMap(({ name, label, type, terms: list }): RowField[] => {
        if (!JUDGED_FIELDS.has(name) || type === 'word') return [];
        const as = type === 'year' || type === 'day' ? type : 'choice';
        return [
          { name, label: label[language], as, ...(list && { options: optionsOf(terms[list], language) }) },
        ];
      }),
    );
  const hasMembers = questions.shares.length > 0 || questions.holders.length > 0;
  return (
    <>
      {questions.who && whoOptions.length > 0 && (
        <div className={classes.part}>
          <AsyncMultiPicker
            label={words.who}
            wrapperProps={{ style: { width: '100%' } }}
            searchKey={['honour', 'trial-who', subject, language]}
            search={searchOf(whoOptions)}
            value={whoOptions.filter(({ value }) => facts.who.includes(value))}
            onChange={(next) => set({ who: next.map(({ value }) => value) })}
          />
        </div>
      )}
      {questions.honours &&
        rows(
          'honours',
          words.honours,
          words.addHonour,
          [
            ...awardFields,
            { name: 'basis', label: words.basis, as: 'choice', options: optionsOf(BASIS_WORDS, language) },
          ],
          { basis: 'cong-trang' },
        )}
      {questions.standards && rows('standards', words.standards, words.addStandard, awardFields)}
      {questions.evaluations && merits('evaluations', 'evaluations')}
      {questions.initiatives && merits('initiatives', 'initiatives')}
      {questions.service && merits('service', 'services')}
      {questions.service && merits('leave', 'leaves')}
      {(hasMembers || questions.memberDiscipline) && (
        <MemberFacts questions={questions} facts={facts} nameOf={nameOf} onChange={set} />
      )}
      {questions.memberDiscipline && merits('memberDiscipline', 'disciplines', words.memberDiscipline)}
      <SaidFacts said={questions.said} facts={facts} onChange={set} />
      <JudgedFacts judged={questions.judged} facts={facts} onChange={set} />
      {merits('discipline', 'disciplines')}
      <div className={classes.part}>
        <Checkbox
          label={words.case}
          checked={facts.openCase}
          onChange={(event) => set({ openCase: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}

type ListKey = {
  [K in keyof TypedFacts]: TypedFacts[K] extends readonly TypedRow[] ? K : never;
}[keyof TypedFacts];

/** What a nominee of this kind may be recorded as. */
function codesOf({ terms }: AwardCatalogue, subject: Subject): string[] {
  if (subject === 'individual') return recordedWho(terms);
  if (subject === 'household') return [];
  return Object.keys(terms.who).filter((code) => terms.who[code]?.main && !terms.who[code]?.recorded);
}

const MOST = 30;

/** Options that hold all words, without diacritics. */
function searchOf(options: readonly Option[]): (q: string) => Promise<Option[]> {
  return async (q) => {
    const words = searchKey(q).split(' ');
    return options
      .filter(({ label }) => words.every((word) => searchKey(label).includes(word)))
      .slice(0, MOST);
  };
}
