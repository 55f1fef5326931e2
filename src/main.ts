import { readSettings } from './app/settings.ts';
import { runProgram } from './cli/program.ts';
import { endWithReader } from './terminal/end-with-reader.ts';

const { argv, stdout, stderr } = process;

endWithReader();
process.exitCode = await runProgram(argv.slice(2), {
  stdout,
  stderr,
  // Opened by whoever reads it.
  get stdin() {
    return process.stdin;
  },
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  readSettings,
});
// What is read ahead is of no use any more. What goes to a terminal has been written by now, unlike what goes elsewhere.
if (stdout.isTTY) process.exit();
