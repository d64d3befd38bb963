import { createElement as h, type ReactElement } from 'react';
import type { Language } from '../../../../../platform/errors/app-error.ts';
import type { Words } from '../../../../../platform/http/page-answer.ts';
import { newSecret } from '../../../../../platform/ids.ts';
import { POSTING_PAGE_WORDS } from './posting-page-words.ts';

/** The fields of the form by which somebody says an opinion, as they come. */
export interface OpinionFields {
  name: string;
  contact: string;
  text: string;
  /** Key of the nominee it is about; empty: about the list. */
  about: string;
  /** Of the form as it was shown, so that it is taken once. */
  key: string;
  /** Not seen by people: what fills it in is a program. */
  website: string;
}

export type FieldErrors = Partial<Record<'name' | 'contact' | 'text', string>>;

const LIMITS = { name: 200, contact: 200, text: 5000 } as const;

/** Trims what came; unknown fields are left out. */
export function readFields(words: Words): OpinionFields {
  const line = (name: string) => (words[name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return {
    name: line('name'),
    contact: line('contact'),
    text: (words.text ?? '')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Cc}(?<!\n)/gu, '')
      .trim(),
    about: line('about'),
    key: line('key'),
    website: line('website'),
  };
}

/** What is wrong with the fields, in words that say what to do; nothing when all is well. */
export function checkFields({ name, contact, text }: OpinionFields, language: Language): FieldErrors {
  const words = POSTING_PAGE_WORDS[language].form;
  const errors: FieldErrors = {};
  if (name === '') errors.name = words.noName;
  else if (name.length > LIMITS.name) errors.name = words.longName(LIMITS.name);
  if (contact.length < 3) errors.contact = words.noContact;
  else if (contact.length > LIMITS.contact) errors.contact = words.longContact(LIMITS.contact);
  if (text === '') errors.text = words.noText;
  else if (text.length > LIMITS.text) errors.text = words.longText(LIMITS.text, text.length);
  return errors;
}

/** The form, with what was typed and what is wrong with it. */
export function opinionForm(
  action: string,
  fields: Partial<OpinionFields>,
  errors: FieldErrors,
  about: { id: string; name: string } | null,
  language: Language,
): ReactElement {
  const words = POSTING_PAGE_WORDS[language].form;
  const names = (['name', 'contact', 'text'] as const).filter((name) => errors[name] !== undefined);
  const field = (
    name: 'name' | 'contact' | 'text',
    control: 'input' | 'textarea',
    hint: string,
    more: object,
  ) => {
    const error = errors[name];
    return h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: name }, words.labels[name]),
      h('p', { className: 'hint', id: `${name}-hint` }, hint),
      error === undefined ? null : h('p', { className: 'wrong', id: `${name}-wrong` }, error),
      h(control, {
        ...more,
        id: name,
        name,
        required: true,
        maxLength: LIMITS[name],
        defaultValue: fields[name] ?? '',
        'aria-describedby': error === undefined ? `${name}-hint` : `${name}-hint ${name}-wrong`,
        'aria-invalid': error === undefined ? undefined : true,
      }),
    );
  };
  return h(
    'form',
    { method: 'post', action, noValidate: true },
    names.length === 0
      ? null
      : h(
          'div',
          { className: 'errors', role: 'alert' },
          h('strong', null, words.wrong),
          h(
            'ul',
            null,
            ...names.map((name) =>
              h('li', { key: name }, h('a', { href: `#${name}` }, `${words.labels[name]}: ${errors[name]}`)),
            ),
          ),
        ),
    about === null ? h('p', null, words.ofAll) : h('p', null, words.about, h('strong', null, about.name)),
    h('input', { type: 'hidden', name: 'about', value: about?.id ?? '' }),
    h('input', { type: 'hidden', name: 'key', value: fields.key || newSecret(16) }),
    field('name', 'input', words.hints.name, { autoComplete: 'name' }),
    field('contact', 'input', words.hints.contact, {
      autoComplete: 'tel',
    }),
    field('text', 'textarea', words.hints.text(LIMITS.text), {
      rows: 8,
    }),
    h(
      'div',
      { className: 'aside', 'aria-hidden': true },
      h('label', { htmlFor: 'website' }, words.leave),
      h('input', { id: 'website', name: 'website', tabIndex: -1, autoComplete: 'off', defaultValue: '' }),
    ),
    h('button', { type: 'submit' }, POSTING_PAGE_WORDS[language].send),
  );
}
