interface Placed {
  annex: number;
  section: string;
}

export interface AnnexGroup<T> {
  annex: number;
  sections: { name: string; tasks: T[] }[];
}

/** Tasks in the order of the tables, grouped as the tables are: by annex, in it by the section headings as they follow. */
export function groupTasks<T extends Placed>(tasks: readonly T[]): AnnexGroup<T>[] {
  const annexes: AnnexGroup<T>[] = [];
  for (const task of tasks) {
    let annex = annexes.at(-1);
    if (annex?.annex !== task.annex) {
      annex = { annex: task.annex, sections: [] };
      annexes.push(annex);
    }
    const section = annex.sections.at(-1);
    if (section?.name === task.section) section.tasks.push(task);
    else annex.sections.push({ name: task.section, tasks: [task] });
  }
  return annexes;
}
