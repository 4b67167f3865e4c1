import 'reflect-metadata';
import { explainFailure } from './commands/explain-failure';
import { createProgram } from './commands/program';

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  const sentence = explainFailure(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
