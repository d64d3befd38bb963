/** The mark of the product: an open book with a star. Decoration beside the name, so it says nothing to a screen reader. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M16 11.4C12.6 8.9 7.9 8.2 3 9v16.4c4.9-.8 9.6-.1 13 2.4 3.4-2.5 8.1-3.2 13-2.4V9c-4.9-.8-9.6-.1-13 2.4z"
        fill="var(--son)"
      />
      <path d="M16 11.4v16.4" stroke="var(--paper)" strokeWidth="1.4" />
      <path
        d="m16 1.6 1.65 3.35 3.7.54-2.68 2.61.63 3.68L16 10.05l-3.3 1.73.63-3.68-2.68-2.61 3.7-.54z"
        fill="var(--gold)"
        stroke="var(--paper)"
        strokeWidth=".7"
      />
    </svg>
  );
}
