import type { z } from 'zod';

/** Everything wrong with the content, each fault as "file: what is wrong and what to write instead". */
export class ContentError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      `The content has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'ContentError';
    this.faults = faults;
  }
}

const fileOf = (document: unknown): string => {
  const raw: unknown = Reflect.get(Object(document), '_raw');
  const path: unknown = Reflect.get(Object(raw), 'sourceFilePath');
  return typeof path === 'string' ? `content/${path}` : 'a document without a file';
};

/** Parses each document; faults of every one are gathered in `faults`, the good ones come back. */
export const parseDocuments = <T extends z.ZodType>(
  schema: T,
  documents: readonly unknown[],
  faults: string[],
): z.infer<T>[] =>
  documents.flatMap((document) => {
    const parsed = schema.safeParse(document);
    if (parsed.success) return [parsed.data];
    for (const issue of parsed.error.issues) {
      const value = issue.path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), document);
      const short = typeof value === 'string' ? value.length <= 80 : typeof value === 'number';
      const shown = short ? ` "${value}"` : '';
      faults.push(`${fileOf(document)}: ${issue.path.join('.')}${shown} ${issue.message}`);
    }
    return [];
  });
