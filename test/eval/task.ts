import type { z } from 'zod';
import type { Article } from '../../src/domain/article.ts';

/** What the command line gives a task, checked. */
export interface Setup {
  /** The articles of `--docs`, in order; empty when the task takes none. */
  readonly documents: readonly Article[];
  /** The file of `--docs` itself; '' when none was given. */
  readonly docs: string;
  readonly scope: 'article' | 'library';
  /** How many sentences a summary has. */
  readonly sentences: number;
  /** Where the input file lies: files that its rows name are relative to it. */
  readonly folder: string;
}

/** Turns one row of the input file into one row of the output file. */
export type Predictor<Row> = (row: Row) => object | Promise<object>;

/** One kind of prediction: the shape of its input rows, and the product's own functions behind it. */
export interface Task {
  readonly row: z.ZodType;
  readonly needsDocuments: boolean;
  /** True when its documents are of another shape than articles, and it reads the file itself. */
  readonly readsDocuments: boolean;
  /** Gets ready once, before the first row. */
  open(setup: Setup): Predictor<unknown> | Promise<Predictor<unknown>>;
}

/** Declares a task; the predictor's row is typed from the schema. */
export function defineTask<Schema extends z.ZodType>(task: {
  readonly row: Schema;
  readonly needsDocuments?: boolean;
  readonly readsDocuments?: boolean;
  open(setup: Setup): Predictor<z.infer<Schema>> | Promise<Predictor<z.infer<Schema>>>;
}): Task {
  return { needsDocuments: false, readsDocuments: false, ...task } as Task;
}
