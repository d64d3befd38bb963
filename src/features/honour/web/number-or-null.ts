/** What was typed as a whole number, with dots between thousands or not; as typed where it is none, so that the server says so. */
export function numberOrNull(text: string): number | string | null {
  const digits = text.replaceAll(/[.\s]/g, '');
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : text;
}
