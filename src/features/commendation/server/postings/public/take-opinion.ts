import { sql } from 'kysely';
import { today } from '../../../../../platform/clock.ts';
import type { Write } from '../../../../../platform/db/unit-of-work.ts';
import type { Language } from '../../../../../platform/errors/app-error.ts';
import type { PageAnswer } from '../../../../../platform/http/page.ts';
import { notice, type Words } from '../../../../../platform/http/page-answer.ts';
import type { FormContext, PageRedirect } from '../../../../../platform/http/page-form.ts';
import { languageOf } from '../../../../../platform/http/page-language.ts';
import { newId, newSecret } from '../../../../../platform/ids.ts';
import { findHolders, notify } from '../../../../account/server/index.ts';
import { findPublicNominee, findPublicPosting, type PublicPosting } from './find-public-posting.ts';
import { checkFields, type OpinionFields, readFields } from './opinion-form.ts';
import { POSTING_PAGE_WORDS } from './posting-page-words.ts';
import { receiptPathOf, showPosting, unknown } from './show-posting.ts';

/** So many opinions a posting takes: a list of thousands gets some hundreds. */
const MOST_OPINIONS = 5000;
const RECEIPT_BYTES = 18;

/**
 * Takes an opinion of anybody on a posting that runs, and leads to its receipt. The same form sent twice leads to the same receipt.
 * What is wrong is said on the page with what was typed.
 */
export async function takeOpinion(
  context: FormContext,
  code: string,
  words: Words,
  query: Words,
): Promise<PageAnswer | PageRedirect> {
  const posting = await findPublicPosting(context, code);
  const language = languageOf(query);
  if (posting === null) return unknown(language);
  if (!posting.running) return showPosting(context, posting, code, query);
  const fields = readFields(words);
  if (fields.website !== '') return told(422, language, 'program');
  const errors = checkFields(fields, language);
  if (Object.keys(errors).length > 0)
    return showPosting(context, posting, code, { ...query, ve: fields.about }, { fields, errors });
  const about = await findPublicNominee(context, posting.id, fields.about);
  if (fields.about !== '' && about === null) return told(409, language, 'changed');
  const receipt = await context.write((write) => keep(write, posting, about?.id ?? null, fields));
  if (receipt === null) return told(409, language, 'full');
  return { status: 303, location: receiptPathOf(code, receipt, language) };
}

/** @returns where its receipt is, or null when the posting takes no more */
async function keep(
  write: Write,
  { id: postingId, unitId, title }: PublicPosting,
  nominationId: string | null,
  { name, contact, text, key }: OpinionFields,
): Promise<string | null> {
  const { db, clock } = write;
  // Two of the same form wait for each other here.
  await sql`select from posting where id = ${postingId} for update`.execute(db);
  const formKey = key === '' ? newSecret(16) : key.slice(0, 100);
  const { rows: earlier } = await sql<{ receipt: string }>`select receipt from posting_opinion
    where posting_id = ${postingId} and form_key = ${formKey}`.execute(db);
  if (earlier[0] !== undefined) return earlier[0].receipt;
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from posting_opinion
    where posting_id = ${postingId}`.execute(db);
  if ((counted[0]?.n ?? 0) >= MOST_OPINIONS) return null;
  const id = newId();
  const receipt = newSecret(RECEIPT_BYTES);
  await sql`insert into posting_opinion (id, posting_id, nomination_id, author_name, contact, text, received_at, receipt, form_key)
    values (${id}, ${postingId}, ${nominationId}, ${name}, ${contact}, ${text}, ${clock.now()}, ${receipt}, ${formKey})`.execute(
    db,
  );
  // Who said what stays out of the trail, which is kept for ever.
  write.audit({
    act: 'posting-opinion.receive',
    entity: 'posting-opinion',
    entityId: id,
    unitId,
    after: { postingId, nominationId },
  });
  write.announce(`posting:${postingId}`);
  const day = today(clock);
  const holders = await findHolders(db, day, [unitId], ['standing-office']);
  await notify(
    write,
    holders.map(({ accountId }) => ({
      accountId,
      kind: 'posting-opinion',
      params: { title },
      link: `/niem-yet/${postingId}?xem=y-kien`,
      dedupKey: `posting:${postingId}:opinion:${day}`,
    })),
  );
  return receipt;
}

function told(status: 409 | 422, language: Language, what: 'program' | 'changed' | 'full'): PageAnswer {
  const { title, text } = POSTING_PAGE_WORDS[language][what];
  return { ...notice(status, title, text), inTwo: { language } };
}
