/** Facts of a notification that its words need: names, days as `YYYY-MM-DD`, counts. */
export type NotificationParams = Readonly<Record<string, unknown>>;

/** One sentence in each language; the whole row is the link. */
export interface NotificationWords {
  vi(params: NotificationParams): string;
  en(params: NotificationParams): string;
}

/** The words of every kind of notification that a feature sends. */
export type NotificationTexts = Readonly<Record<string, NotificationWords>>;

const texts = new Map<string, NotificationWords>();

/**
 * Makes the words of a feature's notifications known; called once where the feature is put together, on the server and
 * in the browser, so that page and mail say the same.
 */
export function registerNotificationTexts(more: NotificationTexts): void {
  for (const [kind, words] of Object.entries(more)) texts.set(kind, words);
}

/** The sentence of a notification. One of a kind that is no longer known still says that something happened. */
export function notificationText(kind: string, params: NotificationParams, language: 'vi' | 'en'): string {
  const words = texts.get(kind);
  if (words === undefined)
    return language === 'vi' ? 'Bạn có một thông báo mới.' : 'You have a new notification.';
  return words[language](params);
}
