#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { Command, CommanderError } from 'commander';
import { Misuse } from './misuse.ts';

/**
 * The commands, each loaded when it is asked for: `check` need not wait for what `build` needs.
 * Exit codes: 0 fine, 1 errors in content, 2 misuse.
 */
function createProgram(done: (code: number) => void): Command {
  const program = new Command('pierglass')
    .description('Shows, for each school, whom pupils meet in a curriculum kept as Markdown and YAML, and what it takes for granted.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(`pierglass --help` lists the commands)');
  withCommon(program.command('check').argument('[paths...]', 'files or folders; all if left out'), 'Look for problems and flags in files, and say what to do about them.').action(
    async (paths: string[], options) => done((await import('./check.ts')).check(paths, options)),
  );
  withCommon(program.command('audit'), 'Work out mirror and window for every unit, year, subject and school.').action(async (options) =>
    done((await import('./audit.ts')).audit(options)),
  );
  withCommon(program.command('build'), 'Audit, then write the website of every school with its search.')
    .option('--out <dir>', 'where to write it (default: dist in the trust’s folder)')
    .option('--base <path>', 'the path the site will stand under, for example /curriculum', '/')
    .action(async (options) => done(await (await import('./build.ts')).build(options)));
  withCommon(program.command('dev'), 'Show the website while you edit: each change appears in the open page.')
    .option('--port <number>', 'the port of the local address', '4321')
    .option('--base <path>', 'the path the site will stand under', '/')
    .action(async (options) => done(await (await import('./dev.ts')).dev(options)));
  withCommon(program.command('passages').argument('<file>', 'a .jsonl file: one passage a line'), 'Flag what a bank of unseen passages takes for granted.').action(
    async (file: string, options) => done((await import('./passages.ts')).passages(file, options)),
  );
  program
    .command('import')
    .description('Bring in a curriculum from elsewhere.')
    .command('oak')
    .description('Oak National Academy’s published curriculum (Turtle files).')
    .argument('<folder>', 'the folder of the ontology')
    .requiredOption('--out <dir>', 'the folder to write content into')
    .option('--alternatives <how>', 'offered: one file a unit; apart: a file for each alternative', 'offered')
    .action(async (folder: string, options) => done((await import('./import-oak.ts')).importOakFolder(folder, options)));
  withCommon(program.command('explain').argument('<rule>', 'for example content/unknown-text'), 'Say what a rule means, why it matters and what to do.').action(
    async (rule: string, options) => done((await import('./explain.ts')).explain(rule, options)),
  );
  return program;
}

function withCommon(command: Command, description: string): Command {
  return command
    .description(description)
    .option('--root <dir>', 'the folder that holds content and audits', '.')
    .option('--date <day>', 'the day the audit is of, for example 2026-11-23 (default: today)')
    .option('--format <form>', 'pretty (for people) or json (for programs)');
}

async function main(): Promise<number> {
  // Node keeps what it compiled between runs, in the system's temporary folder: commands start in a third of the time.
  enableCompileCache();
  let code = 0;
  try {
    await createProgram((result) => {
      code = result;
    }).parseAsync();
    return code;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    if (!(cause instanceof Misuse)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    return 2;
  }
}

process.exitCode = await main();
