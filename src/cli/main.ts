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
    .description(
      'Shows, for each school, whom pupils meet in a curriculum kept as Markdown and YAML, and what it takes for granted.',
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(`pierglass --help` lists the commands)')
    .addHelpText('after', exitCodes);
  const check = program
    .command('check')
    .description('Look for problems and flags in files, and say what to do about them.')
    .argument('[paths...]', 'files or folders of the trust; all of them if left out')
    .addHelpText(
      'after',
      examples('check', 'check content/units/english/y8-migration.md', 'check --format json'),
    );
  withFormat(withDate(withRoot(check))).action(async (paths: string[], options) =>
    done((await import('./check.ts')).check(paths, options)),
  );
  const audit = program
    .command('audit')
    .description('Work out mirror and window for every unit, year, subject and school.')
    .addHelpText(
      'after',
      examples(
        'audit',
        'audit --root ../our-trust',
        'audit --format json > figures.json',
        'audit --list library.csv --map library-map.yaml',
      ),
    )
    .option('--list <file>', 'audit a plain list (CSV) instead of the trust')
    .option('--map <file>', 'what the columns of the list mean (YAML)');
  withFormat(withDate(withRoot(audit))).action(async (options) =>
    done(
      options.list === undefined
        ? (await import('./audit.ts')).audit(options)
        : (await import('./audit-list.ts')).auditPlainList(options),
    ),
  );
  const build = program
    .command('build')
    .description('Audit, then write the website of every school with its search.')
    .option('--out <dir>', 'where to write it (default: dist in the trust’s folder)')
    .option('--base <path>', 'the path the site will stand under, for example /curriculum', '/')
    .addHelpText('after', examples('build', 'build --root ../our-trust --out site'));
  withDate(withRoot(build)).action(async (options) =>
    done(await (await import('./build.ts')).build(options)),
  );
  const dev = program
    .command('dev')
    .description('Show the website while you edit: each change appears in the open page.')
    .option('--port <number>', 'the port of the local address', '4321')
    .option('--base <path>', 'the path the site will stand under', '/')
    .addHelpText('after', examples('dev', 'dev --root ../our-trust'));
  withDate(withRoot(dev)).action(async (options) => done(await (await import('./dev.ts')).dev(options)));
  const passages = program
    .command('passages')
    .description(
      'Flag what a bank of unseen passages takes for granted. Prints one line of JSON for each passage.',
    )
    .argument(
      '<file>',
      'a .jsonl file: on each line a passage such as {"id": "1", "text": "She went surfing."}',
    )
    .addHelpText('after', examples('passages unseen.jsonl'));
  withDate(withRoot(passages)).action(async (file: string, options) =>
    done((await import('./passages.ts')).passages(file, options)),
  );
  addImports(program, done);
  const explain = program
    .command('explain')
    .description('Say what a rule means and what to do; or how a figure of a school was worked out.')
    .argument('<rule-or-school>', 'the name of a rule, as `check` prints it, or the id of a school')
    .argument(
      '[figure...]',
      'for a school: subject, year, key stage or unit; then mirror or window; then a facet',
    )
    .addHelpText(
      'after',
      examples(
        'explain content/unknown-text',
        'explain canal-road english year-8 mirror ethnicity',
        'explain canal-road ks3 window religion',
      ),
    );
  withDate(withRoot(explain)).action(async (about: string, figure: string[], options) =>
    done(
      figure.length === 0
        ? (await import('./explain.ts')).explain(about, options)
        : (await import('./explain-figure.ts')).explainFigureOf(about, figure, options),
    ),
  );
  return program;
}

function addImports(program: Command, done: (code: number) => void): void {
  const bring = program.command('import').description('Bring in a curriculum, schools or census figures.');
  bring
    .command('oak')
    .description('Bring in Oak National Academy’s published curriculum (Turtle files).')
    .argument('<folder>', 'the folder that holds Oak’s .ttl files')
    .requiredOption('--out <dir>', 'the folder to write content into')
    .option('--alternatives <how>', 'offered: one file a unit; apart: a file for each alternative', 'offered')
    .addHelpText('after', examples('import oak downloads/oak --out oak-trust'))
    .action(async (folder: string, options) =>
      done((await import('./import-oak.ts')).importOakFolder(folder, options)),
    );
  const community = bring
    .command('community')
    .description('Bring protected figures from a school census table into a school’s file.')
    .requiredOption('--file <csv>', 'the table: by school, or by local authority')
    .option('--urn <number>', 'the school’s unique reference number')
    .option('--school <id>', 'the name of the school’s file, where it gives no URN')
    .option(
      '--la <name>',
      'the local authority, where the table is of local authorities: figures of the area',
    )
    .option('--replace', 'take the place of other figures for the same census day')
    .addHelpText(
      'after',
      examples(
        'import community --urn 100001 --file census.csv',
        'import community --school canal-road --la Bradford --file authorities.csv',
      ),
    );
  withRoot(community).action(async (options) =>
    done((await import('./import-community.ts')).importCommunity(options)),
  );
  const schools = bring
    .command('schools')
    .description('Make a file for each school of the register Get Information About Schools.')
    .argument('<csv>', 'the register, or a part of it')
    .option('--urn <numbers...>', 'only these schools')
    .option('--trust <name>', 'only the schools of this trust')
    .option('--update', 'take over name, phase and years into files that are there already')
    .addHelpText('after', examples('import schools register.csv --urn 100001 100002'));
  withRoot(schools).action(async (file: string, options) =>
    done((await import('./import-schools.ts')).importSchools(file, options)),
  );
}

const exitCodes = `
When it ends, the exit code says how it went:
  0  fine; there may be notes and warnings
  1  something in the content is wrong
  2  the command was not used as it can be
`;

function examples(...lines: readonly string[]): string {
  return `\nFor example:\n${lines.map((line) => `  pierglass ${line}`).join('\n')}\n`;
}

function withRoot(command: Command): Command {
  return command.option('--root <dir>', 'the folder that holds content and audits', '.');
}

function withDate(command: Command): Command {
  return command.option('--date <day>', 'the day the audit is of, for example 2026-11-23 (default: today)');
}

function withFormat(command: Command): Command {
  return command.option('--format <form>', 'pretty (for people) or json (for programs)', 'pretty');
}

/** A reader that has read enough (`pierglass check | head`) closes the pipe: that is no fault. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
    process.exit();
  });
}

async function main(): Promise<number> {
  // Node keeps what it compiled between runs, in the system's temporary folder: commands start in a third of the time.
  enableCompileCache();
  endQuietlyWithReader();
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
