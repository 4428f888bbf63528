/**
 * The commands of the program. Each is loaded only when it is asked for, so that starting stays quick.
 */
import { StartFailure } from '#platform/start-failure.ts'

/** Runs one command with the words behind its name; gives the exit status, or nothing for success. */
export type Command = (words: string[]) => Promise<number | undefined>

const commands: Record<string, { does: string; load: () => Promise<{ run: Command }> }> = {
  serve: { does: 'serve the site, with jobs inside', load: () => import('./commands/serve.ts') },
  work: { does: 'perform jobs only, beside other servers', load: () => import('./commands/work.ts') },
  demo: { does: 'serve a demonstration agency', load: () => import('./commands/demo.ts') },
  migrate: { does: 'bring every agency’s tables forward', load: () => import('./commands/migrate.ts') },
  tenant: {
    does: 'tenant add SCHEMA --host NAME --name AGENCY | tenant list',
    load: () => import('./commands/tenant.ts'),
  },
  'read-plan': {
    does: 'read-plan FILE [--json]: what a movement’s text says',
    load: () => import('./commands/read-plan.ts'),
  },
  judge: {
    does: 'judge --facts FILE [--on DAY] [--title SLUG] [--json]: who qualifies, and why not',
    load: () => import('./commands/judge.ts'),
  },
  backup: {
    does: 'backup FOLDER: write every agency to a portable copy',
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    does: 'restore FOLDER: read such a copy into an empty database',
    load: () => import('./commands/restore.ts'),
  },
  verify: { does: 'verify events: walk the chain of events', load: () => import('./commands/verify.ts') },
  doctor: {
    does: 'check what the program needs on this machine',
    load: () => import('./commands/doctor.ts'),
  },
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(10)} ${does}`)
  return ['thidua COMMAND', '', ...lines, ''].join('\n')
}

async function main([name = 'serve', ...words]: string[]): Promise<number> {
  const command = commands[name]
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name)
    ;(asked ? process.stdout : process.stderr).write(
      asked ? usage() : `${name}: no such command\n\n${usage()}`,
    )
    return asked ? 0 : 2
  }
  try {
    const { run } = await command.load()
    return (await run(words)) ?? 0
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    process.stderr.write(`${error.vi}\n${error.en}\n`)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
