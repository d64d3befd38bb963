interface Part {
  number: string | null;
  title: string;
  level: number;
  paragraphs: string[];
  children: Part[];
}

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

/** The parts of a plan's text, one below the other, with headings by their depth. */
export function DocumentParts({ parts, depth = 0 }: { parts: readonly Part[]; depth?: number }) {
  const Heading = HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? 'h6';
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a document have no key but their place
    <section key={index}>
      <Heading>
        {part.number !== null && `${part.number}. `}
        {part.title}
      </Heading>
      {part.paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same
        <p key={place}>{paragraph}</p>
      ))}
      <DocumentParts parts={part.children} depth={depth + 1} />
    </section>
  ));
}
