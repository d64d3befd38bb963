import { citeInEnglish } from '../../../law/cite-in-english.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';

const messages = defineMessages({ vi: { lead: 'Căn cứ: ' }, en: { lead: 'Source: ' } });

/**
 * Where a rule stands in the law, as the catalogue quotes it. English readers get kinds of instruments and places in them in English;
 * wording stays Vietnamese and says so to screen readers.
 * @param lead whether "Source:" stands before it
 */
export function LegalSource({ of, lead = false }: { of: string; lead?: boolean }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      {lead && words.lead}
      {language === 'vi'
        ? of
        : citeInEnglish(of).map(({ text, lang }, i) =>
            lang === 'en' ? (
              text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text do not move
              <span key={i} lang="vi">
                {text}
              </span>
            ),
          )}
    </>
  );
}
