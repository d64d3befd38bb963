const PREFIX = 'so-vang.draft.';

/** What was typed into a form and not yet taken by the server. */
export interface Draft<V> {
  values: V;
  /** When it was kept, ISO 8601. */
  at: string;
}

/** Keeps `values` for this tab under the account and the form, so that neither a failure nor a lost session loses them. */
export function keepDraft<V>(accountId: string, formId: string, values: V): void {
  try {
    const draft: Draft<V> = { values, at: new Date().toISOString() };
    sessionStorage.setItem(`${PREFIX}${accountId}.${formId}`, JSON.stringify(draft));
  } catch {
    // Storage full or switched off: the form still holds what was typed while it is open.
  }
}

/** What was kept, or null. */
export function findDraft<V>(accountId: string, formId: string): Draft<V> | null {
  try {
    const text = sessionStorage.getItem(`${PREFIX}${accountId}.${formId}`);
    return text === null ? null : (JSON.parse(text) as Draft<V>);
  } catch {
    return null;
  }
}

/** Forgets one draft. */
export function dropDraft(accountId: string, formId: string): void {
  try {
    sessionStorage.removeItem(`${PREFIX}${accountId}.${formId}`);
  } catch {
    // Nothing was kept either.
  }
}

/** Forgets all drafts of this tab, when signing out: the next person at this computer must not find them. */
export function clearDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
